// What a page is judged by, inside the browser: accessibility rules, width, and words over words.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** axe-core's own script, to be evaluated in a page before `inspect`. */
export const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, as axe-core names its parts. */
export const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Runs axe-core; returns each broken rule with the first places where it is broken. */
export async function inspect(values) {
  const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"] };
  const { violations } = await globalThis.axe.run(document, options);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, failureSummary }) => {
      return `\n      ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`;
    });
    return `${id} (${help}), ${nodes.length} times${places.join("")}`;
  });
}

/** Elements that stick out of the window sideways, unless something that scrolls holds them. */
export function stickingOut() {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const contained = (element) => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      if (outer === document.body || outer === document.documentElement) return false;
      if (getComputedStyle(outer).overflowX !== "visible") return true;
    }
    return false;
  };
  const guilty = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !contained(element))
    .map((element) => {
      const right = Math.round(element.getBoundingClientRect().right);
      return `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 12)}" reaches ${right}`;
    });
  return [`page is ${document.scrollingElement.scrollWidth} px wide in ${width}`, ...guilty.slice(0, 4)];
}

/** Lines of text that lie over lines of another element's text. What is pinned to the window may. */
export function overlapping() {
  const pinned = (element) => {
    // What a closed disclosure holds has a place, but nobody sees it.
    if (!element.checkVisibility()) return true;
    for (let outer = element; outer; outer = outer.parentElement) {
      const { position, visibility } = getComputedStyle(outer);
      if (["fixed", "sticky"].includes(position) || visibility !== "visible") return true;
      // Words for screen readers alone are cut down to a pixel.
      const box = outer.getBoundingClientRect();
      if (outer !== element && (box.width <= 1 || box.height <= 1)) return true;
    }
    return element.getBoundingClientRect().width <= 1;
  };
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || pinned(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // Lines that a box cuts off can't be seen.
    const holders = [];
    for (let outer = node.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflow !== "visible") holders.push(outer.getBoundingClientRect());
    }
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (holders.some((box) => top >= box.bottom - 2 || bottom <= box.top + 2 || left >= box.right || right <= box.left)) continue;
      // Letters fill the middle of their line.
      const slack = (bottom - top) * 0.28;
      if (right - left > 2) lines.push({ node, left, right, top: top + slack, bottom: bottom - slack });
    }
  }
  lines.sort((one, other) => one.top - other.top);
  const found = [];
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (other.node === one.node || other.left >= one.right - 1 || other.right <= one.left + 1) continue;
      found.push(`"${one.node.data.trim().slice(0, 30)}" and "${other.node.data.trim().slice(0, 30)}" lie over each other`);
    }
  });
  return found.slice(0, 4);
}
