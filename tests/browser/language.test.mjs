// The switch between languages keeps the page, on every page; and a language that is written from
// right to left does not break the layout.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { none } from "./lib/assert.mjs";
import { launch } from "./lib/browser.mjs";
import { attribute, elements } from "./lib/html.mjs";
import { built, isMissingPage, onePageOfEachKind, pagesOf, program, root, siteNames, temporaryFolder } from "./lib/sites.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Where the switch of a page leads, by language. */
function switches(page) {
  const [list] = elements(page.document, "ul").filter((ul) => attribute(ul, "class") === "languages");
  const links = list ? elements(list, "a") : [];
  return new Map(links.map((link) => [attribute(link, "hreflang"), posix.normalize(posix.join(posix.dirname(page.path), attribute(link, "href")))]));
}

for (const site of siteNames()) {
  test(`${site}: the switch leads to the same page, and back`, () => {
    // Pages for paper have sheets in place of head and foot; what leads to them has the switch.
    const forPaper = (page) => ["catalogue", "labels"].includes(page.kind);
    const pages = pagesOf(built(site)).filter(
      (page) => !page.stub && !isMissingPage(page.path) && !forPaper(page),
    );
    const known = new Map(pages.map((page) => [page.path, page]));
    const languages = new Set(pages.map((page) => page.lang));
    const problems = [];
    for (const page of pages) {
      const found = switches(page);
      if (found.size !== languages.size - 1) problems.push(`${page.path} leads to ${[...found.keys()]}`);
      for (const [lang, path] of found) {
        const other = known.get(path);
        if (other?.lang !== lang || other.kind !== page.kind) problems.push(`${page.path} leads to ${path}`);
        else if (switches(other).get(page.lang) !== page.path) problems.push(`${path} does not lead back to ${page.path}`);
      }
    }
    assert.ok(pages.length > 5);
    none(problems);
  });
}

describe("right to left", () => {
  test("Arabic stands on the right, and nothing sticks out at 320 and 1,440 px", async () => {
    const folder = join(temporaryFolder(), "situs");
    cpSync(join(root, "tests/sites/base"), folder, { recursive: true });
    const profile = join(folder, "koperasi.yaml");
    writeFileSync(profile, readFileSync(profile, "utf8").replace("[id, en]", "[id, en, ar]"));
    mkdirSync(join(folder, "tema/strings"), { recursive: true });
    appendFileSync(join(folder, "tema/strings/ar.yaml"), "nav: {home: الصفحة الرئيسية, menu: القائمة}\nwords: {page: {products: المنتجات, search: بحث}}\n");
    const output = join(folder, "hasil");
    execFileSync(program(), ["build", folder, "-o", output, "-q"], { stdio: "pipe" });
    const problems = [];
    for (const width of [320, 1440]) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const { path, lang } of pagesOf(output).filter((page) => page.lang === "ar" && !["catalogue", "labels"].includes(page.kind))) {
        await page.goto(pathToFileURL(join(output, path)).href);
        const found = await page.evaluate(() => ({
          dir: getComputedStyle(document.body).direction,
          wide: document.scrollingElement.scrollWidth - document.documentElement.clientWidth,
          brand: document.querySelector(".brand-logo, .monogram").getBoundingClientRect().left > innerWidth / 4,
        }));
        if (found.dir !== "rtl" || found.wide > 0 || !found.brand) problems.push(`${path} (${lang}) at ${width}: ${JSON.stringify(found)}`);
      }
      await context.close();
    }
    assert.ok(onePageOfEachKind(output).size > 8);
    none(problems);
  });
});
