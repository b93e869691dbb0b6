// Every kind of page is usable by everybody: axe-core finds nothing at phone and desktop width in
// light and dark, nothing sticks out at 320 px, and the keyboard reaches everything visibly.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { launch, openPage } from "./lib/browser.mjs";
import { axe, inspect, stickingOut, tags } from "./lib/judge.mjs";
import { serve } from "./lib/server.mjs";
import { built, onePageOfEachKind, siteNames } from "./lib/sites.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The pages to judge: one of each kind. */
function pagesFor(site) {
  const pages = [...onePageOfEachKind(built(site))];
  assert.ok(pages.length >= 5, `only these kinds of page were found: ${pages.map(([kind]) => kind)}`);
  return pages;
}

/** Opens each page of a site in turn and gives it to `judge`. */
async function forEachPage(site, options, judge) {
  const folder = built(site);
  const server = await serve(folder);
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    for (const [kind, { path }] of pagesFor(site)) {
      await openPage(page, folder, server, path);
      await judge(page, `${kind} (${path})`);
    }
  } finally {
    await context.close();
    await server.stop();
  }
}

/** What the focused element looks like with and without focus, and whether it can be seen. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  // Focus may show on the element, on what is inside it, or on the card around it.
  const around = [];
  for (let outer = element.parentElement; outer && around.length < 6; outer = outer.parentElement) around.push(outer);
  const properties = [
    "outlineStyle outlineWidth outlineColor boxShadow backgroundColor color borderColor borderWidth",
    "textDecorationLine textDecorationThickness clipPath transform insetBlockStart",
  ].flatMap((names) => names.split(" "));
  const look = () =>
    [element, ...element.querySelectorAll("*"), ...around].flatMap((one) =>
      [null, "::before", "::after"].map((pseudo) => {
        const style = getComputedStyle(one, pseudo);
        const outlined = style.outlineStyle !== "none" && style.outlineWidth !== "0px";
        return properties
          .filter((name) => outlined || !name.startsWith("outline"))
          .map((name) => style[name])
          .join("|");
      }),
    );
  const withFocus = look();
  const box = element.getBoundingClientRect();
  // A link over several lines has parts: one of them must be free to see.
  const parts = [...element.getClientRects()].filter((part) => part.width > 0 && part.height > 0);
  const points = parts.flatMap((part) =>
    [0.5, 0.1, 0.9].map((share) => [part.left + part.width * share, part.top + part.height / 2]),
  );
  const free = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  element.blur();
  const without = look();
  element.focus({ preventScroll: true });
  const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
  const attributes = ["class", "href", "id", "name"]
    .filter((name) => element.hasAttribute(name))
    .map((name) => ` ${name}="${element.getAttribute(name)}"`);
  element.__stop ??= window.__stops = (window.__stops ?? 0) + 1;
  return {
    stop: element.__stop,
    what: `<${element.localName}${attributes.join("")}> "${words.slice(0, 40)}"`,
    changes: withFocus.join() !== without.join(),
    size: [Math.round(box.width), Math.round(box.height)],
    free,
  };
}

for (const site of siteNames()) {
  describe(`${site}: accessibility`, () => {
    test("axe-core finds nothing, in light and dark, at phone and desktop width", async () => {
      const problems = [];
      await forEachPage(site, {}, async (page, where) => {
        await page.evaluate(axe);
        for (const colorScheme of ["light", "dark"]) {
          for (const width of [320, 1440]) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            await page.setViewportSize({ width, height: 900 });
            const violations = await page.evaluate(inspect, tags);
            problems.push(...violations.map((what) => `${where}, ${colorScheme}, ${width} px: ${what}`));
          }
        }
      });
      none(problems);
    });

    test("no page scrolls sideways at 320 px", async () => {
      const problems = [];
      await forEachPage(site, { viewport: { width: 320, height: 640 } }, async (page, where) => {
        problems.push(...(await page.evaluate(stickingOut)).map((what) => `${where}: ${what}`));
      });
      none(problems);
    });

    for (const width of [360, 1440]) {
      test(`the keyboard reaches everything, and shows where it is, ${width} px`, async () => {
        const problems = [];
        await forEachPage(site, { viewport: { width, height: 800 } }, async (page, where) => {
          const expected = await page.evaluate(
            () =>
              [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
                (element) =>
                  !element.disabled && element.tabIndex >= 0 && element.type !== "hidden" && element.checkVisibility({ visibilityProperty: true }),
              ).length,
          );
          const met = new Set();
          for (let presses = 0; presses < 600; presses += 1) {
            await page.keyboard.press("Tab");
            const now = await page.evaluate(focused);
            if (!now || met.has(now.stop)) break;
            met.add(now.stop);
            if (!now.changes) problems.push(`${where}: focus doesn't show on ${now.what}`);
            if (now.size[0] < 2 || now.size[1] < 2) problems.push(`${where}: nothing to see of ${now.what}`);
            else if (!now.free) problems.push(`${where}: something covers ${now.what}`);
          }
          if (met.size < Math.min(expected, 600)) {
            problems.push(`${where}: the keyboard reached ${met.size} of ${expected} controls`);
          }
        });
        none(problems);
      });
    }

    test("the first press of Tab offers to skip to the content, and that works", async () => {
      const problems = [];
      await forEachPage(site, { viewport: { width: 360, height: 800 } }, async (page, where) => {
        await page.keyboard.press("Tab");
        const skip = await page.evaluate(() => {
          const { activeElement: link } = document;
          const box = link.getBoundingClientRect();
          const inView = box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight;
          return { address: link.getAttribute("href"), inView };
        });
        if (!skip.address?.startsWith("#")) problems.push(`${where}: the first stop is ${skip.address}`);
        else if (!skip.inView) problems.push(`${where}: the skip link can't be seen when it has focus`);
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        const after = await page.evaluate(() => {
          const main = document.querySelector("main");
          const element = document.activeElement;
          const links = main.querySelectorAll("a[href], button, input, select, summary").length;
          const past = Boolean(main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
          return { ok: links > 0 ? main.contains(element) : past, what: element.outerHTML.slice(0, 80) };
        });
        if (!after.ok) problems.push(`${where}: after skipping, Tab leads to ${after.what}`);
      });
      none(problems);
    });
  });
}
