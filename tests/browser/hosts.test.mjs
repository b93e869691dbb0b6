// A pack for each host by that host's rules: Netlify's and Vercel's own parsers read their files,
// the others' published limits and habits are held. Unpacked and served below a path, it works.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import routing from "@vercel/routing-utils";
import Ajv from "ajv";

import { launch, watch } from "./lib/browser.mjs";
import { none } from "./lib/assert.mjs";
import { serve } from "./lib/server.mjs";
import { filesUnder, program, sourceOf, temporaryFolder } from "./lib/sites.mjs";
import { unzip } from "./lib/zip.mjs";

const folder = temporaryFolder();
const site = join(folder, "situs");

/** Packs the village cooperative for a host; gives the folder it unpacks to, and the names. */
function packed(host) {
  const archive = join(folder, `${host}.zip`);
  const args = ["pack", site, "-o", archive, "--host", host, "--base-url", "https://uji.example", "-q"];
  execFileSync(program(), args, { stdio: ["ignore", "pipe", "inherit"] });
  const out = join(folder, host);
  return { out, names: unzip(archive, out) };
}

before(() => {
  cpSync(sourceOf("koperasi-desa"), site, { recursive: true, filter: (path) => !path.endsWith("public") });
  // Something that has moved.
  writeFileSync(
    join(site, "produk/bakul.md"),
    "---\nnama: Bakul rotan\nharga: 85.000\nalias: [lama/bakul-rotan.html, bakul-lama]\n---\nMuat sepuluh kilo beras.\n",
  );
});

const read = (...path) => readFileSync(join(...path), "utf8");

describe("packs", () => {
  test("are plain archives on every system", () => {
    const { names } = packed("surge");
    assert.ok(names.length > 20);
    none(
      names.filter((name) => name.startsWith("/") || name.includes("\\") || name.split("/").includes("..")),
      "names that lead out of the archive",
    );
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length, "names that Windows takes for one");
  });

  test("Netlify reads headers, redirects and settings", async () => {
    const { out } = packed("netlify");
    const netlifyConfigPath = join(out, "netlify.toml");
    const headers = await parseAllHeaders({ headersFiles: [join(out, "_headers")], netlifyConfigPath, configHeaders: [], minimal: true });
    assert.deepEqual(headers.errors, []);
    assert.ok(headers.headers.some((rule) => rule.for === "/foto/*" && /immutable/.test(JSON.stringify(rule.values))));
    const redirects = await parseAllRedirects({ redirectsFiles: [join(out, "_redirects")], netlifyConfigPath, configRedirects: [], minimal: true });
    assert.deepEqual(redirects.errors, []);
    assert.ok(redirects.redirects.length >= 1);
    for (const rule of redirects.redirects) {
      assert.equal(rule.status, 301);
      assert.ok(existsSync(join(out, decodeURI(rule.to))), `${rule.from} leads to ${rule.to}`);
    }
    assert.ok(existsSync(join(out, "404.html")));
  });

  test("Vercel reads its settings", () => {
    const { out } = packed("vercel");
    const config = JSON.parse(read(out, "vercel.json"));
    const ajv = new Ajv({ strict: false });
    for (const [key, schema] of [
      ["headers", routing.headersSchema],
      ["redirects", routing.redirectsSchema],
      ["cleanUrls", routing.cleanUrlsSchema],
      ["trailingSlash", routing.trailingSlashSchema],
    ]) {
      assert.ok(ajv.validate(schema, config[key]), `${key}: ${ajv.errorsText()}`);
    }
    const { routes, error } = routing.getTransformedRoutes(config);
    assert.equal(error, null, JSON.stringify(error));
    const meets = (path) => routes.filter((route) => route.src && new RegExp(route.src).test(path));
    assert.ok(meets("/foto/a.webp").some((route) => route.headers));
    for (const redirect of config.redirects) {
      assert.ok(existsSync(join(out, redirect.destination)), redirect.destination);
    }
    const old = meets("/lama/bakul-rotan.html").concat(meets("/bakul-lama"), meets("/bakul-lama.html"));
    assert.ok(old.some((route) => route.status === 308), "an old address leads on");
    const size = filesUnder(out).reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
    assert.ok(size < 100 << 20);
  });

  test("Cloudflare Pages: its limits on rules and files", () => {
    const { out, names } = packed("cloudflare");
    const lines = (name) => (existsSync(join(out, name)) ? read(out, name).split("\n").filter(Boolean) : []);
    const rules = lines("_headers").filter((line) => !/^\s/.test(line));
    assert.ok(rules.length > 0 && rules.length <= 100);
    none([...lines("_headers"), ...lines("_redirects")].filter((line) => line.length > 1000), "lines that are too long");
    assert.ok(lines("_redirects").length <= 2000);
    for (const line of lines("_redirects")) assert.match(line, /^\/\S+ \/\S+ 301$/);
    assert.ok(names.length <= 1000);
    none(names.filter((name) => statSync(join(out, name)).size > 25 << 20), "files that are too large");
    assert.ok(existsSync(join(out, "404.html")), "without it the home page answers every address");
  });

  test("Neocities: only endings that a free account may upload", () => {
    const { out, names } = packed("neocities");
    const taken = /\.(html?|css|js|json|xml|csv|txt|md|svg|png|jpe?g|gif|webp|ico|pdf|woff2?|webmanifest)$/;
    none(names.filter((name) => !taken.test(name)), "files that it refuses");
    assert.ok(existsSync(join(out, "not_found.html")));
  });

  test("GitLab: the job publishes the folder public", () => {
    const { names, out } = packed("gitlab");
    const job = read(out, ".gitlab-ci.yml");
    assert.match(job, /^pages:/m);
    assert.match(job, /^ {2}artifacts:\n {4}paths:\n(?: {4,6}- public\n?)/m);
    none(names.filter((name) => name !== ".gitlab-ci.yml" && !name.startsWith("public/")), "files outside of public");
  });

  test("GitHub, Surge and Codeberg: domain and their own marks", () => {
    const domain = (host, name) => read(packed(host).out, name);
    assert.equal(domain("github", "CNAME"), "uji.example\n");
    assert.equal(domain("github", ".nojekyll"), "");
    assert.equal(domain("surge", "CNAME"), "uji.example\n");
    assert.equal(domain("codeberg", ".domains"), "uji.example\n");
  });
});

describe("an unpacked pack", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const prefix of ["/", "/koperasi/situs/"]) {
    test(`works at ${prefix}`, async () => {
      const { out } = packed("github");
      const server = await serve(out, prefix);
      const page = await browser.newPage({ viewport: { width: 360, height: 720 } });
      try {
        const notes = await watch(page, server.address);
        const pages = filesUnder(out).filter((path) => path.endsWith(".html") && path !== "404.html" && path !== "not_found.html" && !/^lama|^bakul-lama/.test(path));
        for (const path of pages) {
          await page.goto(server.address + encodeURI(path), { waitUntil: "load" });
          const broken = await page.evaluate(() => {
            for (const image of document.images) image.loading = "eager";
            return Promise.all([...document.images].map((image) => image.decode().then(() => null, () => image.src))).then((all) => all.filter(Boolean));
          });
          none(broken, `photos of ${path}`);
        }
        none(notes.take(), "what a sound site does not do");
        // An old address leads to its page without the host's help.
        await page.goto(`${server.address}lama/bakul-rotan.html`).catch(() => {});
        await page.waitForURL(/produk\/bakul/, { timeout: 10_000 });
      } finally {
        await page.close();
        await server.stop();
      }
    });
  }
});
