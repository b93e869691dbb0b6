// Every link of every example site leads somewhere: by double-click, at a host's root and under a
// sub-path, from the same bytes. Pages open in a real browser; files are looked up on disk.

import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { none } from "./lib/assert.mjs";
import { launch, openPage, watch } from "./lib/browser.mjs";
import { attribute, elements, references, styleAddresses } from "./lib/html.mjs";
import { serve } from "./lib/server.mjs";
import { baseUrl, built, filesUnder, isMissingPage, ownAddress, pagesOf, siteNames } from "./lib/sites.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** What the browser knows of an open page: the addresses it refers to, resolved, and its anchors. */
function look() {
  const found = [];
  const add = (element, name, address) =>
    found.push({ url: new URL(address, document.baseURI).href, from: `<${element.localName} ${name}="${address}">` });
  for (const element of document.querySelectorAll("*")) {
    for (const name of ["href", "src", "poster", "action", "data"]) {
      const value = element.getAttribute(name);
      // Addresses for search engines and other sites are absolute; another test follows them.
      const absolute = element.localName === "link" && /^(canonical|alternate)$/.test(element.rel);
      if (value !== null && !(absolute && /^https?:/.test(value))) add(element, name, value);
    }
    for (const name of ["srcset", "imagesrcset"]) {
      for (const candidate of (element.getAttribute(name) ?? "").split(/,\s+/)) {
        const address = candidate.trim().split(/\s+/)[0];
        if (address) add(element, name, address);
      }
    }
  }
  const broken = [...document.images]
    .filter((image) => image.complete && image.naturalWidth === 0)
    .map((image) => image.currentSrc || image.getAttribute("src"));
  const anchors = [...document.querySelectorAll("[id], a[name]")].map((e) => e.id || e.name);
  return { found, broken, anchors, styled: document.styleSheets.length > 0 };
}

