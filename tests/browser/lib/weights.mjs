// What a page weighs before anything of it can be seen, as it goes over the wire: gzip.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { attribute, elements } from "./html.mjs";

export const KIB = 1024;
/** What one initial TCP window carries: HTML and CSS of a first view. */
export const FIRST_VIEW = 14 * KIB;
/** The style sheets of a page together. */
export const STYLE = 7 * KIB;

/** Pages of sheets are as long as what they print, and nobody's first view. */
export const isPaper = (page) => ["catalogue", "labels"].includes(page.kind);

export const packed = (bytes) => gzipSync(bytes, { level: 9 }).length;
export const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;

/** Paths of the files that a page names in `name` of `tag`, from the site's folder. */
export function filesOf(page, tag, name, accepts = () => true) {
  return elements(page.document, tag)
    .filter((element) => attribute(element, name) !== undefined && accepts(element))
    .map((element) => new URL(attribute(element, name), `https://x/${page.path}`).pathname.slice(1))
    .map(decodeURIComponent);
}

/** Style sheets that a visitor waits for: browsers fetch those for printing last of all. */
const isStyle = (link) => attribute(link, "rel") === "stylesheet" && attribute(link, "media") !== "print";

/** Weights of a page in bytes, and what is wrong with them, in words. */
export function weigh(folder, page) {
  const html = packed(page.source);
  const files = filesOf(page, "link", "href", isStyle);
  const css = files.reduce((sum, path) => sum + packed(readFileSync(join(folder, path))), 0);
  const told = `${page.path}: HTML ${kib(html)} + CSS ${kib(css)} = ${kib(html + css)}`;
  const problems = [];
  if (html + css > FIRST_VIEW) problems.push(told);
  if (css > STYLE) problems.push(`${page.path}: CSS is ${kib(css)}, more than ${kib(STYLE)}`);
  return { html, css, all: html + css, told, problems };
}
