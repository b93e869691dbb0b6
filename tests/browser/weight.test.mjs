// The promised weights, as a phone pays for them: gzip for text, and for photos what Chromium
// really downloads before anybody scrolls.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { launch, openPage } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { built, filesUnder, onePageOfEachKind, pagesOf, siteNames } from "./lib/sites.mjs";
import { KIB, filesOf, isPaper, kib, packed, weigh } from "./lib/weights.mjs";

const PHOTOS = 80 * KIB;
/** Basket and search together. */
const SCRIPTS = 6 * KIB;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const site of siteNames()) {
  describe(`${site}: weights`, () => {
    test("HTML and CSS of every page fit one initial window of 14 KiB", (t) => {
      const folder = built(site);
      const problems = [];
      const heaviest = new Map();
      for (const page of pagesOf(folder).filter((page) => !isPaper(page))) {
        const weight = weigh(folder, page);
        problems.push(...weight.problems);
        if (weight.all > (heaviest.get(page.kind)?.all ?? 0)) heaviest.set(page.kind, weight);
      }
      for (const { told } of heaviest.values()) t.diagnostic(told);
      none(problems);
    });

    test("scripts that load with a page weigh at most 6 KiB", (t) => {
      const folder = built(site);
      const problems = [];
      const heaviest = new Map();
      for (const page of pagesOf(folder)) {
        // What is on offer is data and no program: it grows with the catalogue.
        const scripts = filesOf(page, "script", "src").filter((path) => path.startsWith("aset/"));
        const weight = scripts.reduce((sum, path) => sum + packed(readFileSync(join(folder, path))), 0);
        const told = `${page.path}: ${kib(weight)} of scripts (${scripts.join(", ")})`;
        if (weight > SCRIPTS) problems.push(told);
        if (weight > (heaviest.get(page.kind)?.weight ?? 0)) heaviest.set(page.kind, { weight, told });
      }
      for (const { told } of heaviest.values()) t.diagnostic(told);
      none(problems);
    });

    test("the search engine weighs at most 5 KiB more, filters at most 2.5 KiB", (t) => {
      const folder = built(site);
      const weight = (name) => {
        const file = filesUnder(folder).find((path) => new RegExp(`^aset/${name}\\.\\w+\\.js$`).test(path));
        return file ? packed(readFileSync(join(folder, file))) : 0;
      };
      const problems = [];
      for (const [name, most] of [["search", 2.5 * KIB], ["find", 5 * KIB], ["filter", 2.5 * KIB]]) {
        t.diagnostic(`${name}.js: ${kib(weight(name))}`);
        if (!weight(name) || weight(name) > most) problems.push(`${name}.js is ${kib(weight(name))}`);
      }
      for (const path of filesUnder(folder).filter((path) => /^(\w+\/)?(cari|search)(-index)?\.js$/.test(path))) {
        t.diagnostic(`${path}: ${kib(packed(readFileSync(join(folder, path))))}`);
      }
      none(problems);
    });

    test("photos of a phone's first screen weigh at most 80 KiB", async (t) => {
      const folder = built(site);
      const server = await serve(folder);
      const problems = [];
      try {
        for (const [kind, { path }] of onePageOfEachKind(folder)) {
          if (isPaper({ kind })) continue;
          const context = await browser.newContext({
            viewport: { width: 360, height: 800 },
            deviceScaleFactor: 2,
            isMobile: true,
            hasTouch: true,
          });
          const page = await context.newPage();
          const sizes = new Map();
          page.on("response", (response) => {
            if (response.request().resourceType() !== "image") return;
            sizes.set(response.url(), response.body().then((body) => body.length));
          });
          await openPage(page, folder, server, path);
          await page.waitForLoadState("networkidle");
          const shown = await page.evaluate(() =>
            [...document.images]
              .filter((image) => {
                const box = image.getBoundingClientRect();
                return box.width > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth;
              })
              .map((image) => image.currentSrc),
          );
          let first = 0;
          let all = 0;
          for (const [url, size] of sizes) {
            all += await size;
            if (shown.includes(url)) first += await size;
          }
          const told = `${kind} (${path}): ${kib(first)} on screen, ${kib(all)} fetched, ${sizes.size} files`;
          t.diagnostic(told);
          if (first > PHOTOS) problems.push(told);
          await context.close();
        }
      } finally {
        await server.stop();
      }
      none(problems);
    });
  });
}
