// Shows a photo as large as the screen allows: from the links around photos, which lead to the
// largest file and do so without this script too. Swiping is the browser's own scrolling, and
// pinching its own zoom.
"use strict";
(() => {
  const links = [...document.querySelectorAll("a[data-large]")];
  if (!links.length) return;
  const album = document.querySelector("[data-previous]");
  const { previous, next, close, style } = album.dataset;
  let box, strip;
  const make = (name, facts, ...inside) => {
    const element = Object.assign(document.createElement(name), facts);
    element.append(...inside);
    return element;
  };
  const at = () => Math.round(Math.abs(strip.scrollLeft) / strip.clientWidth);
  const go = (number, behavior = "auto") => {
    const slide = strip.children[number];
    if (!slide) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    slide.scrollIntoView({ behavior: calm ? "auto" : behavior, inline: "start", block: "nearest" });
  };
  const build = () => {
    const button = (label, sign, act) => make("button", { type: "button", ariaLabel: label, title: label, onclick: act }, sign);
    const count = make("span", { role: "status" });
    strip = make("div", { className: "large-strip", tabIndex: 0 });
    for (const link of links) {
      const picture = link.querySelector("img");
      // The large file is asked for only when its slide comes into view.
      strip.append(make("figure", {}, make("img", { src: link.href, alt: picture.alt, loading: "lazy", width: picture.width, height: picture.height })));
    }
    strip.onscroll = () => (count.textContent = `${at() + 1} / ${links.length}`);
    box = make("dialog", { className: "large", ariaLabel: album.ariaLabel ?? "" }, strip, make("div", { className: "large-keys" }, button(previous, "‹", () => go(at() - 1, "smooth")), count, button(next, "›", () => go(at() + 1, "smooth")), button(close, "×", () => box.close())));
    box.onkeydown = (event) => {
      const forth = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight", back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
      const step = { [forth]: 1, [back]: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      go(at() + step, "smooth");
    };
    box.querySelectorAll("button").forEach((one, place) => (one.hidden = links.length < 2 && place < 2));
    document.body.append(box);
  };
  let sheet;
  const dressed = () =>
    (sheet ??= new Promise((done) => {
      document.head.append(make("link", { rel: "stylesheet", href: style, onload: done, onerror: done }));
    }));
  links.forEach((link, number) =>
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      dressed().then(() => {
        box ?? build();
        box.showModal();
        go(number);
        strip.onscroll();
      });
    }),
  );
})();
