// What leaves a printer: the catalogue and labels as PDF, every kind of page as paper sees it, codes
// read back by another program, and contacts as address books read them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import ICAL from "ical.js";
import jsQR from "jsqr";
import { getDocumentProxy } from "unpdf";

import { none } from "./lib/assert.mjs";
import { launch } from "./lib/browser.mjs";
import { baseUrl, built, filesUnder, isMissingPage, onePageOfEachKind, pagesOf, program, root, siteNames, temporaryFolder } from "./lib/sites.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Opens a page of a built site by its file, with paper for a screen: A4 at 96 dots an inch. */
async function open(folder, path, options = {}) {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, ...options });
  await page.goto(pathToFileURL(join(folder, path)).href, { waitUntil: "load" });
  return page;
}

/** The words of each page of the PDF that a page prints to, spaces evened out. */
async function printed(page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => item.str + (item.hasEOL ? " " : "")).join(" "));
  }
  await pdf.destroy();
  return { pages, size: bytes.length };
}

/** Letters and digits alone: a PDF parts words where lines end. */
const letters = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
const holds = (text, words) => letters(text).includes(letters(words));

/**
 * Text on sheets that can't be read whole: outside its sheet, outside the place of its product or
 * label, cut off by a box that hides what overflows, or below the line of the page number.
 */
const clipped = () => {
  const found = [];
  for (const sheet of document.querySelectorAll(".sheet")) {
    const foot = sheet.querySelector(".sheet-foot")?.getBoundingClientRect();
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest("svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0) continue;
        const inside = (outer, what) => {
          const slack = 1.5;
          if (box.left < outer.left - slack || box.right > outer.right + slack || box.top < outer.top - slack || box.bottom > outer.bottom + slack) {
            found.push(`${what}: ${node.data.trim().slice(0, 60)}`);
          }
        };
        inside(sheet.getBoundingClientRect(), "outside the sheet");
        const place = node.parentElement.closest(".entry, .label");
        if (place) inside(place.getBoundingClientRect(), `outside its ${place.className}`);
        if (foot && !node.parentElement.closest(".sheet-foot") && box.bottom > foot.top + 1) {
          found.push(`over the page number: ${node.data.trim().slice(0, 60)}`);
        }
      }
    }
    for (const code of sheet.querySelectorAll(".label .qr")) {
      const [box, place] = [code, code.closest(".label")].map((element) => element.getBoundingClientRect());
      if (box.bottom > place.bottom + 1 || box.right > place.right + 1) found.push("a code outside its label");
      const words = code.closest(".label").querySelector(".label-words").getBoundingClientRect();
      const apart = box.top >= words.bottom - 4 || box.left >= words.right - 4;
      if (!apart) found.push(`a code over words: ${code.getAttribute("aria-label")}`);
    }
  }
  return found;
};

/** Prints a page of sheets and compares the PDF with what the page promises. */
async function checkSheets(folder, path, problems) {
  const page = await open(folder, path);
  const { pages, size } = await printed(page);
  await page.emulateMedia({ media: "print" });
  const promised = await page.evaluate(() => ({
    sheets: document.querySelectorAll(".sheet").length,
    chapters: [...document.querySelectorAll(".contents li a")].map((link) => [
      link.querySelector(".chapter-name").textContent,
      Number(link.querySelector(".chapter-page").textContent),
    ]),
    numbers: [...document.querySelectorAll(".sheet")].map((sheet) =>
      sheet.querySelector(".sheet-foot span:last-child")?.textContent.match(/\d+/)?.[0],
    ),
    names: [...document.querySelectorAll(".sheet")].map((sheet) =>
      [...sheet.querySelectorAll(".entry h3, .label h2, .label-code, .entry-price")].map((element) => element.textContent),
    ),
  }));
  if (pages.length !== promised.sheets) {
    problems.push(`${path}: ${promised.sheets} sheets became ${pages.length} pages`);
  }
  for (const [title, number] of promised.chapters) {
    if (!holds(pages[number - 1] ?? "", title)) problems.push(`${path}: page ${number} does not begin ${title}`);
  }
  promised.numbers.forEach((number, index) => {
    if (number && Number(number) !== index + 1) problems.push(`${path}: page ${index + 1} is numbered ${number}`);
  });
  promised.names.forEach((names, index) => {
    for (const name of names) {
      if (!holds(pages[index] ?? "", name)) problems.push(`${path}: page ${index + 1} lacks ${name}`);
    }
  });
  problems.push(...(await page.evaluate(clipped)).map((what) => `${path}: ${what}`));
  await page.close();
  return { pages: pages.length, size };
}

/** What the codes in a selector hold, read from a picture of the page. */
async function codes(page, selector, most) {
  const found = [];
  for (const code of (await page.locator(selector).all()).slice(0, most)) {
    const png = await code.screenshot();
    const { data, width, height } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      canvas.drawImage(bitmap, 0, 0);
      const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      return { data: [...data], width, height };
    }, png.toString("base64"));
    found.push(jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null);
  }
  return found;
}

const property = (card, name) => new ICAL.Component(card).getFirstPropertyValue(name);

