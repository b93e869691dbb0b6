// The basket's own page: compares what is kept with what is on offer today, lets the buyer change
// it, and writes one WhatsApp message for each seller. Amounts are whole hundredths in BigInt, so a
// total is exact; every word comes from the page.
"use strict";
(() => {
  const box = document.querySelector("#basket");
  const { basket, basketOffers } = globalThis;
  if (!box || !basket || !basketOffers) return;
  const { items, sellers, money } = basketOffers;
  const LONGEST = 1000;
  const kept = basket.read();
  const say = (word, values = {}) => basket.fill(box.dataset[word], values);
  const find = (name, within = box) => within.querySelector(`[data-${name}]`);
  const copy = (name) => document.querySelector(`#basket-${name}`).content.firstElementChild.cloneNode(true);

  const amount = (hundredths, kind) => {
    const [before, digits, mark, point] = money[kind];
    const text = String(hundredths).padStart(3, "0");
    const whole = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, mark);
    const rest = text.slice(-2) + (digits === 3 ? "0" : "");
    return before + whole + (digits || rest !== "00" ? point + rest : "");
  };
  const priceOf = (item, count) => {
    const tier = item.tiers.findLast(([from]) => count >= from);
    return BigInt(tier ? tier[1] : item.price);
  };
  const sumOf = (row) => priceOf(row.item, row.count) * BigInt(row.count);
  const total = (rows) => {
    const sums = [];
    for (const row of rows) sums[row.item.money] = (sums[row.item.money] ?? 0n) + sumOf(row);
    return sums.map(amount).filter(Boolean).join(" + ");
  };
  const within = (item, count) => Math.max(item.least, Math.min(Math.floor(count) || 0, item.most ?? 1e6));

  // What has changed since it was put in is told, once.
  const rows = [];
  const told = [];
  for (const [id, [had, price, name]] of Object.entries(kept.lines)) {
    const item = items[id];
    if (!item) {
      told.push(say("gone", { name }));
      continue;
    }
    const count = within(item, had);
    if (price !== item.price) {
      told.push(say("dearer", { name: item.name, old: amount(price, item.money), price: amount(item.price, item.money) }));
    }
    if (count !== had) told.push(say("adjusted", { name: item.name, count }));
    rows.push({ id, item, count });
  }
  const keep = () => {
    kept.lines = Object.fromEntries(rows.map(({ id, item, count }) => [id, [count, item.price, item.name]]));
    basket.write(kept);
  };
  find("told").append(...told.map((text) => Object.assign(document.createElement("li"), { textContent: text })));

  // Messages: with the address of each page if that fits, else without, else in parts.
  const messages = (list) => {
    const buyer = ["name", "town", "note"].filter((key) => kept[key]).map((key) => say(`to${key}`, { value: kept[key] }));
    const tail = [say("sum", { total: total(list) }), ...buyer].join("\n");
    const pack = (pages) => {
      const parts = [""];
      list.forEach(({ item, count }, index) => {
        const title = [item.name, item.code].filter(Boolean).join(", ").slice(0, 300);
        const each = [amount(priceOf(item, count), item.money), item.per].filter(Boolean).join(" ");
        const sum = amount(priceOf(item, count) * BigInt(count), item.money);
        const lines = [`${index + 1}. ${title}`, `${count} × ${each} = ${sum}`, pages && item.url];
        const block = `${lines.filter(Boolean).join("\n")}\n`;
        const room = LONGEST - say("hello").length - tail.length - 40;
        if (parts.at(-1) && parts.at(-1).length + block.length > room) parts.push("");
        parts[parts.length - 1] += block;
      });
      return parts;
    };
    const full = pack(true);
    const parts = full.length === 1 ? full : pack(false);
    const note = parts.length > 1 ? say("parts", { count: parts.length }) : full.length > 1 ? say("shortened") : "";
    const texts = parts.map((part, index) => {
      const which = parts.length > 1 && say("part", { number: index + 1, count: parts.length });
      const last = index === parts.length - 1 && tail;
      return [say("hello"), which, "", part, last].filter((line) => line !== false).join("\n").trim().replaceAll("\u00a0", " ");
    });
    return { texts, note };
  };

  const groups = [];
  const update = () => {
    find("empty").hidden = rows.length > 0;
    find("full").hidden = rows.length === 0;
    for (const group of groups) {
      const list = rows.filter(({ item }) => item.seller === group.seller);
      group.part.hidden = group.send.hidden = list.length === 0;
      if (list.length === 0) continue;
      for (const row of list) {
        find("sum", row.line).textContent = amount(sumOf(row), row.item.money);
        find("each", row.line).textContent = [amount(priceOf(row.item, row.count), row.item.money), row.item.per].join(" ");
      }
      find("total", group.part).textContent = total(list);
      const { texts, note } = messages(list);
      const links = find("links", group.send);
      while (links.children.length > texts.length) links.lastElementChild.remove();
      while (links.children.length < texts.length) links.append(links.firstElementChild.cloneNode());
      texts.forEach((text, index) => {
        const link = links.children[index];
        link.href = `https://wa.me/${sellers[group.seller][0]}?text=${encodeURIComponent(text)}`;
        link.textContent = say(texts.length > 1 ? "sendpart" : groups.length > 1 ? "sendto" : "send", {
          seller: sellers[group.seller][1], number: index + 1, count: texts.length,
        });
      });
      find("note", group.send).textContent = note;
      find("after", group.send).hidden = !kept.sent?.[sellers[group.seller][0]];
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
    // The focus must not fall off the page with the button that was pressed.
    (find("drop") ?? document.querySelector("h1")).focus();
  };
  const draw = (row) => {
    const { item } = row;
    const line = (row.line = copy("line"));
    const page = find("page", line);
    page.href = box.dataset.root + item.page;
    page.textContent = item.name;
    find("code", line).textContent = item.code;
    const limits = [item.least > 1 && say("least", { count: item.least }), item.most && say("most", { count: item.most })];
    find("limits", line).textContent = limits.filter(Boolean).join(", ");
    const input = line.querySelector("input");
    Object.assign(input, { value: row.count, min: item.least, max: item.most ?? 1e6, ariaLabel: say("quantity", { name: item.name }) });
    const set = (count) => {
      row.count = input.value = within(item, count);
      changed();
    };
    input.addEventListener("change", () => set(input.value));
    for (const step of line.querySelectorAll("[data-step]")) {
      step.addEventListener("click", () => set(row.count + Number(step.dataset.step)));
    }
    const remove = find("drop", line);
    remove.ariaLabel = say("remove", { name: item.name });
    remove.addEventListener("click", () => drop([row]));
    return line;
  };
  sellers.forEach(([phone, name], seller) => {
    const list = rows.filter(({ item }) => item.seller === seller);
    if (list.length === 0) return;
    const group = { seller, part: copy("group"), send: copy("send") };
    find("seller", group.part).textContent = say("seller", { seller: name });
    group.part.querySelector("ul").append(...list.map(draw));
    find("links", group.send).addEventListener("click", () => {
      kept.sent = { ...kept.sent, [phone]: 1 };
      keep();
      update();
    });
    find("clear", group.send).addEventListener("click", () => drop(rows.filter(({ item }) => item.seller === seller)));
    find("groups").append(group.part);
    find("sends").append(group.send);
    groups.push(group);
  });
  for (const field of box.querySelectorAll("[name]")) {
    field.value = kept[field.name] ?? "";
    field.addEventListener("input", () => {
      kept[field.name] = field.value.trim();
      keep();
      update();
    });
  }
  keep();
  update();
  document.querySelector("#basket-plain").hidden = true;
  box.hidden = false;
})();
