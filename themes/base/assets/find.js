// The search engine, and search as you type. Loaded by search.js when a visitor first asks for it;
// the data come from the two scripts beside the search page, the words of the language among them.
"use strict";
(() => {
  const { root, page, close, title } = etalase;
  const make = (name, facts, ...inside) => {
    const element = Object.assign(document.createElement(name), facts);
    element.append(...inside);
    return element;
  };
  const say = (n) => {
    const { none, found_one, found } = etalase.cards.words;
    return n === 1 ? found_one : n ? found.replace("{n}", n.toLocaleString(etalase.cards.lang)) : none;
  };

  // Words, folded and cut back exactly as src/model/search does it.
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u064b-\u0655\u0670]/g, "").toLowerCase();
  const words = (text) =>
    fold(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter((word) => word.length > 1 || /[0-9\x80-\uffff]/.test(word));
  const cut = (word, end) => {
    const rest = word.slice(0, -end.length);
    return word.endsWith(end) && rest.length > 3 && /(ng|[aeiou].|.[aeiou])$/.test(rest) ? rest : "";
  };
  const syllable = /^(.?[aeiou]|n[yg][aeiou])/;
  const nasal = (rest) => {
    const bare = rest.slice(1);
    if (/^ng/.test(rest)) return (/^g(irim|emas|ering|elola|enal|umpul|ukus|upas|uning|etam)/.test(bare) ? "k" : "") + rest.slice(2);
    if (/^ny[aeiou]/.test(rest)) return "s" + rest.slice(2);
    if (/^n[aeiou]/.test(rest)) return "t" + bare;
    if (/^m(asak|inum|ilik)/.test(rest)) return rest;
    if (/^m[aeiou]/.test(rest)) return "p" + bare;
    if (/^(n[cdjstz]|m[bfpv])/.test(rest)) return bare;
    return /^[lrwy][aeiou]/.test(rest) ? rest : "";
  };
  const indonesian = (word) => {
    if (/[^a-z]/.test(word)) return word;
    word = cut(word, "nya") || word;
    let [, prefix, rest] = /^(me|pe|di|ber|ter|per)(.+)$/.exec(word) ?? [];
    let stem = /^.e$/.test(prefix) ? nasal(rest) : "";
    if (stem.length < 4) {
      [, prefix, rest] = /^(di|ber|ter|per)(.{4,})$/.exec(word) ?? [];
      stem = syllable.test(rest ?? "") ? rest : (prefix = "", word);
    }
    const verb = /^(me|di)$/.test(prefix);
    const bare = (verb && cut(stem, "kan")) || cut(stem, "an") || (verb && cut(stem, "i"));
    if (!bare) return stem;
    return !prefix && /^ke.{4}/.test(bare) && syllable.test(bare.slice(2)) ? bare.slice(2) : bare;
  };
  const english = (word) => {
    const rest = word.slice(0, -1);
    if (!/^[\0-\x7f]{3,}s$/.test(word)) return word;
    if (/^(scar|shel|lea|loa|hal)ve$/.test(rest)) return rest.slice(0, -2) + "f";
    if (/..ie$/.test(rest)) return rest.slice(0, -2) + "y";
    if (/(sse|xe|che|she)$/.test(rest)) return rest.slice(0, -1);
    return /[sui]$/.test(rest) ? word : rest;
  };
  const stem = (word, lang = etalase.cards.lang) => {
    const step = { id: indonesian, ms: indonesian, en: english }[lang.split("-")[0]] ?? ((word) => word);
    for (let next; (next = step(word)) !== word; ) word = next;
    return word;
  };

  // The index, as src/render/search/index.rs packs it.
  let forms, groups, posts;
  const numbers = (text) => {
    const found = [];
    for (let at = 0, value = 0, factor = 1; at < text.length; at++) {
      const code = text.charCodeAt(at), digit = code - (code > 92 ? 36 : 35);
      value += (digit % 45) * factor;
      factor *= 45;
      if (digit < 45) found.push(value), (value = 0), (factor = 1);
    }
    return found;
  };
  const unpack = () => {
    let last = "", count = 0;
    forms = [], groups = [];
    for (const packed of etalase.index.forms.split(" ")) {
      const [form, group] = packed.split("!");
      forms.push((last = last.slice(0, numbers(form[0])[0]) + form.slice(1)));
      groups.push(group ? numbers(group)[0] : count++);
    }
    posts = etalase.index.posts.split(" ");
  };
  // The place of a word among the forms, or where it would be.
  const place = (word) => {
    let low = 0, high = forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (forms[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // How many letters to change, add, drop or swap until `form` begins with `word`.
  const distance = (word, form, most) => {
    let before, row = Array.from({ length: word.length + 1 }, (_, i) => i), best = word.length;
    for (let j = 1; j <= form.length && j <= word.length + most; j++) {
      const next = [j];
      for (let i = 1; i <= word.length; i++) {
        const same = word[i - 1] === form[j - 1];
        next[i] = Math.min(row[i - 1] + !same, row[i] + 1, next[i - 1] + 1);
        if (i > 1 && j > 1 && word[i - 1] === form[j - 2] && word[i - 2] === form[j - 1]) next[i] = Math.min(next[i], before[i - 2] + 1);
      }
      best = Math.min(best, next[word.length]);
      before = row;
      row = next;
    }
    return best;
  };
  // Groups that a typed word may mean, with how surely: the word, its beginning, its stem, a slip.
  const meant = (word) => {
    const found = new Map();
    const note = (at, sure) => found.get(groups[at]) >= sure || found.set(groups[at], sure);
    const begin = (start, whole, part) => {
      for (let at = place(start); forms[at]?.startsWith(start); at++) {
        note(at, forms[at] === start ? whole : (part * start.length) / forms[at].length);
      }
    };
    begin(word, 1, 0.8);
    const root = stem(word);
    if (root !== word && root.length > 2) begin(root, 0.9, 0.5);
    if (found.size || word.length < 4) return found;
    const most = word.length < 8 ? 1 : 2;
    forms.forEach((form, at) => {
      // Slips seldom fall on the first letters; most forms need no closer look.
      for (const typed of new Set([word, root])) {
        if (form[0] !== typed[0] && form[1] !== typed[0] && form[0] !== typed[1]) continue;
        const far = distance(typed, form, most);
        if (far <= most) note(at, (0.4 / (far || 1)) * Math.min(1, typed.length / form.length));
      }
    });
    return found;
  };
  // Numbers of products and pages, best first: those with most of the words. Tells what it met.
  const search = (query) => {
    forms ?? unpack();
    const total = etalase.cards.items.length + etalase.cards.others.length;
    const score = new Float32Array(total), hits = new Uint8Array(total), met = new Set();
    let most = 1;
    for (const word of new Set(words(query))) {
      const best = new Float32Array(total);
      for (const [group, sure] of meant(word)) {
        met.add(group);
        if (typeof posts[group] === "string") posts[group] = numbers(posts[group]);
        let at = 0;
        for (const value of posts[group]) {
          at += Math.floor(value / 3);
          best[at] = Math.max(best[at], sure * [8, 4, 1][value % 3]);
          at++;
        }
      }
      best.forEach((points, at) => points && ((score[at] += points), (most = Math.max(most, ++hits[at]))));
    }
    const found = [];
    hits.forEach((count, at) => count === most && found.push(at));
    return { found: found.sort((a, b) => score[b] - score[a] || a - b), met };
  };
  // A text with the words that were met marked.
  const marked = (text, met) =>
    text.split(/([\p{Alphabetic}\p{N}\p{M}]+)/u).map((part) => {
      const word = met?.size ? fold(part) : "", at = word ? place(word) : -1;
      return forms?.[at] === word && met.has(groups[at]) ? make("mark", {}, part) : part;
    });

  const address = (item) => root + etalase.cards.folder + item[1] + ".html";
  // The theme's own card with the values of a product.
  const card = (item, met) => {
    const { shapes, statuses } = etalase.cards;
    const [name, , price, was, per, makers, status, image] = item, offer = item[11], more = item[12];
    const holder = make("template", { innerHTML: shapes[(image ? "i" : "") + (more.kind ?? (price ? "p" : "") + (price && was ? "c" : "") + (offer ? "o" : ""))] });
    const values = { ...more, name, path: address(item), price, was, per, makers, status: statuses[status][0], state: statuses[status][1] };
    const fill = (text) => text.replace(/(?:{|%7B)(\w+)(?:}|%7D)/g, (_, key) => values[key] ?? "");
    const whole = holder.content.firstElementChild;
    for (const element of [whole, ...whole.querySelectorAll("*")]) {
      for (const fact of element.attributes) if (/%7B|{/.test(fact.value)) fact.value = fill(fact.value);
      for (const text of element.childNodes) {
        const [, key] = (text.nodeType === 3 && /{(\w+)}/.exec(text.data)) || [];
        if (key === "certificate") {
          for (const certificate of more.certificates ?? []) element.before(Object.assign(element.cloneNode(), { textContent: certificate }));
          element.remove();
        } else if (key === "name" && element.matches("a")) text.replaceWith(...marked(name, met));
        else if (key && !values[key]) element.remove();
        else if (key) text.data = fill(text.data);
      }
    }
    for (const button of whole.querySelectorAll("[data-add]")) {
      const [id, price, least, most] = offer;
      Object.assign(button.dataset, { add: id, price, least });
      if (most) button.dataset.most = most;
      else delete button.dataset.most;
      globalThis.basket?.offer(button);
    }
    for (const empty of whole.querySelectorAll("ul, p")) if (!empty.textContent.trim()) empty.remove();
    // Whatever else opens something would not know which product it stands on.
    for (const element of whole.querySelectorAll(`source, button:not([data-add]), form, script${status ? "" : ", .badge"}`)) element.remove();
    const picture = whole.querySelector("img");
    if (picture && image) {
      picture.className = picture.className.replace("tint-0", "tint-" + image[3]);
      Object.assign(picture, { width: image[1], height: image[2], src: root + image[0] });
    }
    return whole;
  };
  const others = (found, met) => found.map((at) => {
    const [name, path] = etalase.cards.others[at - etalase.cards.items.length];
    return make("li", {}, make("a", { href: `${root}${path}.html` }, make("b", {}, ...marked(name, met))));
  });

  // Search as you type, from any page.
  let box, field, list;
  etalase.search = () => {
    if (!box) {
      const state = make("p", { role: "status", className: "quiet" });
      field = make("input", { type: "search", autocomplete: "off", spellcheck: false, enterKeyHint: "search", ariaLabel: etalase.cards.words.label, placeholder: etalase.cards.words.label });
      list = make("ul", { className: "find-list" });
      const button = make("button", { type: "button", className: "menu-close", onclick: () => box.close() }, close);
      box = make("dialog", { className: "find", ariaLabel: title }, make("div", { className: "find-head" }, field, button), state, list);
      const show = () => {
        const { items, words: say_, others: more } = etalase.cards;
        const query = field.value.trim();
        // One letter is no word yet.
        if (!words(query).length) return list.replaceChildren(), (state.textContent = "");
        if (!etalase.index) return;
        const { found, met } = search(query);
        const products = found.filter((at) => at < items.length), pages = found.filter((at) => at >= items.length);
        list.replaceChildren(
          ...products.slice(0, 8).map((at) => {
            const [name, , price, , , makers, , image] = items[at];
            const picture = image ? make("img", { src: root + image[0], alt: "", className: "tint-" + image[3] }) : make("span", {});
            return make("li", {}, make("a", { href: address(items[at]) }, picture, make("span", {}, make("b", {}, ...marked(name, met)), make("span", { className: "quiet" }, ...marked([price, makers].filter(Boolean).join(" · "), met)))));
          }),
          ...others(pages.slice(0, products.length ? 4 : 8), met),
        );
        if (products.length > 8) list.append(make("li", {}, make("a", { href: `${page}#q=${encodeURIComponent(query)}` }, say_.see_all.replace("{n}", products.length))));
        state.textContent = products.length || !pages.length ? say(products.length) : say_.others;
      };
      field.oninput = show;
      // Unpacked before the first key, so that none has to wait.
      etalase.index_ready().then(() => (forms ?? unpack(), show()));
      box.onkeydown = (event) => {
        const links = [...list.querySelectorAll("a")], at = links.indexOf(document.activeElement);
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Enter" && at < 0 && event.target === field && !event.isComposing) location.assign(`${page}#q=${encodeURIComponent(field.value.trim())}`);
        // Escape in a search field would only empty it.
        if (event.key === "Escape") event.preventDefault(), box.close();
        if (!step) return;
        event.preventDefault();
        (links[Math.min(at + step, links.length - 1)] ?? field).focus();
      };
      // A handler that returns false would stop the links in it.
      box.onclick = (event) => {
        if (event.target === box) box.close();
      };
      document.body.append(box);
    }
    box.showModal();
    field.select();
  };

  Object.assign(etalase, { words, stem, tools: { make, say, search, card, others, vocabulary: () => [forms, groups] } });
})();
