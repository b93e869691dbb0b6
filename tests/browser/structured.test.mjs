// What machines read of a site: schema.org data of every page by Google's rules, link previews,
// and the catalogue as data by its own schema.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import Validator from "@adobe/structured-data-validator";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { none } from "./lib/assert.mjs";
import { attribute, elements, text } from "./lib/html.mjs";
import { vocabulary } from "./lib/schema-org.mjs";
import { baseUrl, built, isMissingPage, pagesOf, siteNames } from "./lib/sites.mjs";

const validator = new Validator(vocabulary());

/** What nobody tells us, or what handmade goods don't have. Everything else that is asked for is given. */
const UNKNOWN = [
  "aggregateRating", "review", "audience", "hasCertification", "inProductGroupWithID", "isVariantOf",
  "mpn", "subjectOf", "priceValidUntil", "gtin", "color", "material", "pattern", "size", "sku",
];

/** The nodes of a page's structured data. */
function graphOf(page) {
  const scripts = elements(page.document, "script").filter(
    (script) => attribute(script, "type") === "application/ld+json",
  );
  return scripts.flatMap((script) => {
    const data = JSON.parse(text(script));
    assert.equal(data["@context"], "https://schema.org", `${page.path}: context`);
    return data["@graph"];
  });
}

const ofType = (graph, ...types) => graph.filter((node) => types.includes(node["@type"]));

/** What the validator says against some nodes, less what can't be known. */
async function problemsOf(graph) {
  const jsonld = {};
  // The validator changes what it is given.
  for (const node of structuredClone(graph)) (jsonld[node["@type"]] ??= []).push(node);
  const issues = await validator.validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
  return issues
    .filter((issue) => {
      const optional = issue.severity === "WARNING" && /\(optional\)|Missing one of/.test(issue.issueMessage);
      return !(optional && (issue.fieldNames ?? []).some((name) => UNKNOWN.includes(name.split(".").pop())));
    })
    .map((issue) => `${issue.rootType}: ${issue.severity} ${issue.issueMessage}`);
}

/** Every text in some data that should be an address. */
function* addresses(value, key = "") {
  if (Array.isArray(value)) for (const inner of value) yield* addresses(inner, key);
  else if (value && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) yield* addresses(inner, name);
  } else if (["url", "item", "image", "logo", "@id", "mainEntityOfPage"].includes(key)) yield [key, value];
}

