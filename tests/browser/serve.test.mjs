// The preview in a real browser: every kind of edit appears without a manual reload, what the
// visitor typed and scrolled stays, and errors come up and go away by themselves.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "./lib/browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const program = process.env.ETALASE || join(root, "target/debug/etalase");
const folder = mkdtempSync(join(tmpdir(), "etalase-serve-"));
const site = join(folder, "situs");
/** A wait that only ends a test that would hang: other work may keep the machine busy. */
const PATIENCE = 90_000;

/** Pages that are opened; what is served there before the first test. */
const OPENED = ["syal-pakis-indigo", "kebat-kait-hitam", "tatakan-gelas", "rompi-anggota"].map((name) => `produk/${name}.html`);
const served = new Map();

let server, home, browser, context, pristine;

/** Starts the preview at a port, or at any free one. */
function serve(port) {
  return new Promise((done, fail) => {
    const child = spawn(program, ["serve", site, "--port", String(port), "--lang", "id"], {
      env: { ...process.env, NO_COLOR: "1", SOURCE_DATE_EPOCH: "1796083200" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = said.match(/http:\/\/127\.0\.0\.1:(\d+)\//);
      if (found) done({ child, address: found[0], port: Number(found[1]) });
    });
    child.on("exit", () => fail(new Error(said)));
  });
}

const file = (path) => join(site, path);
const read = (path) => readFileSync(file(path), "utf8");
const write = (path, text) => {
  mkdirSync(dirname(file(path)), { recursive: true });
  writeFileSync(file(path), text);
};
const edit = (path, from, to) => {
  const text = read(path);
  assert.ok(text.includes(from), `${path} has ${from}`);
  write(path, text.replace(from, to));
};

before(async () => {
  cpSync(join(root, "example-sites/tenun-ikat-sintang"), site, { recursive: true });
  pristine = join(folder, "asli");
  cpSync(site, pristine, { recursive: true });
  server = await serve(0);
  home = server.address;
  for (const path of ["index.html", "produk/index.html", ...OPENED]) served.set(path, await get(path));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.child.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Whatever a test has changed is as before for the next one, in the folder and in what is served. */
afterEach(async () => {
  await context?.close();
  rmSync(file("tema"), { recursive: true, force: true });
  const files = (dir) => readdirSync(dir, { recursive: true }).filter((name) => !statSync(join(dir, name)).isDirectory());
  for (const name of files(file("produk"))) {
    if (!existsSync(join(pristine, "produk", name))) rmSync(file(`produk/${name}`));
  }
  for (const name of ["koperasi.yaml", ...files(join(pristine, "produk")).map((name) => `produk/${name}`)]) {
    const good = readFileSync(join(pristine, name));
    if (!existsSync(file(name)) || !readFileSync(file(name)).equals(good)) write(name, good);
  }
  for (const [path, text] of served) {
    await eventually(async () => (await get(path)) === text, `${path} is as before`);
  }
});

const get = async (path) => (await fetch(home + path)).text();

async function eventually(holds, what) {
  const end = Date.now() + PATIENCE;
  while (!await holds()) {
    assert.ok(Date.now() < end, `never came: ${what}`);
    await new Promise((done) => setTimeout(done, 40));
  }
}

/** Waits until a function gives something true in the page; asked from outside, for the page's policy
 *  lets nothing be evaluated from within. */
const until = (page, holds, value) => eventually(() => page.evaluate(holds, value), `${holds}, ${value ?? ""}`);

/** A page that notices when it is loaded again, scrolled to the middle. */
async function open(path) {
  context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const violations = [];
  page.on("console", (message) => { if (/policy/i.test(message.text())) violations.push(message.text()); });
  await page.goto(home + path, { waitUntil: "load" });
  await until(page, () => document.querySelector("etalase-preview")?.dataset.connected === "yes");
  await until(page, () => document.querySelector("etalase-preview").dataset.errors !== undefined);
  await page.evaluate(() => { window.sameLoad = true; scrollTo({ top: 400, behavior: "instant" }); });
  return { page, violations };
}

const sees = (page, text) => until(page, (text) => document.body.textContent.includes(text), text);
const stays = async (page, scroll = 400) => {
  assert.ok(await page.evaluate(() => window.sameLoad), "the page was not loaded again");
  const at = await page.evaluate(() => scrollY);
  assert.ok(Math.abs(at - scroll) < 60, `scrolled to ${at}`);
};

test("text, facts, profile, template and strings appear in place", async () => {
  const { page, violations } = await open("produk/syal-pakis-indigo.html");
  const source = "produk/syal-pakis-indigo/index.md";

  write(source, `${read(source)}\nKalimat yang baru ditulis.\n`);
  await sees(page, "Kalimat yang baru ditulis.");
  await stays(page);

  edit(source, "nama: ", "nama: Sungguh ");
  await until(page, () => document.querySelector("h1").textContent.includes("Sungguh"));
  await until(page, () => document.title.includes("Sungguh"));
  await stays(page);

  edit("koperasi.yaml", "id: Koperasi Produsen Tenun Riam Pakis", "id: Koperasi Berganti Nama");
  await sees(page, "Koperasi Berganti Nama");
  await stays(page);

  write("tema/strings/id.yaml", "words:\n  page:\n    about: Siapa kami ini\n");
  await sees(page, "Siapa kami ini");
  rmSync(file("tema"), { recursive: true });

  const template = readFileSync(join(root, "themes/base/templates/product.html"), "utf8");
  write("tema/templates/product.html", template.replace("{{ card.name }}</h1>", "Dari templat: {{ card.name }}</h1>"));
  await sees(page, "Dari templat:");
  rmSync(file("tema"), { recursive: true });
  await until(page, () => !document.body.textContent.includes("Dari templat:"));
  await stays(page);

  assert.deepEqual(violations, []);
});

test("a photo comes and goes", async () => {
  const { page, violations } = await open("produk/kebat-kait-hitam.html");
  const pictures = () => page.evaluate(() => document.querySelectorAll("main picture").length);
  const before = await pictures();
  cpSync(file("produk/kain-kelok-sungai/1-utuh.jpg"), file("produk/kebat-kait-hitam/9-tambahan.jpg"));
  await until(page, (n) => document.querySelectorAll("main picture").length > n, before);
  await until(page, () => [...document.querySelectorAll("main img")].slice(0, 2).every((img) => img.naturalWidth > 0));
  rmSync(file("produk/kebat-kait-hitam/9-tambahan.jpg"));
  await until(page, (n) => document.querySelectorAll("main picture").length === n, before);
  await stays(page);
  assert.deepEqual(violations, []);
});

test("a style swaps in place, and another page's edit disturbs nothing", async () => {
  const { page } = await open("index.html");
  const styles = () => page.evaluate(() => document.querySelectorAll("link[rel=stylesheet]").length);
  const before = await styles();
  await page.evaluate(() => {
    window.changes = 0;
    new MutationObserver((list) => { window.changes += list.length; }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  write("tema/styles/situs.css", "h1 { letter-spacing: 7px; }\n");
  await until(page, () => getComputedStyle(document.querySelector("h1")).letterSpacing === "7px");
  await until(page, (n) => document.querySelectorAll("link[rel=stylesheet]").length === n, before);
  await stays(page);
  assert.equal(await page.evaluate(() => window.changes), 0, "the body was not touched");
  const other = "produk/tatakan-gelas.md";
  write(other, `${read(other)}\nHanya halamannya sendiri yang berubah.\n`);
  await eventually(async () => (await get("produk/tatakan-gelas.html")).includes("Hanya halamannya sendiri"), "the edit");
  await new Promise((done) => setTimeout(done, 1_000));
  assert.equal(await page.evaluate(() => window.changes), 0, "another page's edit does not reach this one");
  rmSync(file("tema"), { recursive: true });
  await until(page, () => getComputedStyle(document.querySelector("h1")).letterSpacing !== "7px");
});

test("typed text and open details stay", async () => {
  const { page } = await open("produk/index.html");
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.id = "cari-uji";
    document.querySelector("main").prepend(input);
    scrollTo({ top: 400, behavior: "instant" });
  });
  await page.evaluate(() => { document.querySelector("#cari-uji").value = "pakis"; });
  const source = "produk/dompet-koin.md";
  edit(source, "nama: ", "nama: Baru ");
  await sees(page, "Baru ");
  assert.equal(await page.evaluate(() => document.querySelector("#cari-uji")?.value), "pakis");
  await stays(page);
});

test("an error lies over the last good page and goes when it is mended", async () => {
  const { page } = await open("produk/kebat-kait-hitam.html");
  const source = "produk/kebat-kait-hitam/index.md";
  const good = read(source);
  const heading = await page.textContent("h1");
  write(source, good.replace("nama:", "nama"));
  const errors = (n) => until(page, (n) => document.querySelector("etalase-preview").dataset.errors === n, String(n));
  await errors(1);
  const panel = page.locator("etalase-preview .panel");
  await panel.waitFor({ state: "visible" });
  const text = await panel.textContent();
  assert.match(text, /produk\/kebat-kait-hitam\/index\.md, baris \d+/);
  assert.match(text, /Saran/);
  assert.equal(await page.textContent("h1"), heading, "the last good page stays");
  await stays(page);
  const other = await context.newPage();
  const answer = await other.goto(`${home}produk/dompet-koin.html`);
  assert.equal(answer.status(), 200);
  await other.close();
  write(source, good);
  await errors(0);
  await panel.waitFor({ state: "hidden" });
  await stays(page);
});

test("a product that gets another file is found at its new address, drafts are counted", async () => {
  const { page } = await open("produk/index.html");
  renameSync(file("produk/tatakan-gelas.md"), file("produk/tatakan-baru.md"));
  await until(page, () => document.querySelector('a[href*="tatakan-baru.html"]'));
  await stays(page);
  edit("produk/tatakan-baru.md", "nama: ", "draf: ya\nnama: ");
  await until(page, () => !document.querySelector('a[href*="tatakan-baru.html"]'));
  const badge = page.locator("etalase-preview .badge");
  await badge.click();
  const panel = page.locator("etalase-preview .panel");
  await panel.waitFor({ state: "visible" });
  await until(page, () => document.querySelector("etalase-preview").shadowRoot.textContent.includes("tatakan-baru.md"));
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "hidden" });
});

test("the open page of a product follows when its file gets another name", async () => {
  const { page } = await open("produk/tatakan-gelas.html");
  renameSync(file("produk/tatakan-gelas.md"), file("produk/tatakan-kayu.md"));
  await page.waitForURL(`${home}produk/tatakan-kayu.html`);
  await stays(page);
  edit("produk/tatakan-kayu.md", "nama: ", "nama: Kayu ");
  await sees(page, "Kayu ");
  await stays(page);
  // Who comes by the old address later is led along too.
  await page.goto(`${home}produk/tatakan-gelas.html`);
  assert.equal(page.url(), `${home}produk/tatakan-kayu.html`);
});

test("it goes on after the server was away", async () => {
  const { page } = await open("produk/rompi-anggota.html");
  const gone = once(server.child, "exit");
  server.child.kill("SIGKILL");
  await gone;
  edit("produk/rompi-anggota.md", "nama: ", "nama: Kembali ");
  server = await serve(server.port);
  await sees(page, "Kembali ");
  await stays(page);
});

test("the phone check shows three screens and the card of a chat, and follows", async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${home}_etalase/check?page=/produk/rompi-anggota.html`);
  const widths = await page.evaluate(() => [...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow.innerWidth));
  assert.deepEqual(widths, [360, 768, 1440]);
  assert.match(await page.textContent(".chat"), /WhatsApp/);
  edit("produk/rompi-anggota.md", "nama: ", "nama: Tiga ");
  await until(page, () => [...document.querySelectorAll("iframe")].every((frame) => frame.contentDocument.querySelector("h1").textContent.includes("Tiga")));
  await until(page, () => document.querySelector(".chat b").textContent.includes("Tiga"));
});
