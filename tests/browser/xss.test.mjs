// Texts that mean harm, in every field that takes free text: a browser walks the pages of each
// theme, searches, filters and fills the basket, and nothing of theirs runs or loads.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { launch, watch } from "./lib/browser.mjs";
import { payloads } from "./lib/payloads.mjs";
import { serve } from "./lib/server.mjs";
import { buildFolder, isMissingPage, pagesOf, program, temporaryFolder, themeNames } from "./lib/sites.mjs";

/** Each product holds twenty payloads. */
const PRODUCTS = 40;

const quoted = (text) => JSON.stringify(text);
// `at` walks through the payloads, so that each of them stands in many different fields.
const at = (n) => payloads[n % payloads.length];

function product(n) {
  const pick = (field) => quoted(at(n * 8 + field * 37));
  return `---
nama: ${pick(0)}
ringkasan: ${pick(1)}
kode: X-${n}
harga: 45rb
stok: 3
kategori: jahat
pembuat: [jahat]
tag: [${pick(2)}]
desa: ${pick(3)}
teknik: ${pick(4)}
motif: [${pick(5)}]
bahan: [${pick(6)}]
pewarna: [${pick(7)}]
perawatan: ${pick(8)}
sertifikat: [${pick(9)}]
rincian: {${pick(10)}: ${pick(11)}}
varian:
  - {nama: ${pick(12)}, harga: 40rb, stok: 2}
  - {warna: ${pick(13)}, harga: 50rb, stok: 2}
---
${at(n * 8 + 14 * 37)}

# ${at(n * 8 + 15 * 37)}

[${at(n * 8 + 16 * 37)}](../halaman/jahat.md "${at(n * 8 + 17 * 37)}")

\`\`\`${at(n * 8 + 18 * 37)}
${at(n * 8 + 19 * 37)}
\`\`\`
`;
}

/** The site, less the table that is imported into it. A second language and an address, which brings
 *  canonical links, feeds and preview cards, are in one theme only: they cost a minute. */
function files(theme) {
  const made = {
    "koperasi.yaml": `nama: ${quoted(at(2))}
semboyan: ${quoted(at(40))}
tema: ${theme}
${theme === "tenun" ? "bahasa: [id, en]\nsitus: https://contoh.example\n" : ""}whatsapp: 0812-0000-0301
alamat: {desa: ${quoted(at(80))}, kabupaten: ${quoted(at(120))}}
pengurus:
  - {nama: ${quoted(at(160))}, jabatan: ${quoted(at(200))}}
`,
    "kategori/jahat.md": `---\njudul: ${quoted(at(33))}\n---\n${at(34)}\n`,
    "orang/jahat.md": `---\nnama: ${quoted(at(51))}\nperan: ${quoted(at(52))}\nizin: {tanggal: 3 Februari 2024, cakupan: [nama]}\n---\n${at(53)}\n`,
    "berita/jahat.md": `---\njudul: ${quoted(at(61))}\ntanggal: 3 Februari 2024\nringkasan: ${quoted(at(62))}\n---\n${at(63)}\n`,
    "halaman/jahat.md": `---\njudul: ${quoted(at(71))}\n---\n${at(72)}\n`,
    // What a file system allows in a name, and HTML reads otherwise.
    'produk/a&b"c\'d<img src=x onerror=alert(9999)>.md': `---\nnama: Biasa\nharga: 10rb\n---\nCerita.\n`,
  };
  for (let n = 0; n < PRODUCTS; n++) made[`produk/jahat-${n}.md`] = product(n);
  return made;
}

/** A table of a spreadsheet with a payload in each cell. */
function table() {
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const rows = payloads.slice(0, 24).map((_, n) =>
    [at(n * 15), "25000", at(n * 15 + 1), at(n * 15 + 2), at(n * 15 + 3)].map(cell).join(","),
  );
  return ["nama,harga,ringkasan,bahan,cerita", ...rows].join("\n");
}

