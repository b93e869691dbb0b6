// Finds the example sites, builds them with the real program, and lists what came out.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { attribute, elements, parse } from "./html.mjs";

/** The repository's top folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** What a profile may be called. */
const profiles = ["koperasi.yaml", "cooperative.yaml"];

/** The address that sites are built for when they are built with one: a host and a sub-path. */
export const baseUrl = "https://uji.example/a/b/";

/** The program under test. */
export function program() {
  const name = process.platform === "win32" ? "etalase.exe" : "etalase";
  const found = process.env.ETALASE ?? join(root, "target/debug", name);
  if (!existsSync(found)) {
    throw new Error(`the program is not built: ${found} is missing. Run: cargo build`);
  }
  return found;
}

/** Names of the example sites; ETALASE_SITES (separated by commas) narrows them. */
export function siteNames() {
  const folder = join(root, "example-sites");
  const wanted = process.env.ETALASE_SITES?.split(",");
  const names = readdirSync(folder)
    .filter((name) => profiles.some((file) => existsSync(join(folder, name, file))))
    .filter((name) => !wanted || wanted.includes(name))
    .sort();
  if (names.length === 0) throw new Error(`no example site found in ${folder}`);
  return names;
}

/** Names of the themes that sites can choose; ETALASE_THEMES (separated by commas) narrows them. */
export function themeNames() {
  const wanted = process.env.ETALASE_THEMES?.split(",");
  return readdirSync(join(root, "themes"))
    .filter((name) => existsSync(join(root, "themes", name, "theme.yaml")))
    .filter((name) => !wanted || wanted.includes(name))
    .sort();
}

/** The theme that an example site chooses in its profile, `tema: name` or `nama:` below `tema:`. */
export function themeOf(name) {
  const profile = profiles.map((file) => join(sourceOf(name), file)).find(existsSync);
  const chosen = /^(?:tema|theme):\s*(?:\n(?:\s+.*\n)*?\s+(?:nama|name):\s*)?([\w-]+)/m.exec(readFileSync(profile, "utf8"));
  return chosen?.[1];
}

/** The folder of an example site. */
export const sourceOf = (name) => join(root, "example-sites", name);

/**
 * The folder of a built site. `based` builds it for `baseUrl`; `theme` dresses it in another theme
 * than its own. The runner builds each once for all test files, in its own theme; whatever else a
 * test file needs is built when it is asked for.
 */
export function built(name, { based = false, theme } = {}) {
  const folder = process.env.ETALASE_BUILT ?? (own ??= temporaryFolder());
  const output = join(folder, based ? "based" : "plain", theme ? `${name} in ${theme}` : name);
  if (!existsSync(output)) build(name, output, { based, theme });
  return output;
}
let own;

/** A copy of an example site with another theme. Photos that were made before are not made again. */
function dressed(name, theme) {
  const source = sourceOf(name);
  copies ??= temporaryFolder();
  const copy = join(copies, `${name} in ${theme}`);
  const isMade = (path) => /^(?:public|\.etalase)(?:[\\/]|$)/.test(relative(source, path));
  cpSync(source, copy, { recursive: true, filter: (path) => !isMade(path) });
  mkdirSync(join(source, ".etalase"), { recursive: true });
  symlinkSync(join(source, ".etalase"), join(copy, ".etalase"), "junction");
  for (const file of profiles.map((file) => join(copy, file)).filter(existsSync)) {
    const profile = readFileSync(file, "utf8").replace(/^(?:tema|theme):.*\n(?:[ \t]+.*\n)*/m, "");
    writeFileSync(file, `tema: ${theme}\n${profile}`);
  }
  return copy;
}
let copies;

/** Builds one example site. */
export function build(name, output, { based = false, theme } = {}) {
  buildFolder(theme ? dressed(name, theme) : sourceOf(name), output, { based });
}

/** Builds any site folder. */
export function buildFolder(source, output, { based = false } = {}) {
  const args = ["build", source, "-o", output, "-q"];
  if (based) args.push("--base-url", baseUrl);
  try {
    execFileSync(program(), args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  } catch (error) {
    const said = `${error.stdout ?? ""}${error.stderr ?? ""}`;
    throw new Error(`etalase ${args.join(" ")}\nended with ${error.status}:\n${said}`);
  }
}

/** Builds any folder, from a copy, so that nothing is left in it. */
export function buildCopy(source, output) {
  const copy = join(temporaryFolder(), "situs");
  cpSync(source, copy, { recursive: true });
  execFileSync(program(), ["build", copy, "-o", output, "-q"], { stdio: ["ignore", "pipe", "inherit"] });
}

/** A folder that goes away when this process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "etalase-browser-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file under a folder, as paths with slashes, in order. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/**
 * Every HTML file of a built site: path, parsed document, language, kind (`home`, `product`, ...),
 * and whether it is a stub that only leads from an old address to a page.
 */
export function pagesOf(folder) {
  if (known.has(folder)) return known.get(folder);
  const pages = filesUnder(folder)
    .filter((path) => path.endsWith(".html"))
    .map((path) => {
      const source = readFileSync(join(folder, path), "utf8");
      const document = parse(source);
      const [html] = elements(document, "html");
      const [body] = elements(document, "body");
      const kind = /(?:^|\s)page-([\w-]+)/.exec(attribute(body, "class") ?? "")?.[1] ?? null;
      const stub = elements(document, "meta").some(
        (meta) => attribute(meta, "http-equiv")?.toLowerCase() === "refresh",
      );
      return { path, source, document, lang: attribute(html, "lang") ?? null, kind, stub };
    });
  known.set(folder, pages);
  return pages;
}
const known = new Map();

/** Pages for when an address is missing: hosts look for them under these names. */
export const isMissingPage = (path) => /(^|\/)(404|not_found)\.html$/.test(path);

/**
 * One page of each kind: the longest in the first language (most can go wrong on it), and the home
 * page and one product in every other language.
 */
export function onePageOfEachKind(folder) {
  const pages = pagesOf(folder).filter((page) => !page.stub && page.kind);
  const first = pages.find((page) => page.path === "index.html")?.lang;
  const chosen = new Map();
  for (const page of pages) {
    const others = page.lang !== first;
    if (others && !["home", "product"].includes(page.kind)) continue;
    const key = others ? `${page.kind} (${page.lang})` : page.kind;
    const known = chosen.get(key);
    if (!known || page.source.length > known.source.length) chosen.set(key, page);
  }
  return chosen;
}

/** The address of a site, as its home page tells it to search engines; undefined if it has none. */
export function ownAddress(folder) {
  const home = pagesOf(folder).find((page) => page.path === "index.html");
  const canonical = elements(home.document, "link").find((link) => attribute(link, "rel") === "canonical");
  return attribute(canonical, "href")?.replace(/index\.html$/, "");
}
