// Filters and sorting over all products, on lists and on the search page. What is chosen stands in
// the address behind #, so that it can be shared and Back leads back. Loaded by search.js.
"use strict";
(() => {
  const { make, say, search, card, others } = etalase.tools;
  etalase.filter = (finder, move, here) => {
    const { items, facets, size, words: text, lang } = etalase.cards;
    const shelf = document.querySelector(".shelf"), preset = new URLSearchParams(finder.dataset.preset);
    if (!finder.querySelector("input")) {
      const state = { show: size };
      const sorts = { by_shop: "", by_cheap: "price", by_dear: "-price", by_new: "new", by_name: "name" };
      const input = make("input", { type: "search", autocomplete: "off", name: "q" });
      const sort = make("select", { name: "sort" }, ...Object.entries(sorts).map(([key, value]) => new Option(text[key], value)));
      const choices = facets.filter(([, , names]) => names.length > 1).map(([key, label, names, order]) => {
        const select = make("select", { name: key }, new Option(text.all, ""), ...order.map((at) => new Option(names[at], at)));
        return { select, names, at: facets.findIndex((facet) => facet[0] === key), label: make("label", {}, label, select) };
      });
      const status = make("span", { role: "status" });
      const reset = make("button", { type: "button", className: "button button-quiet" }, text.reset);
      const results = make("ul", { className: "cards" });
      const more = make("button", { type: "button", className: "button button-quiet" }, text.more);
      const pages = make("ul", { className: "downloads" }), aside = make("section", { className: "section" }, make("h2", {}, text.others), pages);
      const details = make("details", { open: matchMedia("(min-width: 40rem)").matches }, make("summary", {}, text.filters), make("div", {}, ...choices.map(({ label }) => label)));
      const fits = (at, but) => choices.every(({ select, at: facet }) => select === but || select.value === "" || items[at][10][facet].includes(+select.value));

      const show = () => {
        const query = input.value.trim();
        const { found, met } = query ? search(query) : { found: [...items.keys()] };
        const pool = found.filter((at) => at < items.length);
        sort.options[0].text = text[query ? "by_relevance" : "by_shop"];
        for (const { select, names, at: facet } of choices) {
          const counts = names.map(() => 0);
          for (const at of pool) if (fits(at, select)) for (const value of items[at][10][facet]) counts[value]++;
          for (const option of select.options) {
            if (option.value === "") continue;
            option.text = `${names[option.value]} (${counts[option.value]})`;
            option.disabled = !counts[option.value] && !option.selected;
          }
        }
        const chosen = pool.filter((at) => fits(at));
        const by = (at) => items[at];
        const order = {
          price: (a, b) => (by(a)[8] ?? Infinity) - (by(b)[8] ?? Infinity) || 0,
          "-price": (a, b) => (by(b)[8] ?? -1) - (by(a)[8] ?? -1),
          new: (a, b) => by(b)[9] - by(a)[9],
          name: new Intl.Collator(lang, { numeric: true }).compare,
        }[sort.value];
        if (order) chosen.sort(sort.value === "name" ? (a, b) => order(by(a)[0], by(b)[0]) : order);
        const away = found.filter((at) => at >= items.length);
        // Nothing chosen: the list that came with the page stands as it is.
        const touched = query || sort.value || choices.some(({ select, names }) => (names[select.value] ?? "") !== (preset.get(select.name) ?? ""));
        shelf.hidden = touched;
        results.hidden = !touched;
        results.replaceChildren(...(touched ? chosen.slice(0, state.show).map((at) => card(items[at], met)) : []));
        more.hidden = !touched || chosen.length <= state.show;
        aside.hidden = !away.length;
        pages.replaceChildren(...others(away, met));
        reset.hidden = !query && !sort.value && choices.every(({ select }) => select.value === "");
        status.textContent = touched || chosen.length < items.length || preset.size ? say(chosen.length) : "";
      };
      // Writes what is chosen into the address; `push` makes it a step for Back.
      const write = (push) => {
        const chosen = new URLSearchParams(input.value.trim() && { q: input.value.trim() });
        for (const { select, names } of choices) if (select.value !== "") chosen.set(select.name, names[select.value]);
        if (sort.value) chosen.set("sort", sort.value);
        if (state.show > size) chosen.set("show", state.show);
        history[push ? "pushState" : "replaceState"](null, "", "#" + (`${chosen}` || "q="));
        show();
      };
      const read = () => {
        const chosen = location.hash.includes("=") ? new URLSearchParams(location.hash.slice(1)) : preset;
        input.value = chosen.get("q") ?? "";
        sort.value = chosen.get("sort") ?? "";
        for (const { select, names } of choices) select.value = names.indexOf(chosen.get(select.name)) + 1 ? names.indexOf(chosen.get(select.name)) : "";
        state.show = Math.max(size, +chosen.get("show") || 0);
        if (input.value) etalase.index_ready().then(show);
        else show();
      };
      input.onfocus = etalase.index_ready;
      input.oninput = () => etalase.index_ready().then(() => ((state.show = size), write(false)));
      finder.onchange = (event) => {
        if (!event.target.matches("select")) return;
        state.show = size;
        write(true);
      };
      reset.onclick = () => {
        for (const control of finder.querySelectorAll("input, select")) control.value = "";
        write(true);
        input.focus();
      };
      more.onclick = () => {
        const before = state.show;
        state.show += size;
        write(false);
        results.children[before]?.querySelector("a")?.focus();
      };
      addEventListener("popstate", read);
      finder.replaceChildren(make("div", { className: "finder-head" }, make("label", {}, text.label, input), make("label", {}, text.sort, sort)), details, make("p", { className: "finder-state" }, status, reset), results, more, aside);
      read();
    }
    if (move) finder.querySelector(here ? "input" : "summary").focus();
  };
})();
