// Products, lists by category and tag with pages of 24: the same work as Hugo's templates here.
export default function (config) {
  config.addCollection("barang", (api) => api.getFilteredByGlob("**/produk/*.md"));
  const lists = (key) => (api) => {
    const terms = new Map();
    for (const item of api.getFilteredByGlob("**/produk/*.md")) {
      for (const term of item.data[key] ?? []) terms.set(term, [...(terms.get(term) ?? []), item]);
    }
    const pages = [];
    for (const [term, items] of terms) {
      for (let at = 0; at * 24 < items.length; at++) pages.push({ key, term, number: at + 1, items: items.slice(at * 24, at * 24 + 24) });
    }
    return pages;
  };
  config.addCollection("daftar", (api) => [...lists("kategori")(api), ...lists("ragam")(api)]);
  config.addFilter("awal", (html) => String(html).replace(/<[^>]*>/g, "").slice(0, 150));
  return { markdownTemplateEngine: false };
}
