// What a visitor's order says: the link is pressed in a real browser, and what it opens is compared,
// word for word, with what it should say, for every kind of product in both languages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch } from "./lib/browser.mjs";
import { buildCopy, root, temporaryFolder } from "./lib/sites.mjs";

const FOLDERS = { id: "produk", en: "en/products" };

/** What is pressed on which page (`row` is the row of the table of variants), and what it says. */
const KINDS = [
  {
    what: "available, with code, price and unit",
    page: "tersedia",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Syal Pakis",
        "Kode: SYL-001",
        "Harga: Rp350.000 per lembar",
        "Halaman: https://uji.example/produk/tersedia.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Fern Scarf",
        "Code: SYL-001",
        "Price: IDR 350,000 per sheet",
        "Page: https://uji.example/en/products/tersedia.html",
      ],
    },
  },
  {
    what: "no code",
    page: "tanpa-kode",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Tikar",
        "Harga: Rp125.000",
        "Halaman: https://uji.example/produk/tanpa-kode.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Mat",
        "Price: IDR 125,000",
        "Page: https://uji.example/en/products/tanpa-kode.html",
      ],
    },
  },
  {
    what: "no price",
    page: "tanpa-harga",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin bertanya tentang:",
        "Barang: Kain Tua",
        "Kode: KN-9",
        "Halaman: https://uji.example/produk/tanpa-harga.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to ask about:",
        "Item: Old Cloth",
        "Code: KN-9",
        "Page: https://uji.example/en/products/tanpa-harga.html",
      ],
    },
  },
  {
    what: "discount: the price now",
    page: "potongan",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Syal Langit",
        "Harga: Rp425.000",
        "Halaman: https://uji.example/produk/potongan.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Sky Scarf",
        "Price: IDR 425,000",
        "Page: https://uji.example/en/products/potongan.html",
      ],
    },
  },
  {
    what: "reserved",
    page: "dipesan",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, barang ini sudah dipesan orang. Kalau batal, tolong kabari saya:",
        "Barang: Kain Kelok",
        "Kode: KN-1",
        "Harga: Rp1.850.000",
        "Halaman: https://uji.example/produk/dipesan.html",
      ],
      en: [
        "Hello Order Test Cooperative, this piece is reserved. Please tell me if it becomes free:",
        "Item: Bend Cloth",
        "Code: KN-1",
        "Price: IDR 1,850,000",
        "Page: https://uji.example/en/products/dipesan.html",
      ],
    },
  },
  {
    what: "sold",
    page: "terjual",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, karya ini sudah terjual. Apakah bisa dibuatkan yang serupa?",
        "Barang: Pua Tua",
        "Kode: PU-1",
        "Harga: Rp2.000.000",
        "Halaman: https://uji.example/produk/terjual.html",
      ],
      en: [
        "Hello Order Test Cooperative, this piece has been sold. Could a similar one be made?",
        "Item: Old Pua",
        "Code: PU-1",
        "Price: IDR 2,000,000",
        "Page: https://uji.example/en/products/terjual.html",
      ],
    },
  },
  {
    what: "out of stock",
    page: "habis",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, barang ini sedang habis. Kapan ada lagi?",
        "Barang: Selai",
        "Harga: Rp45.000 per toples",
        "Halaman: https://uji.example/produk/habis.html",
      ],
      en: [
        "Hello Order Test Cooperative, this is out of stock. When will you have it again?",
        "Item: Jam",
        "Price: IDR 45,000 per jar",
        "Page: https://uji.example/en/products/habis.html",
      ],
    },
  },
  {
    what: "made to order",
    page: "dibuat",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin dibuatkan:",
        "Barang: Jaket",
        "Kode: JK-7",
        "Harga: Rp2.500.000",
        "Lama pembuatan: 3–4 minggu",
        "Halaman: https://uji.example/produk/dibuat.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to have this made:",
        "Item: Jacket",
        "Code: JK-7",
        "Price: IDR 2,500,000",
        "Time to make: 3–4 weeks",
        "Page: https://uji.example/en/products/dibuat.html",
      ],
    },
  },
  {
    what: "variants: none chosen",
    page: "varian",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Tas",
        "Harga: Rp550.000–Rp590.000",
        "Halaman: https://uji.example/produk/varian.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Bag",
        "Price: IDR 550,000–IDR 590,000",
        "Page: https://uji.example/en/products/varian.html",
      ],
    },
  },
  {
    what: "a variant at the product's price",
    page: "varian", row: 1,
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Tas",
        "Kode: TS-B",
        "Pilihan: Biru",
        "Harga: Rp550.000",
        "Halaman: https://uji.example/produk/varian.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Bag",
        "Code: TS-B",
        "Option: Blue",
        "Price: IDR 550,000",
        "Page: https://uji.example/en/products/varian.html",
      ],
    },
  },
  {
    what: "a variant at its own price",
    page: "varian", row: 2,
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Tas",
        "Kode: TS-M",
        "Pilihan: Merah & besar",
        "Harga: Rp590.000",
        "Halaman: https://uji.example/produk/varian.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Bag",
        "Code: TS-M",
        "Option: Red & large",
        "Price: IDR 590,000",
        "Page: https://uji.example/en/products/varian.html",
      ],
    },
  },
  {
    what: "a variant that is out of stock",
    page: "varian", row: 3,
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, barang ini sedang habis. Kapan ada lagi?",
        "Barang: Tas",
        "Kode: TS-K",
        "Pilihan: Kuning",
        "Harga: Rp550.000",
        "Halaman: https://uji.example/produk/varian.html",
      ],
      en: [
        "Hello Order Test Cooperative, this is out of stock. When will you have it again?",
        "Item: Bag",
        "Code: TS-K",
        "Option: Yellow",
        "Price: IDR 550,000",
        "Page: https://uji.example/en/products/varian.html",
      ],
    },
  },
  {
    what: "unit, smallest order, contact of the category",
    page: "madu",
    phone: "6281200000002",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Madu Hutan",
        "Kode: MDU-250",
        "Harga: Rp42.500 per 250 g",
        "Jumlah: 5 × 250 g",
        "Halaman: https://uji.example/produk/madu.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Forest Honey",
        "Code: MDU-250",
        "Price: IDR 42,500 per 250 g",
        "Quantity: 5 × 250 g",
        "Page: https://uji.example/en/products/madu.html",
      ],
    },
  },
  {
    what: "other currency, contact of the maker in another country",
    page: "dolar",
    phone: "60123456789",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin memesan:",
        "Barang: Keranjang Rotan",
        "Kode: RTN/1",
        "Harga: USD 45,50",
        "Halaman: https://uji.example/produk/dolar.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to order:",
        "Item: Rattan Basket",
        "Code: RTN/1",
        "Price: USD 45.50",
        "Page: https://uji.example/en/products/dolar.html",
      ],
    },
  },
  {
    what: "service",
    page: "layanan",
    phone: "6281200000001",
    words: {
      id: [
        "Halo Koperasi Uji Pesan, saya ingin bertanya tentang layanan ini:",
        "Barang: Kelas Menenun",
        "Halaman: https://uji.example/produk/layanan.html",
      ],
      en: [
        "Hello Order Test Cooperative, I would like to ask about this service:",
        "Item: Weaving Class",
        "Page: https://uji.example/en/products/layanan.html",
      ],
    },
  },
];

