// The basket as a buyer uses it, by double-click: no server anywhere, and WhatsApp is never reached.

import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, afterEach, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch } from "./lib/browser.mjs";
import { buildCopy, root, temporaryFolder } from "./lib/sites.mjs";

const source = join(root, "tests/sites/shop");

let browser;
let site;
let context;
let page;
let faults;
let asked;
before(async () => {
  site = join(temporaryFolder(), "hasil");
  buildCopy(source, site);
  browser = await launch();
});
after(() => browser?.close());

beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(8000);
  [faults, asked] = [[], []];
  await context.route("https://wa.me/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/plain", body: "" });
  });
  page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(faults, []);
});

const open = (path, folder = site) => page.goto(pathToFileURL(join(folder, path)).href);
const add = (name) => page.getByRole("button", { name: new RegExp(`${name}$`) }).first();
const line = (name) => page.locator(".basket-group li").filter({ hasText: name });
const field = (name) => line(name).locator("input");
const count = async (name, wanted) => {
  await field(name).fill(String(wanted));
  await field(name).blur();
};
const plain = (text) => text.replace(/\s+/g, " ").trim();
const total = async (index = 0) => plain(await page.locator("p [data-total]").nth(index).textContent());
const links = () => page.locator("[data-links] a").evaluateAll((all) => all.map((a) => a.href));
const message = (link) => decodeURIComponent(new URL(link).search.slice("?text=".length));
/** Puts lines in as an earlier visit would have left them. */
const kept = async (lines, folder = site) => {
  await open("produk/index.html", folder);
  await page.evaluate((found) => {
    const key = document.querySelector("[data-basket]").dataset.basket;
    localStorage.setItem(key, JSON.stringify({ lines: found }));
  }, lines);
};

