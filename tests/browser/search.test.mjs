// Finding things as a visitor does: by keyboard alone, with slips and in any form of a word, by
// double-click as well as from a server; and without a script.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { none } from "./lib/assert.mjs";
import { launch, watch } from "./lib/browser.mjs";
import { attribute, elements, text } from "./lib/html.mjs";
import { serve } from "./lib/server.mjs";
import { built, pagesOf, root, siteNames } from "./lib/sites.mjs";

const site = "tenun-ikat-sintang";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Opens a page by double-click, does something there, and sees that nothing went wrong. */
async function visit(path, act, options = {}) {
  const home = pathToFileURL(`${built(site)}/`).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    const notes = await watch(page, home);
    await page.goto(home + path);
    await act(page, home);
    assert.deepEqual(notes.take(), []);
  } finally {
    await context.close();
  }
}

/** Tabs to an element; fails if the keyboard doesn't reach it. */
async function tabTo(page, selector) {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

/** Opens search from the masthead and types; the names found, in order. */
async function find(page, typed) {
  if (!(await page.locator("dialog.find[open]").count())) {
    await page.focus(".search-link");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog.find[open]");
  }
  await page.waitForFunction(() => window.etalase.index);
  await page.fill(".find input", typed);
  return page.locator(".find-list b").allTextContents();
}

/** Cards as they are shown in the results of filters. */
const results = (page) => page.locator(".finder .cards .card-name").allTextContents();
const status = (page) => page.locator(".finder [role=status]").textContent();

describe("search", () => {
  test("by keyboard alone: open, type, arrows, Enter, Escape", () =>
    visit("index.html", async (page) => {
      await tabTo(page, ".search-link");
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog.find[open]");
      await page.keyboard.type("selendang faj");
      await page.waitForSelector(".find-list a");
      assert.match(await page.locator(".find [role=status]").textContent(), /ditemukan/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      assert.ok(await page.evaluate(() => document.activeElement.matches(".find input")), "Up leads back to the field");
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("dialog.find[open]").count(), 0);
      assert.ok(await page.evaluate(() => document.activeElement.matches(".search-link")), "focus is where it was");
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog.find[open]");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/produk\/selendang-fajar\.html$/);
    }));

  test("Enter leads to all results on the search page", () =>
    visit("produk/index.html", async (page) => {
      await find(page, "kain");
      await page.keyboard.press("Enter");
      await page.waitForURL(/cari\.html#q=kain$/);
      await page.waitForFunction(() => document.querySelectorAll(".finder .card").length > 3);
      assert.ok((await results(page)).length > 3);
    }));

  test("a slip finds the word that was meant", () =>
    visit("index.html", async (page) => {
      for (const [typed, meant] of [
        ["selndang", "Selendang Fajar"],
        ["slendang", "Selendang Fajar"],
        ["slyal", "Syal Pakis Tarum"],
        ["rebnug", "Selendang Pucuk Rebung"],
        ["pengntin", "Selendang Pengantin"],
      ]) {
        const names = await find(page, typed);
        assert.ok(names.includes(meant), `${typed}: ${names}`);
      }
      assert.deepEqual(await find(page, "xyzxyz"), []);
      assert.match(await page.locator(".find [role=status]").textContent(), /Tidak ada/);
    }));

  test("every form of a word finds the same", () =>
    visit("index.html", async (page) => {
      const all = async (words) => {
        const found = [];
        for (const word of words) found.push(JSON.stringify([...(await find(page, word))].sort()));
        return new Set(found).size;
      };
      assert.equal(await all(["menenun", "penenun", "tertenun"]), 1);
      const celup = await find(page, "pencelupan");
      assert.ok(celup.length > 0);
      assert.deepEqual((await find(page, "dicelup")).sort(), celup.sort());
    }));

  test("codes, makers, motifs and free pages are found; accents and case do not matter", () =>
    visit("index.html", async (page) => {
      const code = elements(pagesOf(built(site)).find(({ path }) => path === "produk/selendang-fajar.html").document, "dd")
        .map(text)
        .find((value) => /^[A-Z]+(-\w+)+$/.test(value));
      assert.equal((await find(page, code.toLowerCase()))[0], "Selendang Fajar", code);
      assert.equal((await find(page, code.replaceAll("-", "")))[0], "Selendang Fajar", code);
      assert.ok((await find(page, "PAULÍNA")).some((name) => /Paulina Idan/.test(name)));
      assert.ok((await find(page, "perawatan")).some((name) => /[Pp]erawatan/.test(name)));
    }));

  test("matched words are marked", () =>
    visit("index.html", async (page) => {
      await find(page, "penenun fajar");
      assert.ok((await page.locator(".find-list mark").allTextContents()).includes("Fajar"));
    }));

  test("English plurals, from a server below a path", async () => {
    const server = await serve(built(site), "/a/b/");
    try {
      const page = await browser.newPage();
      await page.goto(`${server.address}en/index.html`);
      const many = await find(page, "scarves");
      assert.ok(many.length > 0);
      assert.deepEqual(await find(page, "scarf"), many);
      await page.close();
    } finally {
      await server.stop();
    }
  });
});

describe("filters and sorting", () => {
  const open = async (page) => {
    await tabTo(page, ".finder button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".finder select[name=sort]");
  };

  test("by keyboard alone, over all pages of the list, with Back and a shared address", () =>
    visit("produk/index.html", async (page, home) => {
      const listed = await page.locator(".shelf .card").count();
      const total = Number(/\d+/.exec(await page.locator(".page-header .quiet").textContent())[0]);
      assert.ok(listed < total, "the list has several pages");
      await open(page);
      await page.focus(".finder select[name=sort]");
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction(() => location.hash === "#sort=price");
      const prices = await page.locator(".finder .cards .price b").allTextContents();
      const amounts = prices.map((price) => Number(/[\d.]+/.exec(price)[0].replaceAll(".", "")));
      assert.ok(amounts.length > 10);
      assert.deepEqual(amounts, [...amounts].sort((a, b) => a - b));
      await page.focus(".finder select[name=category]");
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction(() => location.hash.includes("category="));
      const some = await results(page);
      assert.ok(some.length > 0 && some.length < total);
      assert.equal(await status(page), `${some.length} produk ditemukan`);
      const shared = page.url();
      await page.goBack();
      await page.waitForFunction(() => location.hash === "#sort=price");
      assert.equal(await page.locator(".finder select[name=category]").inputValue(), "");
      await page.goBack();
      await page.waitForFunction(() => !document.querySelector(".shelf").hidden);
      await page.goto("about:blank");
      await page.goto(shared);
      await page.waitForSelector(".finder .card");
      assert.deepEqual(await results(page), some);
      await page.locator(".finder-state button").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => !document.querySelector(".shelf").hidden);
      assert.ok(page.url().startsWith(home));
    }));

  test("every facet narrows the list, and says by how much", () =>
    visit("produk/index.html", async (page) => {
      await open(page);
      const names = await page.locator(".finder details select").evaluateAll((all) => all.map((one) => one.name));
      assert.deepEqual(names, ["category", "price", "status", "technique", "dye", "maker", "village"]);
      for (const name of names) {
        const options = await page.locator(`.finder select[name=${name}] option:not([disabled])`).allTextContents();
        const option = options[1];
        const count = Number(/\((\d+)\)$/.exec(option)[1]);
        await page.selectOption(`.finder select[name=${name}]`, { label: option });
        assert.equal(await status(page), count === 1 ? "1 produk ditemukan" : `${count} produk ditemukan`, `${name} ${option}`);
        assert.equal((await results(page)).length, Math.min(count, 24));
        await page.selectOption(`.finder select[name=${name}]`, "");
      }
    }));

  test("a category's page starts from its category", () =>
    visit("kategori/syal-selendang.html", async (page) => {
      await open(page);
      assert.match(await page.locator(".finder select[name=category] option:checked").textContent(), /Syal & selendang/);
      assert.ok(await page.locator(".shelf").isVisible());
      await page.selectOption(".finder select[name=sort]", "-price");
      assert.equal((await results(page)).length, 6);
    }));

  test("words and filters work together, and the cards are the theme's own", () =>
    visit("cari.html#q=tenunan&sort=name", async (page) => {
      await page.waitForSelector(".finder .card");
      const names = await results(page);
      assert.deepEqual(names, [...names].sort(new Intl.Collator("id").compare));
      for (const part of [".frame img", ".card-name a[href^='produk/']", ".price"]) {
        assert.ok((await page.locator(`.finder .card ${part}`).count()) > 0, part);
      }
      assert.equal(await page.locator(".finder .cards :text('{')").count(), 0, "no mark was left");
      const broken = await page.locator(".finder .card img").evaluateAll(async (images) => {
        await Promise.all(images.map((image) => ((image.loading = "eager"), image.decode().catch(() => {}))));
        return images.filter((image) => !image.naturalWidth).map((image) => image.src);
      });
      assert.deepEqual(broken, []);
    }));

  for (const [colorScheme, width] of [["light", 320], ["dark", 1440]]) {
    test(`open search and filters are usable by everybody, ${colorScheme}, ${width} px`, () =>
      visit("produk/index.html", async (page) => {
        const judge = async (what) => {
          await page.evaluate(axe);
          const found = await page.evaluate(async () => {
            const { violations } = await globalThis.axe.run(document, { preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
            const wide = document.scrollingElement.scrollWidth > document.documentElement.clientWidth;
            return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), ...(wide ? ["scrolls sideways"] : [])];
          });
          none(found.map((one) => `${what}: ${one}`));
        };
        await open(page);
        await page.evaluate(() => (document.querySelector(".finder details").open = true));
        await page.selectOption(".finder select[name=sort]", "name");
        await judge("filters");
        await find(page, "syal");
        await judge("search");
      }, { colorScheme, viewport: { width, height: 800 } }));
  }
});

describe("cards that a script puts together say what the list says", () => {
  for (const name of siteNames().filter((name) => pagesOf(built(name)).some(({ path }) => path === "produk/index.html"))) {
    test(name, async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      try {
        const page = await context.newPage();
        const list = pathToFileURL(join(built(name), "produk/index.html")).href;
        const cards = (all) => all.map((card) => card.innerText.replace(/\s+/g, " ").trim());
        await page.goto(list);
        const listed = await page.locator(".shelf .card").evaluateAll(cards);
        await page.goto("about:blank");
        await page.goto(`${list}#sort=name&show=500`);
        await page.waitForSelector(".finder .card");
        const made = await page.locator(".finder .card").evaluateAll(cards);
        assert.ok(listed.length > 0 && made.length >= listed.length);
        none(listed.filter((card) => !made.includes(card)));
      } finally {
        await context.close();
      }
    });
  }
});

describe("without a script", () => {
  test("the search page says how to browse, and controls are not shown", async () => {
    const home = pathToFileURL(`${built(site)}/`).href;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${home}index.html`);
    await page.click(".search-link");
    assert.match(page.url(), /cari\.html$/);
    assert.match(await page.locator(".shelf .note").textContent(), /jelajahi/);
    for (const folder of ["kategori", "harga", "perajin", "motif", "tag"]) {
      assert.ok((await page.locator(`.shelf a[href^="${folder}/"]`).count()) > 0, folder);
    }
    assert.equal(await page.locator("main input, main select, main button:visible").count(), 0);
    await page.click('.shelf a[href^="harga/"]');
    assert.ok((await page.locator(".card").count()) > 1);
    assert.equal(await page.locator(".chips [aria-current]").count(), 1);
    await context.close();
  });

  for (const name of siteNames()) {
    test(`${name}: every priced product lies in one price band of each language`, () => {
      const pages = pagesOf(built(name)).filter(({ kind }) => kind === "price");
      if (pages.length === 0) return;
      for (const lang of new Set(pages.map(({ lang }) => lang))) {
        const listed = pages
          .filter((page) => page.lang === lang)
          .flatMap((page) => elements(page.document, "li").filter((li) => attribute(li, "class") === "card"))
          .map((card) => attribute(elements(card, "a")[0], "href"));
        assert.equal(new Set(listed).size, listed.length);
        assert.ok(listed.length >= 9);
      }
    });
  }
});

describe("the browser and the program agree on words", () => {
  test("on the shared list", () =>
    visit("cari.html", async (page) => {
      await page.waitForFunction(() => window.etalase?.stem && window.etalase.cards);
      const lines = readFileSync(join(root, "tests/search/stems.tsv"), "utf8")
        .split(/\r?\n/)
        .filter((line) => line && !line.startsWith("#"))
        .map((line) => line.split("\t"));
      assert.ok(lines.length > 100);
      const found = await page.evaluate(
        (lines) => lines.map(([lang, word]) => window.etalase.stem(window.etalase.words(word)[0], lang)),
        lines,
      );
      none(lines.flatMap(([lang, word, stem], at) => (found[at] === stem ? [] : [`${lang} ${word}: ${found[at]}, not ${stem}`])));
    }));

  for (const [path, label] of [["cari.html", "Indonesian"], ["en/search.html", "English"]]) {
    test(`on every word of the site, ${label}`, () =>
      visit(path, async (page) => {
        await page.waitForFunction(() => window.etalase?.tools && window.etalase.cards);
        const wrong = await page.evaluate(async () => {
          await window.etalase.index_ready();
          window.etalase.tools.search("a");
          const [forms, groups] = window.etalase.tools.vocabulary();
          const of = new Map(forms.map((form, at) => [form, groups[at]]));
          const wrong = forms.filter((form) => of.get(window.etalase.stem(form)) !== of.get(form));
          return forms.length < 500 ? [`only ${forms.length} words`] : wrong;
        });
        none(wrong);
      }));
  }
});
