// The basket on pages that show products: reveals the buttons that put things into it, keeps it in
// the visitor's browser, and shows in the head of the page how much is in it. What it holds is
// `{lines: {id: [quantity, price at that time, name]}, ...}`; the basket's own page adds to it.
"use strict";
(() => {
  const link = document.querySelector("[data-basket]");
  if (!link) return;
  const key = link.dataset.basket;
  try {
    // Where a browser keeps nothing, a basket would be a promise that is broken on the next page.
    localStorage.setItem(`${key}?`, "");
    localStorage.removeItem(`${key}?`);
  } catch {
    return;
  }

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (kept?.lines && typeof kept.lines === "object") return kept;
    } catch {
      // What is not ours to read is no basket.
    }
    return { lines: {} };
  };
  const show = () => {
    const count = Object.keys(read().lines).length;
    link.querySelector("[data-count]").textContent = count;
    link.hidden = count === 0;
  };
  const write = (kept) => {
    if (Object.keys(kept.lines).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
    show();
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, slot) => values[slot] ?? "");

  const toast = document.querySelector("[data-added]");
  let timer;
  const tell = (text) => {
    toast.firstElementChild.textContent = text;
    toast.classList.add("on");
    clearTimeout(timer);
    timer = setTimeout(() => toast.classList.remove("on"), 6000);
  };

  const add = ({ add: id, name, price, least, most }) => {
    const kept = read();
    const had = kept.lines[id]?.[0] ?? 0;
    const count = Math.min(had ? had + 1 : Number(least), Number(most ?? 1e6));
    if (count === had) return tell(fill(toast.dataset.full, { name, count }));
    kept.lines[id] = [count, price, name];
    delete kept.sent;
    write(kept);
    tell(fill(toast.dataset.added, { name, count }));
  };
  for (const button of document.querySelectorAll("[data-add]")) {
    button.hidden = false;
    button.addEventListener("click", () => add(button.dataset));
  }
  // Another tab, or a page that comes back from the browser's memory, may be behind.
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
  globalThis.basket = { read, write, fill };
})();