const folder = temporaryFolder();
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** What in a page could run or lead astray, whatever its policy says. */
function unsound() {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) found.push(`<${element.localName} ${name}>`);
      if (/^\s*(javascript|data|vbscript):/i.test(value) && name !== "content" && !value.startsWith("data:image/")) {
        found.push(`<${element.localName} ${name}="${value.slice(0, 40)}">`);
      }
      // A link that a visitor would have to press is no harm: texts may have addresses in them.
      const loads = ["src", "href", "action", "data", "srcset"].includes(name) && element.localName !== "a";
      if (loads && value.includes("://jahat.example")) {
        found.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
      }
    }
    const inline = element.localName === "script" && !element.src && element.type !== "application/ld+json";
    if (inline || ["base", "iframe", "object", "embed", "meta[http-equiv=refresh]"].some((name) => element.matches(name))) {
      found.push(`<${element.localName}>`);
    }
  }
  return found;
}

test("there are at least 300 different payloads", () => assert.ok(new Set(payloads).size >= 300));

for (const theme of themeNames()) {
  describe(`texts that mean harm, in ${theme}`, () => {
    test("nothing of them runs or loads", async () => {
      const source = join(folder, theme);
      const put = (path, text) => {
        mkdirSync(dirname(join(source, path)), { recursive: true });
        writeFileSync(join(source, path), text);
      };
      for (const [path, text] of Object.entries(files(theme))) put(path, text);
      writeFileSync(join(folder, "harga.csv"), table());
      execFileSync(program(), ["import", join(folder, "harga.csv"), source], { stdio: "pipe" });
      const output = join(source, "public");
      buildFolder(source, output);

      const server = await serve(output);
      const page = await browser.newPage();
      const notes = await watch(page, server.address);
      const problems = [];
      let ran = 0;
      page.on("dialog", (dialog) => {
        ran += 1;
        problems.push(`ran: ${dialog.message()}`);
        dialog.dismiss();
      });
      const look = async (what) => {
        problems.push(...(await page.evaluate(unsound)).map((note) => `${what}: ${note}`));
        problems.push(...notes.take().map((note) => `${what}: ${note}`));
      };
      try {
        // A page for a missing address leads to the published site, which there is none of here.
        const paths = pagesOf(output).map(({ path }) => path).filter((path) => !isMissingPage(path));
        // Each payload in a tag or a village makes pages of its own, all alike: some of them do.
        const own = (path) => /^(produk|kategori|orang|berita)\/|^[^/]+$/.test(path);
        const walked = paths.filter((path, n) => own(path) || n % 12 === 0);
        assert.ok(walked.length > PRODUCTS, `only ${walked.length} pages`);
        for (const path of walked) {
          await page.goto(server.address + path);
          await look(path);
        }
        // What scripts write: search results, filtered lists, the basket and its message.
        await page.goto(`${server.address}produk/index.html`);
        await page.focus(".search-link");
        await page.keyboard.press("Enter");
        await page.waitForSelector("dialog.find[open]");
        for (const typed of ["alert", "img", "script", "jahat"]) {
          await page.fill(".find input", typed);
          await page.waitForTimeout(150);
          await look(`search for ${typed}`);
        }
        assert.ok((await page.locator(".find-list b").count()) > 0, "the search finds the payloads");
        for (let n = 0; n < 6; n++) {
          await page.goto(`${server.address}produk/jahat-${n * 7}.html`);
          await page.locator("main [data-add]:visible").first().click();
          await look(`basket, product ${n * 7}`);
        }
        await page.goto(`${server.address}keranjang.html`);
        await page.waitForTimeout(300);
        assert.ok((await page.locator(".basket-group li").count()) >= 6, "the basket holds the payloads");
        await look("the basket");
      } finally {
        await page.close();
        await server.stop();
      }
      none(problems);
      assert.equal(ran, 0);
    });
  });
}