describe("filling", () => {
  test("from a list and from product pages, over pages, languages and a reload", async () => {
    await open("produk/index.html");
    const head = page.locator(".basket-link");
    assert.equal(await head.isVisible(), false, "an empty basket is not shown");
    await add("Syal Pakis").click();
    assert.equal(await page.locator(".toast span").textContent(), "Syal Pakis masuk keranjang. Jumlahnya 1.");
    await open("produk/madu.html");
    await add("Madu Hutan").click();
    assert.equal(await page.locator(".toast span").textContent(), "Madu Hutan masuk keranjang. Jumlahnya 5.");
    await open("en/products/varian.html");
    await page.locator(".variants tr:nth-child(2) [data-add]").click();
    assert.equal(await page.locator(".toast span").textContent(), "Bag (Red & large) is in your basket. Quantity: 1.");
    assert.equal(plain(await head.textContent()), "Basket: 3");
    await page.reload();
    assert.equal(plain(await head.textContent()), "Basket: 3");
    await head.click();
    await page.waitForURL(/\/en\/basket\.html$/);
    await page.locator(".basket-group li").nth(2).waitFor();
    assert.deepEqual(await page.locator(".basket-group li a").allTextContents(), ["Fern Scarf", "Bag (Red & large)", "Forest Honey"]);
    await page.goBack();
    await page.goForward();
    await page.locator(".basket-group li").nth(2).waitFor();
    assert.equal(await page.locator(".basket-group li").count(), 3);
    // What the browser keeps has a name of this site's own.
    const keys = await page.evaluate(() => Object.keys(localStorage));
    assert.equal(keys.length, 1);
    assert.match(keys[0], /^keranjang-[0-9a-f]{12}$/);
  });

  test("from results that a script put together, on a list and on the search page", async () => {
    /** Opens a page with results for some words; the card of a name. */
    const results = async (path, words, name) => {
      await page.goto("about:blank");
      await page.goto(`${pathToFileURL(join(site, path)).href}#q=${encodeURIComponent(words)}`);
      const card = page.locator(".finder .card", { hasText: name }).first();
      await card.waitFor();
      return card;
    };
    await open("produk/index.html");
    const listed = await page.locator(".shelf [data-add=tersedia]").evaluate((button) => button.outerHTML);
    for (const [path, count] of [["produk/index.html", 1], ["cari.html", 2]]) {
      const card = await results(path, "syal pakis", "Syal Pakis");
      const button = card.locator("[data-add]");
      assert.equal(await button.evaluate((element) => element.outerHTML), listed, "the same as on the list");
      await button.click();
      assert.equal(await page.locator(".toast span").textContent(), `Syal Pakis masuk keranjang. Jumlahnya ${count}.`);
      assert.equal(await page.locator(".basket-link [data-count]").textContent(), "1");
      const kept = await page.evaluate(() => JSON.parse(localStorage.getItem(document.querySelector("[data-basket]").dataset.basket)));
      assert.deepEqual(kept.lines, { tersedia: [count, "35000000", "Syal Pakis"] });
      // As few as may be ordered, and as many as there are, hold here too.
      const honey = (await results(path, "madu hutan", "Madu Hutan")).locator("[data-add]");
      assert.equal(await honey.getAttribute("data-least"), "5");
      // What is sold or has variants has no button here either.
      assert.equal(await (await results(path, "pua tua", "Pua Tua")).locator("button").count(), 0);
    }
  });

  test("never more than there is", async () => {
    await open("produk/tersedia.html");
    for (let press = 0; press < 5; press += 1) await add("Syal Pakis").click();
    assert.equal(
      await page.locator(".toast span").textContent(),
      "Syal Pakis: yang ada hanya 3, dan semuanya sudah di keranjang Anda.",
    );
    await open("keranjang.html");
    assert.equal(await field("Syal Pakis").inputValue(), "3");
  });

  test("what can't be ordered has no button", async () => {
    await open("produk/index.html");
    const ids = await page.locator(".card [data-add]").evaluateAll((all) => all.map((button) => button.dataset.add).sort());
    assert.deepEqual(ids, ["dibuat", "dolar", "madu", "panjang", "potongan", "tanpa-kode", "tersedia"]);
    await open("produk/varian.html");
    const variants = page.locator(".variants [data-add]");
    assert.deepEqual(await variants.evaluateAll((all) => all.map((button) => button.dataset.add)), ["varian/TS-B", "varian/TS-M"]);
  });

  test("without a script the page says how to order", async () => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const still = await bare.newPage();
    await still.goto(pathToFileURL(join(site, "keranjang.html")).href);
    assert.match(await still.locator("main").innerText(), /setiap produk dipesan dengan pesannya sendiri/);
    assert.equal(await still.locator("[data-groups], template + *").first().isVisible(), false);
    await bare.close();
  });
});

