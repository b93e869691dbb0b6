// The phone check: hears of changes once for all its frames, and fits the wide screens into the page.
(() => {
  "use strict";
  const own = document.currentScript;
  const frames = [...document.querySelectorAll("iframe")];
  const card = async () => {
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(".chat");
    const old = document.querySelector(".chat");
    if (fresh && fresh.innerHTML !== old.innerHTML) old.replaceWith(fresh);
  };
  const connect = () => {
    const events = new EventSource(`events?page=${encodeURIComponent(own.dataset.page)}`);
    events.addEventListener("state", (event) => {
      const [page] = event.data.split(" ");
      // A frame that shows these bytes already does nothing.
      for (const frame of frames) frame.contentWindow.postMessage(`etalase ${page}`, location.origin);
      card();
    });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
    });
  };
  connect();
  const fit = () => {
    for (const frame of frames) {
      const box = frame.parentElement;
      const width = Number(frame.getAttribute("width"));
      const scale = Math.min(1, box.clientWidth / width);
      frame.style.transform = `scale(${scale})`;
      box.style.height = `${Number(frame.getAttribute("height")) * scale}px`;
    }
  };
  addEventListener("resize", fit);
  fit();
})();
