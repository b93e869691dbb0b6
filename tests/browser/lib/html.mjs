// Reads HTML with a conforming parser: elements, attributes, and what a page refers to.

import { parse as parseDocument } from "parse5";

/** Parses a page. */
export const parse = (source) => parseDocument(source);

/** Elements with one of the given names, in document order; all elements without names. */
export function elements(node, ...names) {
  const found = [];
  const visit = (inner) => {
    if (inner.tagName && (names.length === 0 || names.includes(inner.tagName))) found.push(inner);
    for (const child of inner.childNodes ?? []) visit(child);
    if (inner.content) visit(inner.content);
  };
  visit(node);
  return found;
}

/** The value of an attribute, or undefined. */
export const attribute = (element, name) =>
  element?.attrs?.find((attr) => attr.name === name)?.value;

/** The text inside an element. */
export function text(node) {
  if (node.nodeName === "#text") return node.value;
  return (node.childNodes ?? []).map(text).join("");
}

/** The addresses of a `srcset`. */
export const candidates = (srcset) =>
  srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0])
    .filter(Boolean);

/**
 * Everything a page refers to: `{ address, from, rel }`, where `from` names element and attribute
 * for messages. Styles inside the page count too.
 */
export function references(document) {
  const found = [];
  for (const element of elements(document)) {
    const add = (name, address) =>
      found.push({ address, from: `<${element.tagName} ${name}>`, rel: attribute(element, "rel") });
    for (const name of ["href", "src", "poster", "action", "data", "xlink:href"]) {
      const value = attribute(element, name);
      if (value !== undefined) add(name, value);
    }
    for (const name of ["srcset", "imagesrcset"]) {
      for (const address of candidates(attribute(element, name) ?? "")) add(name, address);
    }
    for (const address of styleAddresses(attribute(element, "style") ?? "")) add("style", address);
    if (element.tagName === "style") {
      for (const address of styleAddresses(text(element))) add("text", address);
    }
    if (element.tagName === "meta" && attribute(element, "http-equiv")?.toLowerCase() === "refresh") {
      const address = /url=(.*)$/i.exec(attribute(element, "content") ?? "")?.[1];
      if (address) add("content", address.trim());
    }
  }
  return found;
}

/** The addresses that a style sheet loads. */
export function styleAddresses(css) {
  const found = [];
  for (const match of css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)) {
    found.push(match[1] ?? match[2] ?? match[3]);
  }
  for (const match of css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g)) {
    found.push(match[1] ?? match[2]);
  }
  return found;
}