describe("the basket's page", () => {
  test("an empty basket says so and leads to the products", async () => {
    await open("keranjang.html");
    assert.equal(plain(await page.locator("[data-empty]").innerText()), "Keranjang Anda masih kosong. Lihat semua produk");
    assert.equal(await page.locator("[data-filled]").isVisible(), false);
  });

  test("quantities stay within smallest order and stock, and tiers apply", async () => {
    await kept({ madu: [5, "4250000", "Madu Hutan"] });
    await open("keranjang.html");
    const honey = async () => [
      await field("Madu").inputValue(),
      plain(await line("Madu").locator("[data-each]").textContent()),
      plain(await line("Madu").locator("[data-sum]").textContent()),
    ];
    assert.deepEqual(await honey(), ["5", "Rp42.500 per 250 g", "Rp212.500"]);
    for (const [typed, expected] of [
      [11, ["11", "Rp42.500 per 250 g", "Rp467.500"]],
      [12, ["12", "Rp40.000 per 250 g", "Rp480.000"]],
      [49, ["49", "Rp40.000 per 250 g", "Rp1.960.000"]],
      [50, ["50", "Rp37.500 per 250 g", "Rp1.875.000"]],
      [999, ["200", "Rp37.500 per 250 g", "Rp7.500.000"]],
      [0, ["5", "Rp42.500 per 250 g", "Rp212.500"]],
      ["", ["5", "Rp42.500 per 250 g", "Rp212.500"]],
    ]) {
      await count("Madu", typed);
      assert.deepEqual(await honey(), expected, `typed ${typed}`);
      assert.equal(await total(), expected[2]);
    }
    assert.equal(plain(await line("Madu").locator("[data-limits]").textContent()), "paling sedikit 5, ada 200");
  });

  test("by keyboard alone", async () => {
    await kept({ tersedia: [1, "35000000", "Syal Pakis"], potongan: [1, "42500000", "Syal Langit"] });
    await open("keranjang.html");
    const press = async (label, key) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const { activeElement: now } = document;
          return now.ariaLabel ?? now.name ?? now.textContent.trim();
        });
        if (at === label) return page.keyboard.press(key);
      }
      throw new Error(`Tab never reaches ${label}`);
    };
    await press("Tambah satu", "Enter");
    await page.keyboard.press("Space");
    assert.equal(await field("Syal Pakis").inputValue(), "3");
    await press("Keluarkan Syal Pakis", "Enter");
    assert.equal(await line("Syal Pakis").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "the focus stays on the page");
    await press("Keluarkan Syal Langit", "Enter");
    assert.equal(await page.locator("[data-empty]").isVisible(), true);
  });

  test("totals are exact, in each currency", async () => {
    await kept({ dolar: [3, "4550", "Keranjang Rotan"], dibuat: [1000, "250000000", "Jaket"] });
    await open("en/basket.html");
    assert.equal(plain(await line("Basket").locator("[data-sum]").textContent()), "USD 136.50");
    assert.equal(plain(await line("Jacket").locator("[data-sum]").textContent()), "IDR 2,500,000,000");
  });

  test("tells what has changed since", async () => {
    await kept({
      tersedia: [9, "30000000", "Syal Pakis"],
      "kain-hilang": [1, "10000000", "Kain Hilang"],
    });
    await open("keranjang.html");
    assert.deepEqual(await page.locator("[data-told] li").allTextContents(), [
      "Harga Syal Pakis berubah dari Rp300.000 menjadi Rp350.000.",
      "Jumlah Syal Pakis disesuaikan menjadi 3, menurut stok dan pesanan terkecil.",
      "Kain Hilang tidak dijual lagi, jadi dikeluarkan dari keranjang.",
    ]);
    assert.equal(await total(), "Rp1.050.000");
    await page.reload();
    assert.equal(await page.locator("[data-told] li").count(), 0, "told once");
  });

  test("what is not ours to read is an empty basket", async () => {
    await open("produk/index.html");
    await page.evaluate(() => localStorage.setItem(document.querySelector("[data-basket]").dataset.basket, "{broken"));
    await open("keranjang.html");
    assert.equal(await page.locator("[data-empty]").isVisible(), true);
  });
});

