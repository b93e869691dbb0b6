// The basket on pages that show products. It lives in the visitor's browser alone, as
// `{lines: {id: [quantity, price when put in, name]}}`; its own page keeps more beside the lines.
"use strict";
(() => {
  const link = document.querySelector("[data-basket]");
  if (!link) return;
  const key = link.dataset.basket;
  const read = () => {
    try {
      return { lines: {}, ...JSON.parse(localStorage.getItem(key)) };
    } catch {
      return { lines: {} };
    }
  };
  const show = () => {
    const count = Object.keys(read().lines).length;
    link.lastElementChild.textContent = count;
    link.hidden = !count;
  };
  const write = (kept) => {
    if (Object.keys(kept.lines).length) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
    show();
  };
  try {
    // Where nothing can be kept, a basket would be empty on the next page: then there is none.
    write(read());
  } catch {
    return;
  }
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, slot) => values[slot]);

  const toast = document.querySelector("[data-added]");
  let timer;
  const offer = (button) => {
    const { add: id, name, price, least, most } = button.dataset;
    button.hidden = false;
    button.addEventListener("click", () => {
      const kept = read();
      const had = kept.lines[id]?.[0] ?? 0;
      const count = Math.min(had ? had + 1 : least, most ?? 1e6);
      kept.lines[id] = [count, price, name];
      delete kept.sent;
      write(kept);
      toast.firstElementChild.textContent = fill(toast.dataset[count > had ? "added" : "full"], { name, count });
      toast.classList.add("on");
      clearTimeout(timer);
      timer = setTimeout(() => toast.classList.remove("on"), 6000);
    });
  };
  document.querySelectorAll("[data-add]").forEach(offer);
  // Another tab, or a page that comes back from the browser's memory, may be behind.
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  // Search and filters make cards too.
  globalThis.basket = { read, write, fill, offer };
})();
