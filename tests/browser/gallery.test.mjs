// The gallery of each theme's components: frames fit what they hold, and every example by itself is
// usable by everybody, at three widths, light and dark.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { launch } from "./lib/browser.mjs";
import { axe, inspect, overlapping, stickingOut, tags } from "./lib/judge.mjs";
import { program, temporaryFolder, themeNames } from "./lib/sites.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const site = temporaryFolder();

for (const theme of themeNames().filter((name) => name !== "base")) {
  describe(`gallery of ${theme}`, () => {
    const folder = join(site, theme);
    before(() => execFileSync(program(), ["theme", "gallery", theme, "--site", site, "-o", folder, "-q"]));

    test("opens by double-click, and its frames are as high as what they hold", async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const problems = [];
      page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(pathToFileURL(join(folder, "galeri.html")).href);
      const count = await page.locator("iframe").count();
      if (count < 40 * 6) problems.push(`only ${count} frames`);
      await page.locator("#facts summary").click();
      // Rows scroll sideways, so the last frame of a row waits for its turn.
      await page.locator("#facts iframe").last().scrollIntoViewIfNeeded();
      await page.waitForFunction(() => {
        const heights = [...document.querySelectorAll("#facts .dark iframe")].map((frame) => Number(frame.height));
        return heights.every((height) => height !== 120);
      });
      for (const frame of page.frames().slice(1)) {
        const over = await frame.evaluate(
          () => innerHeight - Math.max(...[...document.querySelector("main").children].map((each) => each.getBoundingClientRect().bottom)),
        );
        if (frame.url().includes("facts") && (over < 0 || over > 4)) problems.push(`a frame is ${over} px too high`);
      }
      const grounds = await Promise.all(
        page.frames().slice(1).map((frame) => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor)),
      );
      if (new Set(grounds).size !== 2) problems.push(`light and dark look like ${[...new Set(grounds)]}`);
      await page.close();
      none(problems);
    });

    test("its examples are usable by everybody", async () => {
      const page = await browser.newPage({ reducedMotion: "reduce" });
      const problems = [];
      const paths = new Set(readFileSync(join(folder, "galeri.html"), "utf8").match(/(?<=iframe [^>]*src=")[^"]+/g));
      for (const path of paths) {
        await page.goto(pathToFileURL(join(folder, path)).href);
        await page.evaluate(axe);
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const notes = [...(await page.evaluate(stickingOut)), ...(await page.evaluate(overlapping))];
          for (const colorScheme of width === 320 ? ["light", "dark"] : []) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            notes.push(...(await page.evaluate(inspect, tags)).map((what) => `${colorScheme}: ${what}`));
          }
          problems.push(...notes.map((what) => `${path}, ${width} px: ${what}`));
        }
      }
      await page.close();
      none(problems);
    });
  });
}
