// Every built page is valid HTML with one heading, one title of its own, one language, and links
// that work from any folder.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";

import { HtmlValidate } from "html-validate";

import { none } from "./lib/assert.mjs";
import { attribute, elements, references, text } from "./lib/html.mjs";
import { built, isMissingPage, onePageOfEachKind, ownAddress, pagesOf, siteNames } from "./lib/sites.mjs";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Void elements are written the HTML way: <br>, not <br/>.
    "void-style": ["error", { style: "omit" }],
    // The name of the document type may be written in any case.
    "doctype-style": ["error", { style: "lowercase" }],
    // Titles carry the product's and the cooperative's name; search engines shorten by themselves.
    "long-title": "off",
    // A list may have a name: screen readers announce "Languages, list, 2 items".
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Colours and the place of a photo's focus are data of one photo, so they stand on the photo.
    "no-inline-style": "off",
    // A table that is laid out as blocks on a phone loses its roles unless they are written.
    "no-redundant-role": "off",
    // A table that scrolls sideways is a named region on a plain box; <section> would want a heading.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Pages are written for machines to send, not for people to read: indents cost bytes.
    "no-trailing-whitespace": "off",
    // Telephone numbers keep the spaces that make them readable; CSS keeps them on one line.
    "tel-non-breaking": "off",
  },
});

for (const site of siteNames()) {
  describe(`${site}: HTML`, () => {
    for (const based of [false, true]) {
      test(`is valid${based ? " when built for an address" : ""}`, async () => {
        const folder = built(site, { based });
        const problems = [];
        // An address changes the same few lines of every page: one page of each kind shows them.
        const pages = based ? [...onePageOfEachKind(folder).values()] : pagesOf(folder);
        for (const page of pages) {
          const report = await validator.validateString(page.source, join(folder, page.path));
          for (const message of report.results.flatMap((result) => result.messages)) {
            const place = `${page.path}:${message.line}:${message.column}`;
            problems.push(`${place} ${message.ruleId}: ${message.message}`);
          }
        }
        const rules = new Map();
        for (const problem of problems) {
          const rule = problem.split(" ")[1];
          rules.set(rule, [...(rules.get(rule) ?? []), problem]);
        }
        const told = [...rules].map(
          ([rule, all]) => `${rule} ${all.length} times\n      ${all.slice(0, 5).join("\n      ")}`,
        );
        none(told, `rules broken in ${folder}`);
      });
    }

    test("has a doctype, a language, and exactly one first-level heading", () => {
      const problems = [];
      for (const { path, source, document, lang, stub } of pagesOf(built(site))) {
        if (!/^<!doctype html>/i.test(source)) problems.push(`${path}: does not begin with a doctype`);
        if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(lang ?? "")) problems.push(`${path}: lang is ${lang}`);
        if (stub) continue;
        const headings = elements(document, "h1").map((heading) => text(heading).trim());
        if (headings.length !== 1 || headings[0] === "") {
          problems.push(`${path}: first-level headings: ${JSON.stringify(headings)}`);
        }
      }
      none(problems);
    });

    test("gives every page of a language a title of its own", () => {
      const titles = new Map();
      const problems = [];
      for (const { path, document, lang, stub } of pagesOf(built(site))) {
        if (stub || isMissingPage(path)) continue;
        const [title] = elements(document, "head").flatMap((head) => elements(head, "title"));
        const words = title ? text(title).trim() : "";
        if (words === "") problems.push(`${path}: no title`);
        const key = `${lang} ${words}`;
        if (titles.has(key)) problems.push(`${path}: same title as ${titles.get(key)}: ${words}`);
        titles.set(key, path);
      }
      none(problems);
    });

    test("links to its own files by relative addresses with an extension", () => {
      const problems = [];
      for (const based of [false, true]) {
        const folder = built(site, { based });
        for (const { path, document } of pagesOf(folder)) {
          for (const { address, from, rel } of references(document)) {
            if (["canonical", "alternate"].includes(rel) && /^https:/.test(address)) continue;
            // A missing page is shown at any depth: it alone may use full addresses.
            if (isMissingPage(path)) continue;
            if (address.startsWith("/")) problems.push(`${path}: ${from} ${address} is not relative`);
            if (address.startsWith("https://uji.example")) {
              problems.push(`${path}: ${from} ${address} holds the site's own address`);
            }
            if (/^([a-z][a-z0-9+.-]*:|#)/i.test(address)) continue;
            const name = address.split(/[?#]/)[0].split("/").pop();
            if (!/\.[a-z0-9]+$/.test(name)) problems.push(`${path}: ${from} ${address} has no extension`);
          }
        }
      }
      none(problems);
    });

    test("loads nothing from other sites and runs no script inside the page", () => {
      const problems = [];
      const folder = built(site);
      const own = ownAddress(folder);
      for (const { path, document, stub } of pagesOf(folder)) {
        const metas = elements(document, "meta");
        const policy = metas.find(
          (meta) => attribute(meta, "http-equiv")?.toLowerCase() === "content-security-policy",
        );
        const words = attribute(policy, "content") ?? "";
        // A stub loads nothing at all, so it has nothing to forbid.
        if (!stub && !/default-src/.test(words)) problems.push(`${path}: no content security policy`);
        if (/unsafe-eval|script-src[^;]*unsafe-inline|\bhttps?:|\*/.test(words)) {
          problems.push(`${path}: the policy is loose: ${words}`);
        }
        for (const element of elements(document)) {
          const name = element.tagName;
          const type = attribute(element, "type");
          if (name === "script" && !attribute(element, "src") && type !== "application/ld+json") {
            problems.push(`${path}: a script stands in the page`);
          }
          for (const { name: key } of element.attrs) {
            if (/^on[a-z]+$/.test(key)) problems.push(`${path}: <${name} ${key}> runs a script`);
          }
          const loads = ["script", "img", "source", "iframe", "video", "audio", "embed", "object"];
          for (const key of ["src", "srcset", "data"]) {
            let value = attribute(element, key) ?? "";
            // A missing page is shown at any depth, so it names its own pictures by full addresses.
            if (own && isMissingPage(path)) value = value.replaceAll(own, "");
            if (loads.includes(name) && /(^|\s)(https?:)?\/\//.test(value)) {
              problems.push(`${path}: <${name} ${key}> loads ${value}`);
            }
          }
        }
      }
      none(problems);
    });

    test("holds structured data that can be read", () => {
      const problems = [];
      let met = 0;
      for (const { path, document } of pagesOf(built(site, { based: true }))) {
        for (const script of elements(document, "script")) {
          if (attribute(script, "type") !== "application/ld+json") continue;
          met += 1;
          try {
            const data = JSON.parse(text(script));
            if (data["@context"] !== "https://schema.org") problems.push(`${path}: no @context`);
          } catch (error) {
            problems.push(`${path}: ${error.message}`);
          }
        }
      }
      assert.notEqual(met, 0, "no page has structured data");
      none(problems);
    });
  });
}