for (const site of siteNames()) {
  describe(`${site}: paper`, () => {
    const forPaper = (folder) => pagesOf(folder).filter((page) => ["catalogue", "labels"].includes(page.kind));

    test("catalogue and labels print on the pages they count, with no text clipped", async (t) => {
      const folder = built(site, { based: true });
      const papers = forPaper(folder);
      assert.ok(papers.some((page) => page.kind === "catalogue"), "there is no catalogue");
      const problems = [];
      for (const { path } of papers) {
        const { pages, size } = await checkSheets(folder, path, problems);
        t.diagnostic(`${path}: ${pages} pages, ${Math.round(size / 1024)} KiB`);
      }
      none(problems);
    });

    test("every product is in the catalogue", () => {
      const folder = built(site, { based: true });
      const links = forPaper(folder)
        .filter((page) => page.kind === "catalogue" && page.lang === "id")
        .flatMap((page) => [...page.source.matchAll(/class="entry-words">\s*<h3><a href="([^"]+)"/g)])
        .map((match) => match[1]);
      const products = pagesOf(folder).filter((page) => page.kind === "product" && page.lang === "id");
      assert.deepEqual(links.toSorted(), products.map((page) => page.path).toSorted());
    });

    test("every kind of page prints dark on white, without what only a screen has", async () => {
      const folder = built(site, { based: true });
      const problems = [];
      for (const [kind, { path }] of onePageOfEachKind(folder)) {
        // It names its files by the site's address, and nobody prints it.
        if (isMissingPage(path)) continue;
        const page = await open(folder, path, { colorScheme: "dark" });
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        const notes = await page.evaluate(() => {
          const notes = [];
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          /** Red, green, blue and opacity of any CSS colour, and its brightness. */
          const read = (colour) => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            return { bright: (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255, seen: a > 25 };
          };
          for (const element of document.body.querySelectorAll("*")) {
            if (!element.checkVisibility() || element.closest("svg, picture, img, [aria-hidden=true]")) continue;
            const name = `${element.tagName.toLowerCase()}.${element.className}`;
            const style = getComputedStyle(element);
            const ground = read(style.backgroundColor);
            if (ground.seen && ground.bright < 0.8) notes.push(`${name} has a dark ground`);
            const ink = read(style.color);
            const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
            if (speaks && ink.bright > 0.5) notes.push(`${name} is written in a pale colour`);
            if (["BUTTON", "INPUT", "SELECT", "FORM", "DIALOG", "NAV"].includes(element.tagName)) notes.push(`${name} is printed`);
          }
          const page = read(getComputedStyle(document.body).backgroundColor);
          if (page.seen && page.bright < 0.99) notes.push("the ground is not white");
          const address = document.querySelector(".page-address");
          const canonical = document.querySelector("link[rel=canonical]")?.href;
          if (canonical && !document.querySelector(".sheet") && !(address?.checkVisibility() && address.textContent.includes(canonical))) {
            notes.push("its address is not at its foot");
          }
          return [...new Set(notes)];
        });
        problems.push(...notes.map((note) => `${kind} (${path}): ${note}`));
        await page.close();
      }
      none(problems);
    });

    test("codes hold what they should, by another reader", async () => {
      const folder = built(site, { based: true });
      const problems = [];
      const seen = { labels: 0, contact: 0, catalogue: 0 };
      // A site that says nowhere how to reach it has no code for an address book either.
      const kinds = new Set(pagesOf(folder).map((page) => page.kind));
      for (const { kind, path } of pagesOf(folder)) {
        if (!(kind in seen)) continue;
        const page = await open(folder, path, { deviceScaleFactor: 3 });
        if (kind !== "contact") await page.emulateMedia({ media: "print" });
        if (kind === "labels") {
          for (const held of await codes(page, ".label .qr", 6)) {
            const file = held?.startsWith(baseUrl) ? decodeURI(held.slice(baseUrl.length)) : null;
            const target = pagesOf(folder).find((other) => other.path === file);
            if (target?.kind !== "product") problems.push(`${path}: a code holds ${held}`);
            seen.labels += 1;
          }
        } else {
          const held = await codes(page, ".qr", 2);
          if (kind === "catalogue" && held.at(-1) !== baseUrl) problems.push(`${path}: a code holds ${held.at(-1)}`);
          const name = kinds.has("contact") && held[0] && property(ICAL.parse(held[0]), "fn");
          if (kinds.has("contact") && (!name || !(await page.textContent("body")).includes(name))) problems.push(`${path}: a code holds ${held[0]}`);
          seen[kind] += 1;
        }
        await page.close();
      }
      none(problems);
      const wanted = Object.keys(seen).filter((kind) => kinds.has(kind) && (kind !== "catalogue" || kinds.has("contact")));
      assert.ok(wanted.every((kind) => seen[kind] > 0), JSON.stringify(seen));
    });

    test("without an address, labels have no codes and say so", () => {
      const home = built(site);
      const address = (page) => /rel="canonical"/.test(page.source);
      const labels = pagesOf(home).filter((page) => page.kind === "labels");
      for (const page of labels) {
        assert.equal(/class="qr"/.test(page.source), address(page), page.path);
        assert.equal(/class="note"/.test(page.source), !address(page), page.path);
      }
    });

    test("contacts are vCards that address books read", () => {
      const folder = built(site, { based: true });
      const cards = filesUnder(folder).filter((path) => path.endsWith(".vcf"));
      const reachable = pagesOf(folder).some((page) => page.kind === "contact");
      assert.equal(cards.length > 0, reachable, "contacts are there exactly when there is a page for them");
      const problems = [];
      for (const path of cards) {
        const text = readFileSync(join(folder, path), "utf8");
        const lines = text.split("\r\n");
        if (lines.pop() !== "" || lines.some((line) => line.includes("\n"))) problems.push(`${path}: line ends are not CRLF`);
        for (const line of lines) if (Buffer.byteLength(line) > 75) problems.push(`${path}: a line is too long: ${line}`);
        const card = ICAL.parse(text);
        if (property(card, "version") !== "3.0") problems.push(`${path}: version ${property(card, "version")}`);
        for (const name of ["fn", "n", "org"]) if (!property(card, name)) problems.push(`${path}: no ${name}`);
        const numbers = new ICAL.Component(card).getAllProperties("tel").map((tel) => tel.getFirstValue());
        for (const number of numbers) if (!/^\+[1-9]\d{6,14}$/.test(number)) problems.push(`${path}: telephone ${number}`);
        const linked = pagesOf(folder).some((page) => page.kind === "contact" && page.source.includes(path.split("/").pop()));
        if (!linked) problems.push(`${path}: no contact page links it`);
      }
      none(problems);
    });
  });
}

describe("a catalogue of 200 products that say all they can", () => {
  const folder = temporaryFolder();
  const site = join(folder, "situs");
  const long = (words, times) => `${words} `.repeat(times).trim();
  before(() => {
    mkdirSync(join(site, "foto"), { recursive: true });
    for (const name of ["produk", "kategori"]) mkdirSync(join(site, name));
    cpSync(join(root, "tests/sites/base/foto/madu.jpg"), join(site, "foto/madu.jpg"));
    const profile = [
      `nama: ${long("Koperasi Serba Usaha Sungai Panjang", 2)}`,
      "situs: https://uji.example",
      "whatsapp: 0812-0000-0101",
      "alamat: {desa: Lubuk Tarum, kabupaten: Kabupaten Sintang}",
    ];
    for (const [sizes, name] of [["gantung: kecil, rak: 40 x 25 mm", "kecil"], ["gantung: sedang, rak: 100 x 30 mm", "sedang"]]) {
      writeFileSync(join(folder, `${name}.yaml`), [...profile, `label: {${sizes}}`, ""].join("\n"));
    }
    const categories = [100, 99, 1];
    categories.forEach((_, index) => {
      writeFileSync(join(site, `kategori/k${index}.md`), `---\njudul: Kategori ${index}\nringkasan: ${long("Kain besar dari alat tenun gedogan", 9)}\n---\n`);
    });
    let made = 0;
    categories.forEach((count, category) => {
      for (let number = 0; number < count; number += 1, made += 1) {
        const facts = [
          `nama: ${made % 2 ? `${long("Selendang tenun ikat pewarna alam", 4)}` : "Selendangpengantinpewarnaalamtarummengkudu".repeat(2)} ${made}`,
          `kode: KODE-YANG-SANGAT-PANJANG-SEKALI-${made}`,
          "harga: Rp 12.345.678",
          "satuan: gulungan besar",
          `kategori: k${category}`,
          "foto: madu.jpg",
          "ukuran: 1200,5 x 110,5 x 30,5 cm",
          "berat: 12,5 kg",
          `bahan: ${long("katun pintal tangan dari kebun sendiri", 3)}`,
          `pewarna: ${long("mengkudu tarum engkerebai jerenang kepapak", 3)}`,
          `desa: ${long("Lubuk Tarum Hulu", 4)}`,
        ];
        writeFileSync(join(site, `produk/p${made}.md`), `---\n${facts.join("\n")}\n---\n`);
      }
    });
  });

  for (const name of ["kecil", "sedang"]) {
    test(`prints whole, with labels of sizes ${name}`, async (t) => {
      cpSync(join(folder, `${name}.yaml`), join(site, "koperasi.yaml"));
      const output = join(folder, `hasil-${name}`);
      execFileSync(program(), ["build", site, "-o", output, "-q"], { stdio: ["ignore", "ignore", "inherit"] });
      const problems = [];
      const measured = {};
      for (const path of ["katalog-cetak.html", "label-cetak.html", "label-rak-cetak.html"]) {
        assert.ok(existsSync(join(output, path)), path);
        measured[path] = await checkSheets(output, path, problems);
        t.diagnostic(`${path}: ${measured[path].pages} pages, ${Math.round(measured[path].size / 1024)} KiB`);
      }
      none(problems);
      // Cover, contents, 17 sheets for each of the large categories, one for the small, the last.
      assert.equal(measured["katalog-cetak.html"].pages, 2 + 17 + 17 + 1 + 1);
    });
  }
});