let browser;
let context;
let site;
let asked;
before(async () => {
  site = join(temporaryFolder(), "hasil");
  buildCopy(join(root, "tests/sites/shop"), site);
  browser = await launch();
  context = await browser.newContext();
  // WhatsApp is asked of nobody: the address that the browser goes to is all we want.
  await context.route("https://wa.me/**", (route) => {
    asked = route.request().url();
    return route.fulfill({ contentType: "text/plain", body: "" });
  });
});
after(() => browser?.close());

const open = async (path) => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(site, path)).href);
  return page;
};

describe("the order button", () => {
  for (const { what, page: slug, row, phone, words } of KINDS) {
    for (const lang of ["id", "en"]) {
      test(`${lang}: ${what}`, async () => {
        const page = await open(`${FOLDERS[lang]}/${slug}.html`);
        const button = row
          ? page.locator(`.variants tbody tr:nth-child(${row}) a.button`)
          : page.locator(".order a.button");
        asked = undefined;
        await Promise.all([page.waitForURL("https://wa.me/**"), button.click()]);
        const url = new URL(asked);
        assert.equal(url.pathname, `/${phone}`);
        assert.deepEqual(decodeURIComponent(url.search.slice("?text=".length)).split("\n"), words[lang]);
        // A plus sign would be a plus sign in WhatsApp, not a space.
        assert.doesNotMatch(url.search, /\+/);
        await page.close();
      });
    }
  }

  test("a name of a thousand letters and more is cut, the address of the page is not", async () => {
    const page = await open("produk/panjang.html");
    const href = await page.locator(".order a.button").getAttribute("href");
    const text = decodeURIComponent(href.split("?text=")[1]);
    assert.ok([...text].length <= 1000, `${[...text].length} characters`);
    assert.match(text, /…\nKode: PJG-1\n/);
    assert.ok(text.endsWith("\nHalaman: https://uji.example/produk/panjang.html"));
    await page.close();
  });
});

