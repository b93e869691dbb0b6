// Measures what a visit costs on a slow line and writes its table into docs/performance.md; not a test.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./lib/browser.mjs";
import { measured } from "./lib/lighthouse.mjs";
import { serve } from "./lib/server.mjs";
import { root } from "./lib/sites.mjs";

/** What browsers call a slow 3G line: bytes a second each way, and milliseconds to an answer. */
const line = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };

/** How often each page is opened; the middle counts. */
const visits = 3;

const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Opens a page with nothing in the cache, as a phone of 360 by 640 on that line. */
async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  let [requests, bytes] = [0, 0];
  session.on("Network.requestWillBeSent", ({ request }) => {
    if (!request.url.startsWith("data:")) requests += 1;
  });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle", timeout: 120_000 });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const found = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    loaded: performance.getEntriesByType("navigation")[0].loadEventStart,
  }));
  await context.close();
  return { ...found, requests, bytes };
}

const browser = await launch();
const rows = ["| theme | page | requests | fetched | first paint | loaded |", "|---|---|---:|---:|---:|---:|"];
try {
  for (const { theme, site, folder, kind, path } of measured()) {
    const server = await serve(folder, "/", { compress: true });
    const found = [];
    for (let at = 0; at < visits; at += 1) found.push(await visit(browser, server.address + encodeURI(path)));
    await server.stop();
    const of = (key) => middle(found.map((one) => one[key]));
    const kib = `${Math.round(of("bytes") / 1024)} KiB`;
    rows.push(`| ${theme} | ${kind}, \`${site}/${path}\` | ${of("requests")} | ${kib} | ${seconds(of("paint"))} | ${seconds(of("loaded"))} |`);
    console.log(rows.at(-1));
  }
} finally {
  await browser.close();
}
const document = join(root, "docs/performance.md");
const [begin, end] = ["<!-- table: visit -->", "<!-- end: visit -->"];
const [before, rest] = readFileSync(document, "utf8").split(begin);
writeFileSync(document, `${before}${begin}\n${rows.join("\n")}\n${end}${rest.split(end)[1]}`);
