// Every example site in every theme that is made for other sites: axe-core finds nothing, nothing
// sticks out, no words lie over words, weights hold: one page of each kind, light and dark, at three
// widths. The site's own theme is judged by the other tests, base by edges.test.mjs.

import { after, before, describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { launch, openPage } from "./lib/browser.mjs";
import { likeness } from "./lib/greyscale.mjs";
import { axe, inspect, overlapping, stickingOut, tags } from "./lib/judge.mjs";
import { serve } from "./lib/server.mjs";
import { built, onePageOfEachKind, pagesOf, siteNames, themeNames, themeOf } from "./lib/sites.mjs";
import { KIB, isPaper, packed, weigh } from "./lib/weights.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("without colours, the home pages of one site in three themes are still unlike", async (t) => {
  const problems = [];
  for (const width of [1440, 360]) {
    for (const { pair, value } of await likeness(browser, width)) {
      t.diagnostic(`${width} px: ${pair} ${value.toFixed(2)}`);
      if (value > 0.5) problems.push(`${width} px: ${pair} are alike: ${value.toFixed(2)}`);
    }
  }
  none(problems);
});

for (const site of siteNames()) {
  for (const theme of themeNames().filter((name) => name !== "base" && name !== themeOf(site))) {
    describe(`${site} in ${theme}`, () => {
      test("is usable by everybody at three widths, light and dark", async () => {
        const folder = built(site, { theme });
        const server = await serve(folder);
        const context = await browser.newContext({ reducedMotion: "reduce" });
        const problems = [];
        try {
          const page = await context.newPage();
          for (const [kind, { path }] of onePageOfEachKind(folder)) {
            await openPage(page, folder, server, path);
            await page.evaluate(axe);
            for (const width of [320, 768, 1440]) {
              await page.setViewportSize({ width, height: 900 });
              const notes = [...(await page.evaluate(stickingOut)), ...(await page.evaluate(overlapping))];
              for (const colorScheme of ["light", "dark"]) {
                await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
                notes.push(...(await page.evaluate(inspect, tags)).map((what) => `${colorScheme}: ${what}`));
              }
              problems.push(...notes.map((what) => `${kind} (${path}), ${width} px: ${what}`));
            }
          }
        } finally {
          await context.close();
          await server.stop();
        }
        none(problems);
      });

      test("its pages and styles keep their weights", () => {
        const folder = built(site, { theme });
        const problems = [];
        for (const page of pagesOf(folder).filter((page) => !isPaper(page))) {
          problems.push(...weigh(folder, page).problems);
          const [, cloth] = /(<svg class="loom".*?<\/svg>)/s.exec(page.source) ?? [];
          if (cloth && packed(cloth) > 1.5 * KIB) problems.push(`${page.path}: the cloth is ${packed(cloth)} bytes`);
        }
        none(problems);
      });
    });
  }
}
