// Takes pictures of every kind of page for people to look at; not a test.
//
//   node screenshots.mjs FOLDER    all kinds, light and dark, phone and desktop, whole pages
//   node screenshots.mjs --readme  the small set that the README shows, into docs/screenshots/

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch, openPage } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { built, onePageOfEachKind, pagesOf, root, siteNames } from "./lib/sites.mjs";
import { greyscale } from "./lib/greyscale.mjs";

const phone = { width: 360, height: 800 };
const desktop = { width: 1440, height: 900 };

/** The biggest that a picture in the README may be, in bytes. */
const README_LIMIT = 80 * 1000;

/** What the README shows of each example site: kind of page, window, colour scheme. */
const forReadme = ["home", "products", "product"].flatMap((kind) =>
  [desktop, phone].map((size) => ({ kind, size, scheme: "light" })),
);
/** The site that needs nothing but a name shows that its home page is presentable. */
const forReadmeOf = (site) => (site === "koperasi-desa" ? forReadme.slice(0, 1) : forReadme);
/** Pixels of the picture for one of the page: a README shows them small. */
const README_SCALE = { [phone.width]: 1.5, [desktop.width]: 0.6 };

const name = (site, { kind, size, scheme }, ending) =>
  `${site}-${kind.replace(/\W+/g, "-")}-${size.width}-${scheme}.${ending}`;

/** Scrolls through the page so that pictures that wait for it load, and returns to the top. */
async function loadAll(page) {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = "eager";
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    scrollTo(0, 0);
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });
}

async function open(browser, folder, server, path, { size, scheme }, scale) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await openPage(page, folder, server, path);
  await loadAll(page);
  return page;
}

/** A JPEG as good as the limit allows. */
async function smallJpeg(page) {
  for (let quality = 88; quality >= 16; quality -= 6) {
    const picture = await page.screenshot({ type: "jpeg", quality });
    if (picture.length <= README_LIMIT) return picture;
  }
  throw new Error(`a picture of ${page.url()} stays over ${README_LIMIT} bytes`);
}

const [target] = process.argv.slice(2);
if (!target) {
  console.error("usage: node screenshots.mjs FOLDER | --readme");
  process.exit(2);
}
const readme = target === "--readme";
const folder = readme ? join(root, "docs/screenshots") : target;
mkdirSync(folder, { recursive: true });

const browser = await launch();
try {
  for (const site of siteNames()) {
    const server = await serve(built(site));
    try {
      const kinds = onePageOfEachKind(built(site));
      // A visitor meets the list of products by its first page, not by its longest.
      for (const [kind, page] of kinds) {
        const first = pagesOf(built(site)).find(
          (other) => other.kind === kind && other.lang === page.lang && other.path.endsWith("/index.html"),
        );
        if (first) kinds.set(kind, first);
      }
      const shots = readme
        ? forReadmeOf(site).filter(({ kind }) => kinds.has(kind))
        : [...kinds.keys()].flatMap((kind) =>
            [phone, desktop].flatMap((size) => ["light", "dark"].map((scheme) => ({ kind, size, scheme }))),
          );
      for (const shot of shots) {
        const { path } = kinds.get(shot.kind);
        const page = await open(browser, built(site), server, path, shot, readme ? README_SCALE[shot.size.width] : 1);
        const file = join(folder, name(site, shot, readme ? "jpg" : "png"));
        const picture = readme ? await smallJpeg(page) : await page.screenshot({ fullPage: true });
        writeFileSync(file, picture);
        console.log(`${file} (${Math.ceil(picture.length / 1000)} kB)`);
        await page.context().close();
      }
    } finally {
      await server.stop();
    }
  }
  if (readme) {
    const file = join(folder, "greyscale.jpg");
    writeFileSync(file, await greyscale(browser));
    console.log(file);
  }
} finally {
  await browser.close();
}
