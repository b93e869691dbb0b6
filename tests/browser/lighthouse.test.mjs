// Lighthouse on home, list and product of each theme: floors that a busy machine can't break through.
// The figures themselves are in docs/lighthouse.md.

import { after, before, describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { launchForLighthouse, measureAtBest, measured } from "./lib/lighthouse.mjs";

const floors = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

let browser;
before(async () => {
  browser = await launchForLighthouse();
});
after(() => browser?.close());

describe("Lighthouse, a phone on slow 4G", () => {
  for (const page of measured()) {
    test(`${page.theme}: ${page.kind} of ${page.site}`, async (t) => {
      const found = await measureAtBest(page, browser.port, floors.performance);
      t.diagnostic(JSON.stringify(found.scores));
      const problems = Object.entries(floors)
        .filter(([name, floor]) => found.scores[name] < floor)
        .map(([name, floor]) => `${name} is ${found.scores[name]}, less than ${floor}: ${found.lost.join("; ")}`);
      if (found.shift !== 0) problems.push(`the layout shifts by ${found.shift}: ${found.shifted.join(", ")}`);
      none([...problems, ...found.outside.map((url) => `request outside: ${url}`)]);
    });
  }
});
