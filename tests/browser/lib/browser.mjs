// Starts Chromium the same way for every test: headless, on its own, calling nobody.

import { existsSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { isMissingPage, ownAddress } from "./sites.mjs";

/** Where the browser is. */
const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser; close it when done. Its profile is a temporary folder that goes with it. */
export function launch(...more) {
  return chromium.launch({ executablePath, args: [...quiet, ...more] });
}

/**
 * Notes everything a page does that a sound page doesn't: console errors, uncaught exceptions,
 * violations of its own content security policy, failed requests, and requests that leave `home`
 * (the address that everything must begin with). `take()` returns the notes and begins anew.
 */
export async function watch(page, home) {
  let notes = [];
  page.on("console", (message) => {
    // A failed download is noted below with its address; this line would repeat it without.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      notes.push(`console error: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => notes.push(`uncaught error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("data:")) notes.push(`request outside: ${url}`);
  });
  page.on("requestfailed", (request) => {
    // Leaving a page breaks off what it was still loading; that is not the page's fault.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") notes.push(`request failed: ${request.url()} (${why})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) notes.push(`answer ${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction("__violation", (what) => notes.push(`policy violation: ${what}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.__violation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return {
    take() {
      const taken = notes;
      notes = [];
      return taken;
    },
  };
}

/**
 * Opens a page of a site that `server` serves from `folder`. The page for missing addresses is met
 * as visitors meet it: at an address deep in the site that isn't there. If it names its files by
 * the site's own address, that address answers from `folder`. Returns the address opened.
 */
export async function openPage(page, folder, server, path) {
  const own = ownAddress(folder);
  let address = server.address + encodeURI(path);
  if (isMissingPage(path)) {
    if (own) await answerFrom(page, folder, own, path);
    address = `${own ?? server.address}tidak/ada/di-sini.html`;
  }
  await page.goto(address, { waitUntil: "load" });
  return address;
}

/** Lets the browser believe that `folder` lies at `own`; missing files are answered by `missing`. */
async function answerFrom(page, folder, own, missing) {
  await page.unroute(`${own}**`);
  await page.route(`${own}**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).href.slice(own.length).split(/[?#]/)[0]);
    const file = join(folder, path || "index.html");
    return existsSync(file)
      ? route.fulfill({ path: file })
      : route.fulfill({ path: join(folder, missing), status: 404 });
  });
}