/** Follows every link from the home page; returns the pages met and the problems found. */
async function crawl(folder, home) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const watched = await watch(page, home);
  const problems = [];
  const anchors = new Map();
  const wanted = [];
  const seen = new Set(["index.html"]);
  const queue = ["index.html"];
  const inside = (url) => {
    const bare = url.split("#")[0].split("?")[0];
    return bare.startsWith(home) ? decodeURIComponent(bare.slice(home.length)) : null;
  };
  while (queue.length > 0) {
    const path = queue.shift();
    await page.goto(home + encodeURI(path), { waitUntil: "load" });
    const { found, broken, anchors: names, styled } = await page.evaluate(look);
    anchors.set(path, new Set(names));
    if (!styled) problems.push(`${path}: no style sheet applies`);
    problems.push(...broken.map((source) => `${path}: picture does not show: ${source}`));
    for (const { url, from } of found) {
      const target = inside(url);
      if (target === null) {
        if (!/^(https?:|mailto:|tel:|data:)/.test(url)) problems.push(`${path}: ${from} leaves the folder: ${url}`);
        continue;
      }
      const file = join(folder, target);
      if (target === "" || target.endsWith("/") || !existsSync(file) || !statSync(file).isFile()) {
        problems.push(`${path}: ${from} leads to nothing`);
        continue;
      }
      const fragment = decodeURIComponent(new URL(url).hash.slice(1));
      if (fragment) wanted.push({ path, from, target, fragment });
      if (target.endsWith(".html") && !seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
    problems.push(...watched.take().map((note) => `${path}: ${note}`));
  }
  for (const { path, from, target, fragment } of wanted) {
    if (target.endsWith(".html") && fragment !== "top" && !anchors.get(target)?.has(fragment)) {
      problems.push(`${path}: ${from} names a place that ${target} doesn't have`);
    }
  }
  await context.close();
  return { seen, problems };
}

const places = [
  { name: "by double-click", prefix: null },
  { name: "at a root", prefix: "/" },
  { name: "under a sub-path", prefix: "/a/b/" },
];

for (const site of siteNames()) {
  describe(`${site}: links`, () => {
    for (const { name, prefix } of places) {
      test(name, async () => {
        const folder = built(site);
        const server = prefix ? await serve(folder, prefix) : null;
        try {
          const home = server?.address ?? pathToFileURL(folder + sep).href;
          const { seen, problems } = await crawl(folder, home);
          none(problems, `problems in ${folder} at ${home}`);
          const pages = pagesOf(folder).filter((page) => !page.stub && !isMissingPage(page.path));
          none(
            pages.map((page) => page.path).filter((path) => !seen.has(path)),
            "pages that no link leads to",
          );
          assert.equal(seen.size, pages.length, "pages met and pages built differ in number");
        } finally {
          await server?.stop();
        }
      });
    }

    test("the page for missing addresses shows well at any depth", async () => {
      const folder = built(site);
      const server = await serve(folder);
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        const watched = await watch(page, ownAddress(folder) ?? server.address);
        const address = await openPage(page, folder, server, "404.html");
        const { broken, styled } = await page.evaluate(look);
        // The answer for the page itself has to be 404; anything else that is missing is a fault.
        const notes = watched.take().filter((note) => note !== `answer 404: ${address}`);
        if (!styled) notes.push("no style sheet applies");
        none([...notes, ...broken.map((source) => `picture does not show: ${source}`)]);
      } finally {
        await context.close();
        await server.stop();
      }
    });

    test("everything that a file names is there, stubs and missing pages too", () => {
      for (const based of [false, true]) {
        const folder = built(site, { based });
        const problems = [];
        const check = (path, address, from) => {
          // A missing page is shown at any depth, so it may use the full address.
          if (/^(https?:|mailto:|tel:|data:|#)/.test(address)) return;
          const url = new URL(address, pathToFileURL(join(folder, path)));
          url.hash = "";
          url.search = "";
          const file = fileURLToPath(url);
          if (!file.startsWith(folder + sep) || !existsSync(file)) {
            problems.push(`${path}: ${from ?? ""} ${address} is not there`);
          }
        };
        for (const page of pagesOf(folder)) {
          for (const { address, from } of references(page.document)) check(page.path, address, from);
        }
        for (const path of filesUnder(folder)) {
          if (path.endsWith(".css")) {
            for (const address of styleAddresses(readFileSync(join(folder, path), "utf8"))) check(path, address);
          }
          if (path.endsWith(".webmanifest")) {
            const manifest = JSON.parse(readFileSync(join(folder, path), "utf8"));
            check(path, manifest.start_url ?? "index.html");
            for (const icon of manifest.icons ?? []) check(path, icon.src);
          }
        }
        none(problems, `broken references in ${folder}`);
      }
    });

    test("every full address of the site itself leads to a file of it", () => {
      const folder = built(site, { based: true });
      const problems = [];
      let met = 0;
      for (const path of filesUnder(folder)) {
        if (!/\.(html|xml|json|csv|txt|webmanifest)$/.test(path)) continue;
        const content = readFileSync(join(folder, path), "utf8");
        for (const [address] of content.matchAll(/https:\/\/uji\.example[^\s"'<>\\),;]*/g)) {
          met += 1;
          const plain = address.replaceAll("&amp;", "&").split("#")[0].split("?")[0];
          if (!plain.startsWith(baseUrl)) {
            problems.push(`${path}: ${address} is outside ${baseUrl}`);
            continue;
          }
          let target = decodeURIComponent(plain.slice(baseUrl.length));
          if (target === "" || target.endsWith("/")) target += "index.html";
          if (!existsSync(join(folder, target))) problems.push(`${path}: ${address} leads to nothing`);
        }
      }
      assert.notEqual(met, 0, "no full address was found: is --base-url heard?");
      none(problems, "full addresses that lead nowhere");
    });

    test("canonical and language addresses agree with each other", () => {
      const folder = built(site, { based: true });
      const problems = [];
      const pages = pagesOf(folder).filter((page) => !page.stub && !isMissingPage(page.path));
      const alternates = new Map();
      for (const page of pages) {
        const links = elements(page.document, "link");
        const canonical = links.filter((link) => attribute(link, "rel") === "canonical");
        if (canonical.length !== 1) {
          problems.push(`${page.path}: ${canonical.length} canonical addresses`);
          continue;
        }
        const expected = baseUrl + page.path;
        const shorter = expected.replace(/(^|\/)index\.html$/, "$1");
        const own = attribute(canonical[0], "href");
        if (own !== expected && own !== shorter) problems.push(`${page.path}: canonical is ${own}`);
        const others = links
          .filter((link) => attribute(link, "rel") === "alternate" && attribute(link, "hreflang"))
          .map((link) => [attribute(link, "hreflang"), attribute(link, "href")]);
        alternates.set(own, { path: page.path, lang: page.lang, others: new Map(others) });
      }
      for (const [own, { path, lang, others }] of alternates) {
        if (others.size === 0) continue;
        if (others.get(lang) !== own) problems.push(`${path}: hreflang ${lang} is not the page itself`);
        for (const [other, address] of others) {
          if (other === "x-default") continue;
          if (!alternates.has(address)) problems.push(`${path}: hreflang ${other} leads to ${address}, no page`);
          else if (alternates.get(address).others.get(lang) !== own) {
            problems.push(`${path}: ${address} does not point back`);
          }
        }
      }
      none(problems, "disagreements");
    });
  });
}
