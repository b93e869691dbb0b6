// Gives each frame of the gallery the height of the page in it. Frames opened from a folder may not
// look into each other, so the page within tells its height.
"use strict";
if (parent === window) {
  addEventListener("message", ({ source, data }) => {
    const frame = [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source);
    if (frame && Number.isFinite(data?.height)) frame.height = Math.ceil(data.height) + 2;
  });
} else {
  const main = document.querySelector("main");
  // The page itself is at least as high as its frame; what lies in it is not.
  const bottom = (element) => element.getBoundingClientRect().bottom;
  const tell = () => parent.postMessage({ height: Math.max(...[...main.children].map(bottom)) }, "*");
  new ResizeObserver(tell).observe(main);
  tell();
}
