// The vocabulary of schema.org in the form that the structured-data validator reads, taken from
// Google's package schema-dts: which types there are, and which properties each may have.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** `{ "@graph": [classes and properties] }`, inherited properties written out. */
export function vocabulary() {
  const folder = dirname(require.resolve("schema-dts"));
  const source = readFileSync(join(folder, "schema.d.ts"), "utf8");
  const interfaces = new Map();
  for (const [, name, parents, body] of source.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]+?))? \{\n([\s\S]*?)^\}/gm,
  )) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map((match) => match[1]);
    const type = /^ {4}"@type": "(\w+)";/m.exec(body)?.[1];
    interfaces.set(name, { parents: (parents ?? "").split(/,\s*/), properties, type });
  }
  const all = (name, seen = new Set()) => {
    const known = interfaces.get(name);
    if (!known || seen.has(name)) return [];
    seen.add(name);
    return [...known.properties, ...known.parents.flatMap((parent) => all(parent, seen))];
  };
  const domains = new Map();
  const graph = [];
  for (const [name, { type }] of interfaces) {
    if (!type) continue;
    graph.push({ "@id": `schema:${type}`, "@type": "rdfs:Class" });
    for (const property of new Set(all(name))) {
      domains.set(property, [...(domains.get(property) ?? []), { "@id": `schema:${type}` }]);
    }
  }
  for (const [property, types] of domains) {
    graph.push({ "@id": `schema:${property}`, "@type": "rdf:Property", "schema:domainIncludes": types });
  }
  return { "@graph": graph };
}
