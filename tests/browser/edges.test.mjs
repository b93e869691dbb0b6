// Sites at the edges, in every theme: nothing to sell, one thing, 5,000 things, names of 120 characters,
// no photos, photos very tall and very wide, Arabic and Chinese. Nothing sticks out, no words lie over words.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { launch, openPage } from "./lib/browser.mjs";
import { axe, inspect, overlapping, stickingOut, tags } from "./lib/judge.mjs";
import { serve } from "./lib/server.mjs";
import { buildFolder, onePageOfEachKind, temporaryFolder, themeNames } from "./lib/sites.mjs";

const long =
  "Koperasi Produsen Aneka Hasil Hutan Bukan Kayu dan Kerajinan Tangan Perempuan Desa Nanga Lubuk Tembesu Permai Bersatu Jaya";
const unbroken = "Kerajinan".repeat(13);

/** The sites: files by path. `photos` are drawn by the browser: name, width, height. */
const sites = {
  "nothing to sell": { files: { "koperasi.yaml": "nama: Koperasi Baru\n" } },
  "one product": {
    files: {
      "koperasi.yaml": "nama: Koperasi Satu\nwhatsapp: 0812-0000-0301\n",
      "produk/madu.md": "---\nnama: Madu\nharga: 45rb\nsatuan: botol\n---\nSatu-satunya.\n",
    },
  },
  "5,000 products": {
    files: {
      "koperasi.yaml": "nama: Koperasi Besar\nwhatsapp: 0812-0000-0301\n",
      "kategori/serba.md": "---\njudul: Serba-serbi\n---\n",
      ...Object.fromEntries(
        Array.from({ length: 5000 }, (_, index) => [
          `produk/b${index}.md`,
          `---\nnama: Barang ${index}\nharga: ${(index + 5) * 1000}\n${index % 9 ? "" : "kategori: serba\n"}---\nBarang nomor ${index}.\n`,
        ]),
      ),
    },
    // Finding one page of each kind among so many takes long, and the catalogue on paper and the labels of 5,000 things
    // are as long as they must be.
    pages: {
      home: "index.html",
      products: "produk/index.html",
      "second of the list": "produk/hal-2.html",
      category: "kategori/serba.html",
      product: "produk/b7.html",
      search: "cari.html",
      basket: "keranjang.html",
    },
  },
  "long names and no photos": {
    files: {
      "koperasi.yaml": `nama: ${long}\nsemboyan: ${long}\nalamat:\n  desa: ${long}\n  kabupaten: Kabupaten Kapuas Hulu\n  koordinat: "0.5, 112.1"\njam: Senin-Jumat 07.30-16.00\nhari_pasar: ${long}\nwhatsapp: 0812-0000-0301\n`,
      "kategori/panjang.md": `---\njudul: ${long}\n---\n`,
      "orang/panjang.md": `---\nnama: ${long}\nperan: ${long}\nizin: {tanggal: 3 Februari 2024, cakupan: [nama]}\n---\n${long}\n`,
      ...Object.fromEntries(
        [long, unbroken, "A"].map((name, index) => [
          `produk/p${index}.md`,
          `---\nnama: ${name}\nharga: Rp 123.456.789.000\nharga_normal: Rp 223.456.789.000\nsatuan: botol\nkategori: panjang\npembuat: panjang\nmusim: November-Maret, Mei\nsertifikat: [P-IRT 0000000000000-00, ${unbroken.slice(0, 60)}]\nvarian:\n  - nama: ${unbroken}\n    harga: Rp 123.456.789.000\n    stok: 3\ngrosir:\n  - minimum: 12\n    harga: Rp 120.000.000.000\n---\n${unbroken} ${long}\n`,
        ]),
      ),
    },
  },
  "tall, wide, Arabic and Chinese": {
    files: {
      "koperasi.yaml": "nama: Koperasi Dunia\nsampul: foto/lebar.jpg\nwhatsapp: 0812-0000-0301\n",
      "produk/tinggi/index.md": "---\nnama: 森林蜂蜜\nharga: 45rb\n---\n这是野生蜂蜜。\n",
      // Both ways of writing in one product, in its name and in one sentence. It is the longest, so its page is looked at.
      "produk/lebar/index.md":
        "---\nnama: عسل الغابة 森林蜂蜜 من كاليمانتان 婆罗洲\nringkasan: عسل بري 野生蜂蜜 من بحيرة سنتاروم\nharga: 45rb\nsatuan: botol\n---\nعسل بري من الغابة 来自婆罗洲森林的野生蜂蜜، يُجمع ليلاً.\n\n这是来自婆罗洲森林的野生蜂蜜 (عسل بري)。\n",
    },
    photos: {
      "produk/tinggi/1.jpg": [500, 3200],
      "produk/lebar/1.jpg": [3600, 420],
      "produk/lebar/2.jpg": [420, 3000],
      "foto/lebar.jpg": [3600, 500],
    },
  },
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A JPEG of a size, drawn by the browser. */
async function photo(page, [width, height]) {
  const address = await page.evaluate(
    ([width, height]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const pen = canvas.getContext("2d");
      const sky = pen.createLinearGradient(0, 0, width, height);
      sky.addColorStop(0, "#d9a441");
      sky.addColorStop(1, "#3f5f3a");
      pen.fillStyle = sky;
      pen.fillRect(0, 0, width, height);
      return canvas.toDataURL("image/jpeg", 0.6);
    },
    [width, height],
  );
  return Buffer.from(address.split(",")[1], "base64");
}

const folder = temporaryFolder();

for (const theme of themeNames()) {
  describe(`edges in ${theme}`, () => {
    for (const [name, { files, photos = {}, pages }] of Object.entries(sites)) {
      test(name, async () => {
        const source = join(folder, theme, name);
        const page = await browser.newPage();
        const put = (path, bytes) => {
          mkdirSync(dirname(join(source, path)), { recursive: true });
          writeFileSync(join(source, path), bytes);
        };
        for (const [path, size] of Object.entries(photos)) put(path, await photo(page, size));
        for (const [path, text] of Object.entries(files)) put(path, path === "koperasi.yaml" ? `${text}tema: ${theme}\n` : text);
        const output = join(source, "public");
        buildFolder(source, output);
        const server = await serve(output);
        const problems = [];
        try {
          const shown = pages
            ? Object.entries(pages)
            : [...onePageOfEachKind(output)].map(([kind, { path }]) => [kind, path]);
          for (const [kind, path] of shown) {
            assert.ok(existsSync(join(output, path)), `${path} is there`);
            await openPage(page, output, server, path);
            await page.evaluate(axe);
            for (const width of [320, 768, 1440]) {
              await page.setViewportSize({ width, height: 900 });
              const notes = [...(await page.evaluate(stickingOut)), ...(await page.evaluate(overlapping))];
              if (width === 320) notes.push(...(await page.evaluate(inspect, tags)));
              problems.push(...notes.map((what) => `${kind} (${path}), ${width} px: ${what}`));
            }
          }
        } finally {
          await page.close();
          await server.stop();
        }
        none(problems);
      });
    }
  });
}
