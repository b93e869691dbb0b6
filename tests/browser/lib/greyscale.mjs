// Home pages without their colours, to see whether layout alone tells themes apart.

import { openPage } from "./browser.mjs";
import { serve } from "./server.mjs";
import { built, themeOf } from "./sites.mjs";

/** One site in each of the themes that a cooperative chooses from. */
const SITE = "madu-hutan-kapuas-hulu";
const THEMES = ["tenun", "pasar", "amanah"];

/** Screenshots of the home page of one site in each theme, as data addresses. */
async function homes(browser, width) {
  const shots = [];
  for (const theme of THEMES) {
    const folder = built(SITE, { theme: theme === themeOf(SITE) ? undefined : theme });
    const server = await serve(folder);
    const page = await browser.newPage({ viewport: { width, height: width }, deviceScaleFactor: 0.5, reducedMotion: "reduce" });
    await openPage(page, folder, server, "index.html");
    await page.waitForLoadState("networkidle");
    shots.push(`data:image/png;base64,${(await page.screenshot()).toString("base64")}`);
    await page.close();
    await server.stop();
  }
  return shots;
}

/** A page with the pictures side by side, their colours taken away. */
async function sheet(browser, shots, width, height) {
  const page = await browser.newPage({ viewport: { width: width * shots.length, height } });
  await page.setContent(
    `<style>body { margin: 0; display: flex; filter: grayscale(1) } img { width: ${width}px; height: ${height}px }</style>` +
      shots.map((shot) => `<img src="${shot}">`).join(""),
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return page;
}

/** The three home pages side by side in grey, as a JPEG. */
export async function greyscale(browser) {
  const page = await sheet(browser, await homes(browser, 1440), 480, 480);
  const picture = await page.screenshot({ type: "jpeg", quality: 72 });
  await page.close();
  return picture;
}

/**
 * How alike the home pages are, pair by pair: the correlation of brightness over a grid of 24 by 24
 * cells, from 1 (the same picture) to -1.
 */
export async function likeness(browser, width) {
  const cells = 24;
  const page = await sheet(browser, await homes(browser, width), cells, cells);
  const picture = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
  const grids = await page.evaluate(
    async ([picture, cells, count]) => {
      const image = new Image();
      image.src = picture;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: cells * count, height: cells });
      const pen = canvas.getContext("2d");
      pen.drawImage(image, 0, 0);
      return Array.from({ length: count }, (_, index) => {
        const { data } = pen.getImageData(index * cells, 0, cells, cells);
        return Array.from({ length: cells * cells }, (_, cell) => data[cell * 4]);
      });
    },
    [picture, cells, THEMES.length],
  );
  await page.close();
  return THEMES.flatMap((one, first) =>
    THEMES.slice(first + 1).map((other, more) => ({
      pair: `${one} and ${other}`,
      value: correlation(grids[first], grids[first + 1 + more]),
    })),
  );
}

function correlation(one, other) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [a, b] = [mean(one), mean(other)];
  const product = one.reduce((sum, value, index) => sum + (value - a) * (other[index] - b), 0);
  const size = (list, middle) => Math.sqrt(list.reduce((sum, value) => sum + (value - middle) ** 2, 0));
  return product / (size(one, a) * size(other, b));
}
