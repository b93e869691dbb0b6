// The basket's own page: compares what is kept with today's offers, lets the buyer change it, and
// writes the WhatsApp messages. Amounts are whole hundredths in BigInt: totals are exact.
"use strict";
(() => {
  const { basket, basketOffers } = globalThis;
  if (!basket || !basketOffers) return;
  const { items, sellers, money } = basketOffers;
  const find = (name, within = document) => within.querySelector(`[data-${name}]`);
  const put = (name, text, within) => (find(name, within).textContent = text);
  const copy = (name) => document.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
  const join = (parts, mark) => parts.filter(Boolean).join(mark);
  const box = find("hello");
  const say = (word, values) => basket.fill(box.dataset[word], values);

  const amount = (hundredths, kind) => {
    const [before, digits, mark, point] = money[kind];
    const text = `${hundredths}`.padStart(3, 0);
    const rest = text.slice(-2) + (digits > 2 ? "0" : "");
    return before + text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, mark) + (digits || rest > 0 ? point + rest : "");
  };
  const each = ({ item, count }) => BigInt(item.tiers.findLast(([from]) => count >= from)?.[1] ?? item.price);
  const sum = (row) => each(row) * BigInt(row.count);
  const shown = (row, part) => amount(part(row), row.item.money);
  const priced = (row) => join([shown(row, each), row.item.per], " ");
  const total = (rows) => {
    const sums = [];
    for (const row of rows) sums[row.item.money] = (sums[row.item.money] ?? 0n) + sum(row);
    return join(sums.map(amount), " + ");
  };
  const limit = ({ least, most }, count) => Math.max(least, Math.min(Math.floor(count) || 0, most ?? 1e6));

  // What has changed since it was put in is told, once.
  const kept = basket.read();
  const rows = [];
  const tell = (word, values) => find("told").append(Object.assign(document.createElement("li"), { textContent: say(word, values) }));
  for (const [id, [had, old, name]] of Object.entries(kept.lines)) {
    const item = items[id];
    if (!item) {
      tell("gone", { name });
      continue;
    }
    const row = { id, item, count: limit(item, had) };
    if (old !== item.price) tell("dearer", { name: item.name, old: amount(old, item.money), price: amount(item.price, item.money) });
    if (row.count !== had) tell("adjusted", { name: item.name, count: row.count });
    rows.push(row);
  }
  const of = (seller) => rows.filter(({ item }) => item.seller === seller);
  const keep = () => {
    kept.lines = Object.fromEntries(rows.map(({ id, item, count }) => [id, [count, item.price, item.name]]));
    basket.write(kept);
  };

  // WhatsApp cuts texts of more than 1,000 characters on some phones. So the addresses of the pages
  // go first, and then the order goes out in several messages; the buyer is told.
  const messages = (list) => {
    const end = join([say("sum", { total: total(list) }), ...["name", "town", "note"].map((key) => kept[key] && say(`to${key}`, { value: kept[key] }))], "\n");
    const pack = (pages) => {
      const parts = [""];
      list.forEach((row, index) => {
        const title = `${index + 1}. ${join([row.item.name, row.item.code], ", ").slice(0, 300)}`;
        const lines = join([title, `${row.count} × ${priced(row)} = ${shown(row, sum)}`, pages && row.item.url], "\n");
        const room = 950 - box.dataset.hello.length - end.length;
        if (parts.at(-1) && parts.at(-1).length + lines.length > room) parts.push("");
        parts.push(`${parts.pop()}${lines}\n\n`);
      });
      return parts;
    };
    const full = pack(true);
    const parts = full[1] ? pack() : full;
    const count = parts.length;
    const texts = parts.map((part, index) => {
      const number = count > 1 ? ` ${say("part", { number: index + 1, count })}` : "";
      return `${box.dataset.hello}${number}\n\n${part}${index + 1 < count ? "" : end}`.trim().replaceAll("\u00a0", " ");
    });
    return [texts, full[1] ? say(count > 1 ? "parts" : "shortened", { count }) : ""];
  };

  const groups = [];
  const update = () => {
    find("empty").hidden = rows.length;
    find("filled").hidden = !rows.length;
    for (const { seller, part, send } of groups) {
      const list = of(seller);
      part.hidden = send.hidden = !list.length;
      for (const row of list) {
        put("sum", shown(row, sum), row.line);
        put("each", priced(row), row.line);
      }
      put("total", total(list), part);
      const [phone, name] = sellers[seller];
      const [texts, note] = messages(list);
      const [first] = find("links", send).children;
      find("links", send).replaceChildren(
        ...texts.map((text, index) => {
          const link = index ? first.cloneNode() : first;
          link.href = `https://wa.me/${phone}?text=${encodeURIComponent(text)}`;
          link.textContent = say(texts[1] ? "sendpart" : groups[1] ? "sendto" : "send", { seller: name, number: index + 1, count: texts.length });
          return link;
        }),
      );
      put("shorter", note, send);
      find("after", send).hidden = !kept.sent?.[phone];
    }
  };
  const changed = () => {
    delete kept.sent;
    keep();
    update();
  };
  const drop = (gone) => {
    for (const row of gone) {
      rows.splice(rows.indexOf(row), 1);
      row.line.remove();
    }
    changed();
    // The focus must not fall off the page with the button that had it.
    document.querySelector("h1").focus();
  };
  const draw = (row) => {
    const { name, code, page, least, most } = row.item;
    const line = (row.line = copy("line"));
    put("page", name, line);
    find("page", line).href = box.dataset.root + page;
    put("code", code, line);
    put("limits", join([least > 1 && say("least", { count: least }), most && say("most", { count: most })], ", "), line);
    const input = line.querySelector("input");
    Object.assign(input, { value: row.count, min: least, max: most ?? 1e6, ariaLabel: say("quantity", { name }) });
    const set = (count) => {
      row.count = input.value = limit(row.item, count);
      changed();
    };
    input.onchange = () => set(input.value);
    for (const step of line.querySelectorAll("[data-step]")) step.onclick = () => set(row.count + +step.dataset.step);
    find("drop", line).ariaLabel = say("remove", { name });
    find("drop", line).onclick = () => drop([row]);
    return line;
  };
  sellers.forEach(([phone, name], seller) => {
    if (!of(seller).length) return;
    const [part, send] = [copy("group"), copy("send")];
    put("seller", say("seller", { seller: name }), part);
    part.querySelector("ul").append(...of(seller).map(draw));
    find("links", send).onclick = () => {
      kept.sent = { ...kept.sent, [phone]: 1 };
      keep();
      update();
    };
    find("clear", send).onclick = () => drop(of(seller));
    find("groups").append(part);
    find("sends").append(send);
    groups.push({ seller, part, send });
  });
  for (const field of box.querySelectorAll("[name]")) {
    field.value = kept[field.name] ?? "";
    field.oninput = () => {
      kept[field.name] = field.value.trim();
      keep();
      update();
    };
  }
  keep();
  update();
  find("plain").hidden = true;
  box.hidden = false;
  // What another tab or page put in meanwhile must not be written over.
  addEventListener("storage", () => location.reload());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
