// Measures every theme with Lighthouse and writes docs/lighthouse.md; not a test (lighthouse.test.mjs is).

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { categories, launchForLighthouse, measureAtBest, measured } from "./lib/lighthouse.mjs";
import { root } from "./lib/sites.mjs";

const browser = await launchForLighthouse();
const rows = [];
let version;
try {
  for (const page of measured()) {
    const found = await measureAtBest(page, browser.port, 100);
    ({ version } = found);
    const cells = [
      page.theme,
      `${page.kind}, \`${page.site}/${page.path}\``,
      ...categories.map((name) => found.scores[name]),
      Number(found.shift.toFixed(3)),
      `${(found.paint / 1000).toFixed(1)} s`,
      `${Math.round(found.weight / 1024)} KiB`,
    ];
    rows.push(`| ${cells.join(" | ")} |`);
    console.log(rows.at(-1), found.lost.join("; "));
  }
} finally {
  await browser.close();
}
const text = `# Lighthouse

<!-- Made by: npm run lighthouse, in tests/browser -->

Home page, list of products and the longest product page of each theme, in the site that it is made for.
Lighthouse ${version}, a phone on simulated slow 4G, texts compressed as hosts do; the best of at most three runs.
\`tests/browser/lighthouse.test.mjs\` holds accessibility, best practices and SEO at 100 and layout shift at 0, and
performance at 95, since a machine that is busy with something else takes points off.

| theme | page | performance | accessibility | best practices | SEO | layout shift | largest paint | fetched |
|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
writeFileSync(join(root, "docs/lighthouse.md"), text);
