// The script of the preview. The server appends it to every page; a built site does not have it.
//
// It hears over server-sent events which bytes its page has by now, and which problems there are.
// When the page has changed, it fetches it and changes only what differs, so that scroll position,
// typed text and open details stay. What other scripts did to the page stays too: the new page is
// compared with the page as it was delivered, and only the differences are carried over.
(() => {
  "use strict";
  const own = document.currentScript;
  const base = new URL("./", own.src).href;
  let address = location.pathname;
  let shown = own.dataset.page;
  let told = "";
  let connect = () => {};

  // --- The page as it was delivered, each node with its twin in the living page. This script
  // stands at the end and runs before deferred scripts, so nothing has been changed yet.
  const delivered = document.documentElement.cloneNode(true);
  const twins = new WeakMap();
  const pair = (a, b) => {
    twins.set(a, b);
    for (let x = a.firstChild, y = b.firstChild; x && y; x = x.nextSibling, y = y.nextSibling) pair(x, y);
  };
  pair(delivered, document.documentElement);

  /** Thrown where only loading the page again helps. */
  const RELOAD = new Error("reload");

  const attributes = (before, after, live) => {
    // Our own line names the page's bytes; it changes with every page and matters to nobody.
    if (before.hasAttribute("data-etalase")) return;
    for (const { name, value } of [...after.attributes]) {
      if (before.getAttribute(name) === value) continue;
      if (live && live.localName === "link" && name === "href" && live.rel === "stylesheet") style(before, live, value);
      else live?.setAttribute(name, value);
      before.setAttribute(name, value);
    }
    for (const { name } of [...before.attributes]) {
      if (after.hasAttribute(name)) continue;
      before.removeAttribute(name);
      live?.removeAttribute(name);
    }
  };

  /** Swaps a style sheet: the old one goes when the new one is there, so nothing flashes. */
  const style = (before, live, href) => {
    const fresh = live.cloneNode();
    fresh.href = href;
    const done = () => live.remove();
    fresh.addEventListener("load", done);
    fresh.addEventListener("error", done);
    live.after(fresh);
    twins.set(before, fresh);
  };

  const kind = (node) => node.nodeType === 1
    ? `${node.localName}#${node.id}` + (node.localName === "script" ? node.getAttribute("src") : "")
    : `${node.nodeType}`;

  /** Pairs of equal kind in order, as many as possible (longest common subsequence). */
  const match = (olds, news, same) => {
    if (olds.length * news.length > 1e6) return olds.map((o, i) => [o, news[i]]).filter(([o, n]) => n && same(o, n));
    const table = Array.from({ length: olds.length + 1 }, () => new Uint16Array(news.length + 1));
    for (let i = olds.length - 1; i >= 0; i--) {
      for (let j = news.length - 1; j >= 0; j--) {
        table[i][j] = same(olds[i], news[j]) ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
      }
    }
    const pairs = [];
    for (let i = 0, j = 0; i < olds.length && j < news.length;) {
      if (same(olds[i], news[j])) pairs.push([olds[i++], news[j++]]);
      else if (table[i + 1][j] >= table[i][j + 1]) i++;
      else j++;
    }
    return pairs;
  };

  const isScript = (node) => node.nodeType === 1 && node.localName === "script" && node.type !== "application/ld+json";

  const morph = (before, after, live) => {
    if (before.isEqualNode(after)) return;
    if (before.nodeType !== 1) {
      before.data = after.data;
      if (live) live.data = after.data;
      return;
    }
    attributes(before, after, live);
    if (before.localName === "noscript") return;
    let olds = [...before.childNodes];
    let news = [...after.childNodes];
    // What is equal at both ends needs no table.
    const pairs = [];
    while (olds.length && news.length && kind(olds[0]) === kind(news[0]) && olds[0].isEqualNode(news[0])) {
      pairs.push([olds.shift(), news.shift()]);
    }
    const tail = [];
    while (olds.length && news.length && olds.at(-1).isEqualNode(news.at(-1))) tail.unshift([olds.pop(), news.pop()]);
    // Where as many stand as before, each is the successor of the one in its place; else equal ones
    // are found again first, so that a new card does not become the old one's neighbour.
    const inPlace = olds.length === news.length && olds.every((o, i) => kind(o) === kind(news[i]));
    if (inPlace) pairs.push(...olds.map((o, i) => [o, news[i]]));
    else {
      const equal = match(olds, news, (o, n) => o.isEqualNode(n));
      let i = 0, j = 0;
      for (const [o, n] of [...equal, [null, null]]) {
        const until = o ? olds.indexOf(o, i) : olds.length;
        const upto = n ? news.indexOf(n, j) : news.length;
        pairs.push(...match(olds.slice(i, until), news.slice(j, upto), (a, b) => kind(a) === kind(b)));
        if (o) pairs.push([o, n]);
        i = until + 1;
        j = upto + 1;
      }
    }
    pairs.push(...tail);
    const successor = new Map(pairs.map(([o, n]) => [n, o]));
    const kept = new Set(pairs.map(([o]) => o));
    for (const old of [...before.childNodes]) {
      if (kept.has(old)) continue;
      if (isScript(old)) throw RELOAD;
      twins.get(old)?.remove();
      old.remove();
    }
    let last = null;
    for (const next of [...after.childNodes]) {
      let node = successor.get(next);
      if (node) morph(node, next, twins.get(node));
      else {
        if (isScript(next) || (next.nodeType === 1 && next.querySelector("script:not([type='application/ld+json'])"))) throw RELOAD;
        node = document.importNode(next, true);
        const fresh = document.importNode(next, true);
        pair(node, fresh);
        const follower = last ? last.nextSibling : before.firstChild;
        before.insertBefore(node, follower);
        if (live) {
          const place = follower && twins.get(follower);
          if (place?.parentNode === live) live.insertBefore(fresh, place);
          else if (last && twins.get(last)?.parentNode === live) twins.get(last).after(fresh);
          else live.append(fresh);
        }
      }
      last = node;
    }
  };

  let fetching = false;
  let again = false;
  const refresh = async () => {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
      // A server that is just being restarted tells by itself when it is back.
      if (!answer) return;
      const name = answer.headers.get("x-etalase-page");
      if (!name) throw RELOAD;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const wasBroken = document.documentElement.classList.contains("own");
      if (wasBroken || page.documentElement.classList.contains("own")) throw RELOAD;
      // A page that has another address by now is followed there.
      if (answer.redirected) {
        history.replaceState(history.state, "", answer.url);
        address = location.pathname;
        connect();
      }
      morph(delivered, page.documentElement, document.documentElement);
      shown = name;
    } catch {
      location.reload();
    } finally {
      fetching = false;
      if (again) { again = false; refresh(); }
    }
  };

  // --- In a frame of the phone check there is no badge and no connection: the check tells.
  if (window.top !== window) {
    window.addEventListener("message", (event) => {
      if (event.origin !== location.origin || !String(event.data).startsWith("etalase ")) return;
      if (event.data !== `etalase ${shown}`) refresh();
    });
    return;
  }

  // --- Badge and overlay, in a shadow tree: no style of the site reaches them, and none of theirs
  // the site.
  const host = document.createElement("etalase-preview");
  const root = host.attachShadow({ mode: "open" });
  const make = (name, props = {}, ...children) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children);
    return element;
  };
  const link = make("link", { rel: "stylesheet", href: base + "preview.css" });
  const lost = make("p", { className: "lost", hidden: true });
  lost.setAttribute("role", "status");
  const badge = make("button", { className: "badge", type: "button" });
  const panel = make("div", { className: "panel", hidden: true, tabIndex: -1 });
  panel.setAttribute("role", "region");
  const shell = make("div", { className: "preview", hidden: true }, lost, panel, badge);
  root.append(link, shell);
  link.addEventListener("load", () => { shell.hidden = false; });
  document.documentElement.append(host);

  let facts = {};
  let open = false;
  const show = (yes) => {
    open = yes;
    panel.hidden = !yes;
    badge.setAttribute("aria-expanded", String(yes));
  };
  badge.addEventListener("click", () => {
    show(!open);
    if (open) panel.focus();
  });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) { show(false); badge.focus(); }
  });

  let wanted = "";
  const update = async (state) => {
    wanted = state;
    const answer = await fetch(base + "panel", { cache: "no-store" }).catch(() => null);
    // Asked again later, unless there is other news by then.
    if (!answer?.ok) return void setTimeout(() => { if (wanted === state) update(state); }, 1000);
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    const before = Number(facts.errors || 0);
    facts = { ...parsed.getElementById("facts").dataset };
    const errors = Number(facts.errors);
    lost.textContent = facts.lost;
    host.dataset.errors = String(errors);
    told = state;
    // Who visits over the network sees the site alone.
    badge.hidden = facts.visitor !== undefined;
    if (badge.hidden) return;
    const close = make("button", { type: "button", className: "close", textContent: facts.close });
    close.addEventListener("click", () => { show(false); badge.focus(); });
    for (const tool of parsed.querySelectorAll(".tools a")) tool.href = new URL(tool.getAttribute("href"), base);
    parsed.getElementById("check").href += `?page=${encodeURIComponent(address)}`;
    panel.replaceChildren(...[...parsed.body.children].filter((child) => child.id !== "facts"), close);
    panel.querySelector("#errors").setAttribute("role", "alert");
    badge.className = errors ? "badge bad" : facts.badgeWarnings ? "badge warn" : "badge";
    const words = [facts.badgeErrors, facts.badgeWarnings, facts.badgeHidden].filter(Boolean);
    badge.textContent = words.length ? words.join(" · ") : facts.badge;
    panel.setAttribute("aria-label", badge.textContent);
    // Errors come up by themselves and go by themselves; the rest waits to be asked for.
    if (errors && errors !== before) show(true);
    if (!errors && before) show(false);
  };

  // --- The connection. Whatever happened meanwhile, the first thing that a new one tells is how
  // things are now.
  let events = null;
  let heard = Date.now();
  let failures = 0;
  connect = () => {
    events?.close();
    events = new EventSource(`${base}events?page=${encodeURIComponent(address)}`);
    heard = Date.now();
    const alive = () => {
      heard = Date.now();
      failures = 0;
      lost.hidden = true;
      host.dataset.connected = "yes";
    };
    events.addEventListener("open", alive);
    events.addEventListener("beat", alive);
    events.addEventListener("state", (event) => {
      alive();
      const [page, problems, now] = event.data.split(" ");
      if (page !== shown || (now && !address.endsWith(`/${now}`))) refresh();
      if (problems !== told) update(problems);
    });
    events.addEventListener("error", () => {
      failures += 1;
      if (failures > 2) { lost.hidden = false; host.dataset.connected = "no"; }
      // Some browsers give up when nobody answers.
      if (events.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
    });
  };
  const disconnect = () => { events?.close(); events = null; };
  // A hidden page needs no connection, and browsers allow only six to one server.
  const followVisibility = () => (document.visibilityState === "visible" ? connect() : disconnect());
  document.addEventListener("visibilitychange", followVisibility);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  // After a sleep the old connection may look alive and never say anything again.
  setInterval(() => { if (events && Date.now() - heard > 25000) connect(); }, 5000);
  followVisibility();
})();
