// Photos open large in the page: by keyboard, one after the other, and as plain links without a
// script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch, watch } from "./lib/browser.mjs";
import { built } from "./lib/sites.mjs";

const home = () => pathToFileURL(`${built("tenun-ikat-sintang")}/`).href;
const path = "produk/syal-garis-sungai.html";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("a photo opens large; arrows, buttons and Escape work; focus comes back", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const notes = await watch(page, home());
  await page.goto(home() + path);
  const photos = await page.locator("a[data-large]").count();
  assert.ok(photos > 2);
  await page.locator("a[data-large]").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog.large[open]");
  const at = (text) => page.waitForFunction((text) => document.querySelector(".large [role=status]").textContent === text, text);
  await at(`2 / ${photos}`);
  await page.keyboard.press("ArrowRight");
  await at(`3 / ${photos}`);
  await page.locator(".large button").first().click();
  await at(`2 / ${photos}`);
  const shown = await page.evaluate(() => {
    const image = document.querySelectorAll(".large-strip img")[1];
    return image.decode().then(() => [image.naturalWidth, image.src === document.querySelectorAll("a[data-large]")[1].href]);
  });
  assert.ok(shown[0] >= 720 && shown[1], `${shown}`);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog.large[open]").count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll("a[data-large]")[1]));
  assert.deepEqual(notes.take(), []);
  await context.close();
});

test("without a script the photo leads to its largest file", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(home() + path);
  await page.locator("a[data-large]").first().click();
  assert.match(page.url(), /foto\/.*\.webp$/);
  await context.close();
});