describe("sending", () => {
  test("one message with all lines, and the words of the buyer", async () => {
    await kept({ tersedia: [2, "35000000", "Syal Pakis"], "varian/TS-M": [1, "59000000", "Tas (Merah & besar)"] });
    await open("keranjang.html");
    await page.getByLabel("Nama", { exact: true }).fill("Sari & Budi");
    await page.getByLabel("Kota atau kabupaten").fill("Pontianak");
    await page.getByLabel("Catatan").fill("Dikirim Jumat, 100% sama?");
    const [link, ...more] = await links();
    assert.deepEqual(more, []);
    assert.match(link, /^https:\/\/wa\.me\/6281200000001\?text=/);
    assert.deepEqual(message(link).split("\n"), [
      "Halo Koperasi Uji Pesan, saya ingin memesan:",
      "",
      "1. Syal Pakis, SYL-001",
      "2 × Rp350.000 per lembar = Rp700.000",
      "https://uji.example/produk/tersedia.html",
      "",
      "2. Tas (Merah & besar), TS-M",
      "1 × Rp590.000 = Rp590.000",
      "https://uji.example/produk/varian.html",
      "",
      "Jumlah: Rp1.290.000 (belum termasuk ongkos kirim)",
      "Nama: Sari & Budi",
      "Kota: Pontianak",
      "Catatan: Dikirim Jumat, 100% sama?",
    ]);
    await page.reload();
    assert.equal(await page.getByLabel("Kota atau kabupaten").inputValue(), "Pontianak");
  });

  test("one message for each contact, and nothing is cleared but at the buyer's word", async () => {
    await kept({ tersedia: [1, "35000000", "Syal Pakis"], madu: [5, "4250000", "Madu Hutan"] });
    await open("en/basket.html");
    assert.deepEqual(await page.locator("h2[data-seller]").allTextContents(), [
      "To be ordered from Order Test Cooperative",
      "To be ordered from Sekadau store",
    ]);
    const [first, second] = await links();
    assert.match(first, /\/6281200000001\?/);
    assert.match(second, /\/6281200000002\?/);
    assert.deepEqual(message(second).split("\n"), [
      "Hello Order Test Cooperative, I would like to order:",
      "",
      "1. Forest Honey, MDU-250",
      "5 × IDR 42,500 per 250 g = IDR 212,500",
      "https://uji.example/en/products/madu.html",
      "",
      "Total: IDR 212,500 (postage not included)",
    ]);
    assert.equal(await page.locator("[data-after]:visible").count(), 0);
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Send the order to Sekadau store" }).click();
    await (await opened).waitForURL("https://wa.me/**");
    assert.deepEqual(asked, [second]);
    await page.reload();
    assert.equal(await page.locator(".basket-group li").count(), 2, "sending clears nothing");
    assert.equal(await page.locator("[data-after]:visible").count(), 1);
    await page.getByRole("button", { name: "It is sent, empty the basket" }).click();
    assert.deepEqual(await page.locator(".basket-group li a").allTextContents(), ["Fern Scarf"]);
    await page.getByRole("button", { name: "Remove Fern Scarf" }).click();
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [], "nothing of the buyer stays behind");
  });

  test("a long order goes without addresses, a longer one in several messages", async () => {
    const folder = join(temporaryFolder(), "situs");
    cpSync(source, folder, { recursive: true });
    const slugs = Array.from({ length: 40 }, (_, index) => `panjang-${String(index + 10)}`);
    for (const slug of slugs) {
      writeFileSync(join(folder, "produk", `${slug}.md`), `---\nnama: Kain ${slug}\nkode: K-${slug}\nharga: 125.000\n---\n`);
    }
    const output = join(temporaryFolder(), "hasil");
    buildCopy(folder, output);
    const fill = async (some) => {
      await kept(Object.fromEntries(some.map((slug) => [slug, [1, "12500000", slug]])), output);
      await open("keranjang.html", output);
      const texts = (await links()).map(message);
      for (const text of texts) assert.ok([...text].length <= 1000, `${[...text].length} characters`);
      return texts;
    };
    let texts = await fill(slugs.slice(0, 5));
    assert.equal(texts.length, 1);
    assert.equal(texts[0].match(/https:/g).length, 5);

    texts = await fill(slugs.slice(0, 12));
    assert.equal(texts.length, 1);
    assert.doesNotMatch(texts[0], /https:/);
    assert.match(await page.locator("[data-shorter]").textContent(), /alamat halaman produk tidak disertakan/);

    texts = await fill(slugs);
    assert.ok(texts.length > 1);
    const codes = texts.flatMap((text) => text.match(/K-panjang-\d+/g));
    assert.deepEqual(codes, slugs.map((slug) => `K-${slug}`), "every line once, in order");
    texts.forEach((text, index) => {
      assert.ok(text.startsWith(`Halo Koperasi Uji Pesan, saya ingin memesan: (pesan ${index + 1} dari ${texts.length})\n`));
      assert.equal(text.includes("Jumlah: Rp5.000.000"), index === texts.length - 1);
    });
    assert.equal(
      await page.locator("[data-shorter]").textContent(),
      `Pesanan ini panjang, jadi dibagi menjadi ${texts.length} pesan. Mohon kirim semuanya.`,
    );
  });

  test("a basket that another page fills is not written over", async () => {
    await kept({ tersedia: [1, "35000000", "Syal Pakis"] });
    await open("keranjang.html");
    const other = await context.newPage();
    await other.goto(pathToFileURL(join(site, "produk/potongan.html")).href);
    await other.locator(".order [data-add]").click();
    await line("Syal Langit").waitFor();
    assert.equal(await page.locator(".basket-group li").count(), 2);
  });
});