/** The file that one of the site's own addresses leads to. */
function fileOf(folder, address) {
  const path = decodeURIComponent(address.slice(baseUrl.length).split("#")[0]);
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

const metaOf = (page, name) =>
  elements(page.document, "meta")
    .filter((meta) => (attribute(meta, "property") ?? attribute(meta, "name")) === name)
    .map((meta) => attribute(meta, "content"));

/** Size of a JPEG, and the segments that may carry metadata. */
function jpeg(bytes) {
  assert.equal(bytes.readUInt16BE(0), 0xffd8, "no JPEG");
  const extras = [];
  let size;
  for (let at = 2; bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1];
    if (marker >= 0xc0 && marker <= 0xc2) size = [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    if ((marker > 0xe0 && marker <= 0xef) || marker === 0xfe) extras.push(marker.toString(16));
  }
  return { size, extras };
}

describe("the validator", () => {
  test("finds what is wrong, so that its silence means something", async () => {
    const offer = {
      "@type": "Offer",
      price: "150000",
      priceCurrency: "IDR",
      availability: "https://schema.org/InStock",
      url: "https://a.example/syal.html",
    };
    const product = {
      "@type": "Product",
      name: "Syal",
      description: "Syal tenun.",
      image: ["https://a.example/syal.jpg"],
      brand: { "@type": "Brand", name: "Koperasi" },
      offers: offer,
    };
    const step = (position) => ({ "@type": "ListItem", position, name: "Produk", item: "https://a.example/" });
    const crumbs = { "@type": "BreadcrumbList", itemListElement: [step(1), step(2)] };
    assert.deepEqual(await problemsOf([product, crumbs]), []);
    const { name, ...unnamed } = product;
    const { image, ...unseen } = product;
    const { offers, ...unoffered } = product;
    const { brand, ...unbranded } = product;
    const { price, ...unpriced } = offer;
    const mistakes = {
      "no name": unnamed,
      "no image": unseen,
      "no offer": unoffered,
      "no brand": unbranded,
      "no price": { ...product, offers: unpriced },
      "a price in words": { ...product, offers: { ...offer, price: "Rp150.000" } },
      "a currency in words": { ...product, offers: { ...offer, priceCurrency: "rupiah" } },
      "a property that is not there": { ...product, harga: "150000" },
      "a crumb without a name": { ...crumbs, itemListElement: [{ ...step(1), name: undefined }, step(2)] },
      "a crumb without a place": { ...crumbs, itemListElement: [{ ...step(1), item: undefined }, step(2)] },
      "a single crumb": { ...crumbs, itemListElement: [step(1)] },
    };
    for (const [what, node] of Object.entries(mistakes)) {
      assert.notEqual((await problemsOf([node])).length, 0, `${what} goes unnoticed`);
    }
  });
});

for (const site of siteNames()) {
  describe(`${site}: structured data`, () => {
    const folder = built(site, { based: true });
    const pages = pagesOf(folder).filter((page) => !page.stub && !isMissingPage(page.path) && page.kind);

    test("of every page passes a validator with Google's rules", async () => {
      const problems = [];
      let nodes = 0;
      for (const page of pages) {
        const graph = graphOf(page);
        nodes += graph.length;
        for (const problem of await problemsOf(graph)) problems.push(`${page.path}: ${problem}`);
      }
      assert.ok(nodes > pages.length, `only ${nodes} facts on ${pages.length} pages`);
      none(problems);
    });

    test("is there on each kind of page", () => {
      const problems = [];
      const want = (page, count, what) => {
        if (count !== 1) problems.push(`${page.path}: ${count} of ${what}`);
      };
      for (const page of pages) {
        const graph = graphOf(page);
        const business = ofType(graph, "Organization", "LocalBusiness", "FinancialService").length;
        if (page.kind === "home") {
          want(page, ofType(graph, "WebSite").length, "WebSite");
          want(page, business, "Organization");
        } else {
          want(page, ofType(graph, "BreadcrumbList").length, "BreadcrumbList");
        }
        if (page.kind === "about" || page.kind === "contact") want(page, business, "Organization");
        if (page.kind === "news-item") want(page, ofType(graph, "NewsArticle").length, "NewsArticle");
        const priced = metaOf(page, "product:price:amount");
        const products = ofType(graph, "Product");
        if (products.length > 0 && page.kind !== "product") problems.push(`${page.path}: a product here`);
        for (const { offers } of products) {
          if (offers["@type"] === "Offer" && offers.price !== priced[0]) {
            problems.push(`${page.path}: offered for ${offers.price}, previewed for ${priced}`);
          }
        }
        // A price in words without one in data, where there is a photo.
        const pictured = metaOf(page, "og:image:alt")[0]?.includes(": ");
        if (priced.length && pictured && products.length === 0) problems.push(`${page.path}: no Product`);
        if (/class="[^"]*\bservice\b/.test(page.source) && JSON.stringify(graph).includes('"Offer"')) {
          problems.push(`${page.path}: a service is offered for sale`);
        }
      }
      none(problems);
    });

    test("names only full addresses of this site that lead somewhere", () => {
      const problems = [];
      for (const page of pages) {
        for (const [key, address] of addresses(graphOf(page))) {
          if (!address.startsWith(baseUrl)) problems.push(`${page.path}: ${key} ${address}`);
          else if (!existsSync(fileOf(folder, address))) problems.push(`${page.path}: ${address} leads nowhere`);
        }
      }
      none(problems);
    });
  });

  describe(`${site}: link previews`, () => {
    const folder = built(site, { based: true });
    const pages = pagesOf(folder).filter((page) => !page.stub && !isMissingPage(page.path) && page.kind);

    test("are complete on every page, with one picture", () => {
      const problems = [];
      for (const page of pages) {
        const [canonical] = elements(page.document, "link").filter((link) => attribute(link, "rel") === "canonical");
        const one = (name) => {
          const found = metaOf(page, name);
          if (found.length !== 1 || !found[0]) problems.push(`${page.path}: ${found.length} of ${name}`);
          return found[0] ?? "";
        };
        one("og:title");
        one("og:site_name");
        one("og:image:alt");
        one("twitter:image:alt");
        const url = one("og:url");
        if (url !== attribute(canonical, "href")) problems.push(`${page.path}: og:url is ${url}`);
        if (one("twitter:card") !== "summary_large_image") problems.push(`${page.path}: twitter:card`);
        if (!["website", "article", "product"].includes(one("og:type"))) problems.push(`${page.path}: og:type`);
        if (!/^[a-z]{2}_[A-Z]{2}$/.test(one("og:locale"))) problems.push(`${page.path}: og:locale`);
        if (page.kind === "news-item") one("article:published_time");
        const image = one("og:image");
        if (!image.startsWith(baseUrl)) problems.push(`${page.path}: og:image ${image}`);
        else {
          const bytes = readFileSync(fileOf(folder, image));
          const { size, extras } = jpeg(bytes);
          const told = [one("og:image:width"), one("og:image:height")].map(Number);
          if (String(size) !== "1200,630" || String(told) !== String(size)) {
            problems.push(`${page.path}: card of ${size}, told as ${told}`);
          }
          if (bytes.length > 300_000) problems.push(`${page.path}: card of ${bytes.length} bytes`);
          if (extras.length) problems.push(`${page.path}: card with segments ${extras}`);
        }
      }
      none(problems);
    });

    test("of different pages differ", () => {
      const images = new Map();
      for (const page of pages) {
        const [image] = metaOf(page, "og:image");
        images.set(image, [...(images.get(image) ?? []), page.path]);
      }
      // Further pages of a list share the card of the first.
      assert.ok(images.size > pages.length * 0.7, `${images.size} cards for ${pages.length} pages`);
    });

    test("are absent without an address", () => {
      const plain = pagesOf(built(site)).filter((page) => metaOf(page, "og:image").length > 0);
      // An example may have an address of its own.
      for (const page of plain) assert.ok(metaOf(page, "og:image")[0].startsWith("https://"), page.path);
    });
  });

  describe(`${site}: the catalogue as data`, () => {
    const folder = built(site, { based: true });
    const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
    const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
    addFormats(ajv);
    const check = ajv.compile(read("katalog.schema.json"));

    test("keeps its schema, and its links lead to files", () => {
      const catalogue = read("katalog.json");
      check(catalogue);
      none((check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`));
      const problems = [];
      for (const entry of [...catalogue.products, ...catalogue.categories, ...catalogue.makers]) {
        for (const link of [...Object.values(entry.pages), ...(entry.images ?? [])]) {
          if (!existsSync(join(folder, decodeURIComponent(link.path)))) problems.push(`${link.path} is missing`);
          if (!link.url.startsWith(baseUrl)) problems.push(`${link.url} is not ours`);
        }
      }
      none(problems);
      const products = pagesOf(folder).filter((page) => page.kind === "product" && page.lang === catalogue.languages[0]);
      assert.equal(catalogue.products.length, products.length);
    });

    test("fails its schema when something is wrong", () => {
      const mistakes = {
        "a price as a number": (it) => (it.products[0].price = { amount: 150000, currency: "IDR" }),
        "an unknown status": (it) => (it.products[0].status = "habis"),
        "no name": (it) => delete it.products[0].name,
        "another version": (it) => (it.version = 2),
        "a month that is none": (it) => (it.products[0].season = [13]),
        "a negative stock": (it) => (it.products[0].stock = -1),
        "a date in words": (it) => (it.products[0].date = "5 Mei 2025"),
        "no products": (it) => delete it.products,
      };
      for (const [what, spoil] of Object.entries(mistakes)) {
        const catalogue = read("katalog.json");
        spoil(catalogue);
        assert.equal(check(catalogue), false, `${what} goes unnoticed`);
      }
    });

    test("the sitemap names every page and no other", () => {
      const sitemap = readFileSync(join(folder, "sitemap.xml"), "utf8");
      const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]).sort();
      const canonical = pagesOf(folder)
        .filter((page) => !page.stub && !isMissingPage(page.path) && page.kind && !["basket", "search", "labels"].includes(page.kind))
        .map((page) => attribute(elements(page.document, "link").find((link) => attribute(link, "rel") === "canonical"), "href"))
        .sort();
      assert.deepEqual(listed, canonical);
    });
  });
}