describe("other ways to order", () => {
  const links = (page) =>
    page.locator(".order-ways a").evaluateAll((all) => all.map((a) => [a.textContent.trim(), a.getAttribute("href")]));

  test("telephone, letter and the cooperative's shop stand beside the button", async () => {
    const page = await open("produk/tersedia.html");
    const [phone, mail, shop] = await links(page);
    assert.deepEqual(phone, ["(0565)\u00a020001", "tel:+6256520001"]);
    assert.equal(mail[0], "Surel");
    const letter = new URL(mail[1]);
    assert.equal(letter.pathname, "halo@uji.example");
    assert.equal(letter.searchParams.get("subject"), "Syal Pakis");
    assert.equal(letter.searchParams.get("body").split("\r\n")[1], "Barang: Syal Pakis");
    assert.deepEqual(shop, ["Tokopedia", "https://www.tokopedia.com/uji"]);
    await page.close();
  });

  test("a product's own shop takes the place of the cooperative's", async () => {
    const page = await open("en/products/tanpa-kode.html");
    assert.deepEqual((await links(page)).at(-1), ["Shopee", "https://shopee.co.id/uji/tikar"]);
    await page.close();
  });

  test("a contact without WhatsApp gets a letter, and nobody else gets the order", async () => {
    const page = await open("produk/simpanan.html");
    const main = await page.locator("main").innerHTML();
    assert.doesNotMatch(main, /wa\.me/);
    const button = page.locator(".order a.button");
    assert.match(await button.getAttribute("href"), /^mailto:kantor@uji\.example\?subject=Simpanan%20Hari%20Raya&body=/);
    assert.match(await page.locator(".order-ways").innerText(), /Pesanan diterima oleh Kantor\./);
    await page.close();
  });
});

describe("what is told about prices", () => {
  test("units, ranges, discounts, tiers and seasons", async () => {
    const page = await open("produk/index.html");
    const prices = await page
      .locator(".card")
      .evaluateAll((cards) =>
        Object.fromEntries(
          cards.map((card) => [
            card.querySelector(".card-name").textContent.trim(),
            (card.querySelector(".price")?.textContent ?? "").replace(/\s+/g, " ").trim(),
          ]),
        ),
      );
    assert.equal(prices["Tas"], "Rp550.000–Rp590.000");
    assert.equal(prices["Madu Hutan"], "Rp42.500 per 250 g");
    assert.equal(prices["Syal Langit"], "Harga semula Rp500.000 Harga sekarang Rp425.000 hemat 15%");
    assert.equal(prices["Kain Tua"], "Tanyakan harga");

    await page.goto(pathToFileURL(join(site, "produk/madu.html")).href);
    const rows = await page.locator(".tiers tbody tr").allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.replace(/\s+/g, " ").trim()),
      ["Mulai 12 × 250 g Rp40.000", "Mulai 50 × 250 g Rp37.500"],
    );
    assert.equal((await page.locator(".season p").innerText()).replace(/\s+/g, " "), "Musim November–Februari");
    const months = await page.locator(".season li").evaluateAll((all) => all.map((li) => li.className));
    assert.deepEqual(months, ["on", "on", "", "", "", "", "", "", "", "", "on", "on"]);
    await page.close();
  });

  test("a variant leads to its photo without a script", async () => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const page = await bare.newPage();
    await page.goto(pathToFileURL(join(site, "produk/varian.html")).href);
    await page.locator(".variants tbody tr:nth-child(1) th a").click();
    const shown = page.locator(":target img");
    assert.equal(await shown.count(), 1);
    assert.equal(await page.locator("[data-add]:visible, .basket-link:visible").count(), 0);
    await bare.close();
  });
});

describe("QRIS", () => {
  test("the picture keeps every pixel and loses its metadata", async () => {
    const page = await open("cara-pesan.html");
    const image = page.locator(".qris img");
    const path = new URL(await image.getAttribute("src"), "file:///").pathname;
    const published = readFileSync(join(site, path));
    const given = readFileSync(join(root, "tests/sites/shop/foto/qris.png"));
    assert.notDeepEqual(published, given, "the picture given has metadata to lose");
    assert.ok(given.includes("rahasia") && !published.includes("rahasia"));
    // Decoded by the browser, pixel by pixel.
    const pixels = (bytes) =>
      page.evaluate(async (data) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(data)]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        canvas.drawImage(bitmap, 0, 0);
        return [bitmap.width, bitmap.height, ...canvas.getImageData(0, 0, bitmap.width, bitmap.height).data].join();
      }, [...bytes]);
    assert.equal(await pixels(published), await pixels(given));
    assert.match(await page.locator(".qris").innerText(), /KOPERASI UJI PESAN[\s\S]*ID0000000000000/);
    await page.close();
  });
});
