// How soon search answers in a large catalogue: `npm run measure-search [PRODUCTS]` (5,000 if not
// said). Makes a catalogue, builds it, opens it in Chromium by double-click, presses keys one by one,
// and prints how long each took until its results stood in the page and until they were painted.
//
// A measurement and no test: times belong to the machine. It fails only if search finds nothing.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { launch } from "./lib/browser.mjs";
import { program, temporaryFolder } from "./lib/sites.mjs";

const products = Number(process.argv[2] ?? 5000);
/** As a buyer types: a name, a form of a word, a slip, a code, a word that is nowhere. */
const queries = ["syal pakis", "tenunan", "pewarnaan alam", "selendnag", "kristina", "TN-0421", "mengkudu merah", "zzz"];

const roots = ["tenun", "warna", "ikat", "celup", "pintal", "anyam", "rajut", "sulam", "jahit", "lukis", "ukir", "pilih", "cuci", "jemur", "simpan", "kirim", "pesan", "panen", "rebus", "gulung"];
const forms = [(w) => w, (w) => `${w}an`, (w) => `di${w}`, (w) => `pe${w}an`, (w) => `ber${w}`, (w) => `${w}nya`];
const things = ["Syal", "Selendang", "Kain", "Pua", "Taplak", "Tas", "Dompet", "Jaket", "Bantal", "Tikar"];
const motifs = ["pakis", "rebung", "ombak", "bukit", "hujan", "akar", "bintang", "daun", "sisik", "jala"];
const colours = ["merah", "indigo", "cokelat", "kuning", "hitam", "putih", "hijau", "ungu"];
const makers = ["Kristina Unting", "Paulina Idan", "Yuliana Rempi", "Agnes Sumbai"];
const syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "si", "ta", "we", "ya"];

/** Numbers that look like chance and are the same every time. */
function chance(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function write(folder) {
  const pick = chance(7);
  const one = (list) => list[pick(list.length)];
  // Rare words are most of a real vocabulary.
  const rare = () => Array.from({ length: 3 + pick(2) }, () => one(syllables)).join("");
  const file = (path, text) => writeFileSync(join(folder, path), text);
  for (const name of ["produk", "orang"]) mkdirSync(join(folder, name), { recursive: true });
  file("koperasi.yaml", "nama: Koperasi Ukur\nwhatsapp: 0812-0000-0101\n");
  for (const name of makers) {
    file(`orang/${name.toLowerCase().replace(" ", "-")}.md`, `---\nnama: ${name}\nizin: {tanggal: 2026-01-01, cakupan: [nama]}\n---\n`);
  }
  for (let n = 0; n < products; n += 1) {
    const words = Array.from({ length: 40 }, () => (pick(5) ? one(forms)(one(roots)) : rare()));
    const facts = [`nama: ${one(things)} ${one(motifs)} ${one(colours)} ${n}`, `kode: TN-${String(n).padStart(4, "0")}`, `harga: ${1 + pick(40)}50000`];
    facts.push(`pembuat: ${one(makers).toLowerCase().replace(" ", "-")}`, `motif: [${one(motifs)}]`, `pewarna: [${one(["mengkudu", "tarum", "secang"])}]`);
    file(`produk/p-${n}.md`, `---\n${facts.join("\n")}\n---\n${words.join(" ")}.\n`);
  }
}

/** Presses every key of the queries; milliseconds from each press to results, and to their painting. */
async function measure(page) {
  const [found, painted] = [[], []];
  for (const query of queries) {
    await page.fill(".find input", "");
    for (const key of query) {
      await page.keyboard.press(key === " " ? "Space" : key);
      const times = await page.evaluate(() => window.took);
      found.push(times.found);
      painted.push(times.painted);
    }
    if (query !== "zzz" && !(await page.locator(".find-list li").count())) throw new Error(`nothing found for ${query}`);
  }
  return { found, painted };
}

const told = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `median ${at(0.5)}, 95 of 100 below ${at(0.95)}, longest ${at(1)} ms (${times.length} key presses)`;
};

const folder = temporaryFolder();
const out = join(folder, "hasil");
write(folder);
execFileSync(program(), ["build", folder, "-o", out, "-q"], { stdio: "inherit" });
for (const name of ["cari.js", "cari-index.js"]) {
  const packed = gzipSync(readFileSync(join(out, name))).length;
  console.log(`${name}: ${(statSync(join(out, name)).size / 1024).toFixed(0)} KiB, ${(packed / 1024).toFixed(0)} KiB packed`);
}
const browser = await launch();
try {
  for (const slower of [1, 4]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(pathToFileURL(join(out, "index.html")).href);
    await page.evaluate(() => {
      addEventListener("keydown", (event) => (window.pressed = event.timeStamp), true);
      // The handler of the field has run when this one does, so the results stand there.
      addEventListener("input", () => {
        const since = () => performance.now() - window.pressed;
        window.took = new Promise((done) => {
          const found = since();
          requestAnimationFrame(() => setTimeout(() => done({ found, painted: since() })));
        });
      });
    });
    await page.focus(".search-link");
    const began = performance.now();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.etalase?.index && document.querySelector("dialog.find[open]"));
    const opened = performance.now() - began;
    const { found, painted } = await measure(page);
    console.log(`${products} products, processor ${slower === 1 ? "as it is" : `${slower} times slower`}: open after ${opened.toFixed(0)} ms`);
    console.log(`  results:  ${told(found)}`);
    console.log(`  painted:  ${told(painted)}`);
    await context.close();
  }
} finally {
  await browser.close();
}
