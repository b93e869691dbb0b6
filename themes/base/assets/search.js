// Opens search, and filters on lists. What they need is loaded when a visitor first asks for them:
// the engine (find.js), filters (filter.js), a style, and the two data files that lie beside the search page.
"use strict";
(() => {
  const link = document.querySelector(".search-link");
  const finder = document.querySelector(".finder");
  if (!link) return;
  const { root, engine, filter, style, close } = link.dataset;
  // By double-click a file can't be fetched, but a script can be loaded.
  const etalase = (window.etalase ??= {});
  Object.assign(etalase, { root, page: link.getAttribute("href"), close, title: link.textContent.trim() });
  const loaded = {};
  const load = (address) =>
    (loaded[address] ??= new Promise((done, failed) => {
      const css = address.endsWith(".css");
      const element = document.createElement(css ? "link" : "script");
      Object.assign(element, css ? { rel: "stylesheet", href: address } : { src: address });
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    }));
  const data = (ending) => load(etalase.page.replace(/\.html$/, ending));
  // The index is larger than the cards; filters need only these.
  etalase.index_ready = () => data("-index.js");
  const ready = () => Promise.all([load(engine), load(style), data(".js")]);
  const here = link.hasAttribute("aria-current");
  const open = (move) => ready().then(() => load(filter)).then(() => etalase.filter(finder, move, here));
  // Without the files (no network), a link does what it does without a script.
  const or = (what) => () => what?.();
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    (here ? open(true) : ready().then(() => etalase.search())).catch(or(() => here || location.assign(link.href)));
  });
  for (const sign of ["pointerenter", "focus"]) {
    link.addEventListener(sign, () => Promise.all([ready(), etalase.index_ready()]).catch(or()), { once: true });
  }
  if (!finder) return;
  finder.hidden = false;
  finder.firstElementChild.addEventListener("click", () => open(true));
  if (here || location.hash.includes("=")) open(false);
})();
