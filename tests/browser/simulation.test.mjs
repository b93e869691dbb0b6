// The calculator of loans and savings: its arithmetic is that of the program, its words are those
// of the page, and without a script the tables are there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, openPage } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { built, root, siteNames } from "./lib/sites.mjs";

const SITE = "simpan-pinjam-sanggau";
const skip = !siteNames().includes(SITE);
const LOAN = "produk/pinjaman-kebun.html";

let browser, folder, server;
before(async () => {
  if (skip) return;
  browser = await launch();
  folder = built(SITE);
  server = await serve(folder);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a page in a window of its own and closes it afterwards. */
async function on(path, options, work) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await openPage(page, folder, server, path);
    await work(page);
  } finally {
    await context.close();
  }
}

test("the script holds the shared vectors", { skip }, () =>
  on(LOAN, {}, async (page) => {
    const text = readFileSync(join(root, "tests/vectors/simulation.tsv"), "utf8");
    const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
    assert.ok(lines.length >= 12);
    for (const line of lines) {
      const [method, rate, amount, months, ...expected] = line.split("\t");
      const [percent] = rate.split(" ");
      const yearly = rate.includes("tahun");
      const found = await page.evaluate(
        ([method, millionths, denominator, amount, months]) => {
          const rate = { numerator: BigInt(millionths), denominator: BigInt(denominator) };
          const { monthly, last, interest } = simulate(method, rate, BigInt(amount), months);
          return [monthly, last, interest].map(String);
        },
        [
          method,
          String(Math.round(Number(percent.replace(",", ".")) * 10_000)),
          yearly ? "12000000" : "1000000",
          amount,
          Number(months),
        ],
      );
      assert.deepEqual(found, expected, line);
    }
  }),
);

for (const [path, output] of [
  [LOAN, "monthly"],
  ["produk/pinjaman-usaha.html", "monthly"],
  ["produk/simpanan-berjangka.html", "interest"],
  ["en/products/pinjaman-kebun.html", "monthly"],
]) {
  test(`${path}: the calculator says what the table says`, { skip }, () =>
    on(path, {}, async (page) => {
      const rows = await page.$$eval(".reflow tbody tr", (rows) =>
        rows.map((row) => ({
          amount: row.querySelector("th").textContent,
          cells: [...row.querySelectorAll("td")].map((cell) => [
            parseInt(cell.dataset.label, 10),
            cell.querySelector("b").textContent,
          ]),
        })),
      );
      assert.ok(rows.length >= 3);
      for (const { amount, cells } of rows) {
        await page.fill("#sim-amount", amount);
        for (const [months, text] of cells) {
          await page.fill("#sim-months", String(months));
          const said = await page.$eval(`output[name=${output}]`, (output) => output.value);
          assert.equal(said, text, `${amount}, ${months}`);
          assert.equal(await page.locator(".calculator tbody tr").count(), months);
        }
      }
    }));
}

test("what can't be counted is said, and counted again once it is mended", { skip }, () =>
  on(LOAN, {}, async (page) => {
    for (const [field, text] of [
      ["#sim-amount", "lima juta"],
      ["#sim-amount", "1.25.000"],
      ["#sim-amount", "0"],
      ["#sim-months", "0"],
      ["#sim-months", "361"],
    ]) {
      const sound = await page.inputValue(field);
      await page.fill(field, text);
      assert.notEqual(await page.textContent(".fault"), "", `${field}: ${text}`);
      assert.equal(await page.getAttribute(field, "aria-invalid"), "true");
      assert.equal(await page.$eval("output[name=monthly]", (output) => output.value), "–");
      await page.fill(field, sound);
      assert.equal(await page.textContent(".fault"), "");
    }
  }));

test("without a script the table is there and no empty calculator", { skip }, () =>
  on(LOAN, { javaScriptEnabled: false }, async (page) => {
    assert.ok(await page.locator(".reflow tbody td").first().isVisible());
    assert.equal(await page.locator("form.calculator").isVisible(), false);
  }));
