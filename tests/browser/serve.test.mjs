// The preview in a real browser: every kind of edit appears without a manual reload, what the
// visitor typed and scrolled stays, and errors come up and go away by themselves.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "./lib/browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const program = process.env.ETALASE || join(root, "target/debug/etalase");
const folder = mkdtempSync(join(tmpdir(), "etalase-serve-"));
const site = join(folder, "situs");
const PATIENCE = { timeout: 20_000 };

let server, home, browser, context;

/** Starts the preview at a port, or at any free one. */
function serve(port) {
  return new Promise((done, fail) => {
    const child = spawn(program, ["serve", site, "--port", String(port), "--lang", "id"], {
      env: { ...process.env, NO_COLOR: "1", SOURCE_DATE_EPOCH: "1763942400" },
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
  server = await serve(0);
  home = server.address;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.child.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until a function gives something true in the page; asked from outside, for the page's policy
 *  lets nothing be evaluated from within. */
async function until(page, holds, value, { timeout } = PATIENCE) {
  const end = Date.now() + timeout;
  for (;;) {
    if (await page.evaluate(holds, value)) return;
    assert.ok(Date.now() < end, `never came: ${holds}, ${value ?? ""}`);
    await new Promise((done) => setTimeout(done, 40));
  }
}

/** A page that notices when it is loaded again, scrolled to the middle. */
async function open(path) {
  context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const violations = [];
  page.on("console", (message) => { if (/policy/i.test(message.text())) violations.push(message.text()); });
  await page.goto(home + path, { waitUntil: "load" });
  await until(page, () => document.querySelector("etalase-preview")?.dataset.connected === "yes", null, PATIENCE);
  await until(page, () => document.querySelector("etalase-preview").dataset.errors !== undefined, null, PATIENCE);
  await page.evaluate(() => { window.sameLoad = true; scrollTo(0, 400); });
  return { page, violations };
}

const sees = (page, text) => until(page, (text) => document.body.textContent.includes(text), text, PATIENCE);
const stays = async (page, scroll = 400) => {
  assert.ok(await page.evaluate(() => window.sameLoad), "the page was not loaded again");
  const at = await page.evaluate(() => scrollY);
  assert.ok(Math.abs(at - scroll) < 60, `scrolled to ${at}`);
};

test("text, facts, profile, template, string and photos appear in place", { skip: "does not pass yet: edits do not reach the open page" }, async () => {
  const { page, violations } = await open("produk/syal-pakis-indigo.html");
  const source = "produk/syal-pakis-indigo/index.md";

  write(source, `${read(source)}\nKalimat yang baru ditulis.\n`);
  await sees(page, "Kalimat yang baru ditulis.");
  await stays(page);

  edit(source, "nama: ", "nama: Sungguh ");
  await until(page, () => document.querySelector("h1").textContent.includes("Sungguh"), null, PATIENCE);
  await until(page, () => document.title.includes("Sungguh"), null, PATIENCE);
  await stays(page);

  const name = read("koperasi.yaml").match(/^nama: (.*)$/m)[1].trim().replace(/^["']|["']$/g, "");
  edit("koperasi.yaml", name, "Koperasi Berganti Nama");
  await sees(page, "Koperasi Berganti Nama");
  await stays(page);

  write("tema/strings/id.yaml", "words:\n  page:\n    about: Siapa kami ini\n");
  await sees(page, "Siapa kami ini");
  rmSync(file("tema"), { recursive: true });

  const layout = readFileSync(join(root, "themes/base/templates/product.html"), "utf8");
  write("tema/templates/product.html", layout.replace(/<h1([^>]*)>/, "<h1$1>Dari templat: "));
  await sees(page, "Dari templat:");
  rmSync(file("tema"), { recursive: true });
  await until(page, () => !document.body.textContent.includes("Dari templat:"), null, PATIENCE);
  await stays(page);

  const pictures = () => page.evaluate(() => document.querySelectorAll("main picture").length);
  const before = await pictures();
  cpSync(file("produk/kain-kelok-sungai/1.jpg"), file("produk/syal-pakis-indigo/9-tambahan.jpg"));
  await until(page, (n) => document.querySelectorAll("main picture").length > n, before, PATIENCE);
  await until(page, () => [...document.querySelectorAll("main img")].slice(0, 2).every((img) => img.naturalWidth > 0), null, PATIENCE);
  rmSync(file("produk/syal-pakis-indigo/9-tambahan.jpg"));
  await until(page, (n) => document.querySelectorAll("main picture").length === n, before, PATIENCE);
  await stays(page);
  assert.deepEqual(violations, []);
  await context.close();
});

test("a style swaps in place, and another page's edit disturbs nothing", { skip: "does not pass yet: edits do not reach the open page" }, async () => {
  const { page } = await open("index.html");
  await page.evaluate(() => {
    window.changes = 0;
    new MutationObserver((list) => { window.changes += list.length; }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  write("tema/styles/situs.css", "h1 { letter-spacing: 7px; }\n");
  await until(page, () => getComputedStyle(document.querySelector("h1")).letterSpacing === "7px", null, PATIENCE);
  await until(page, () => document.querySelectorAll("link[rel=stylesheet]").length === 1, null, PATIENCE);
  await stays(page);
  assert.equal(await page.evaluate(() => window.changes), 0, "the body was not touched");
  rmSync(file("tema"), { recursive: true });
  await until(page, () => getComputedStyle(document.querySelector("h1")).letterSpacing !== "7px", null, PATIENCE);
  await context.close();
});

test("typed text and open details stay", { skip: "does not pass yet: edits do not reach the open page" }, async () => {
  const { page } = await open("produk/index.html");
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.id = "cari-uji";
    document.querySelector("main").prepend(input);
    scrollTo(0, 400);
  });
  await page.evaluate(() => { document.querySelector("#cari-uji").value = "pakis"; });
  const source = "produk/dompet-koin.md";
  edit(source, "nama: ", "nama: Baru ");
  await sees(page, "Baru ");
  assert.equal(await page.evaluate(() => document.querySelector("#cari-uji")?.value), "pakis");
  await stays(page);
  await context.close();
});

test("an error lies over the last good page and goes when it is mended", { skip: "does not pass yet: edits do not reach the open page" }, async () => {
  const { page } = await open("produk/kebat-kait-hitam.html");
  const source = "produk/kebat-kait-hitam/index.md";
  const good = read(source);
  const heading = await page.textContent("h1");
  write(source, good.replace("nama:", "nama"));
  const errors = (n) => until(page, (n) => document.querySelector("etalase-preview").dataset.errors === n, String(n), PATIENCE);
  await errors(1);
  const panel = page.locator("etalase-preview .panel");
  await panel.waitFor({ state: "visible" });
  const text = await panel.textContent();
  assert.match(text, /produk\/kebat-kait-hitam\/index\.md:\d+/);
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
  await context.close();
});

test("a product that gets another file is found at its new address, drafts are counted", { skip: "does not pass yet: edits do not reach the open page" }, async () => {
  const { page } = await open("produk/index.html");
  renameSync(file("produk/dompet-koin.md"), file("produk/dompet-baru.md"));
  await until(page, () => document.querySelector('a[href*="dompet-baru.html"]'), null, PATIENCE);
  await stays(page);
  edit("produk/dompet-baru.md", "nama: ", "draf: ya\nnama: ");
  await until(page, () => !document.querySelector('a[href*="dompet-baru.html"]'), null, PATIENCE);
  const badge = page.locator("etalase-preview .badge");
  await badge.click();
  const panel = page.locator("etalase-preview .panel");
  await panel.waitFor({ state: "visible" });
  await until(page, () => document.querySelector("etalase-preview").shadowRoot.textContent.includes("dompet-baru.md"), null, PATIENCE);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "hidden" });
  await context.close();
});

test("it goes on after the server was away", { skip: "does not pass yet: edits do not reach the open page" }, async () => {
  const { page } = await open("produk/rompi-anggota.html");
  server.child.removeAllListeners("exit");
  server.child.kill("SIGKILL");
  edit("produk/rompi-anggota.md", "nama: ", "nama: Kembali ");
  server = await serve(server.port);
  await sees(page, "Kembali ");
  await stays(page);
  await context.close();
});

test("the phone check shows three screens and the card of a chat, and follows", { skip: "does not pass yet: edits do not reach the open page" }, async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${home}_etalase/check?page=/produk/rompi-anggota.html`);
  const widths = await page.evaluate(() => [...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow.innerWidth));
  assert.deepEqual(widths, [360, 768, 1440]);
  assert.match(await page.textContent(".chat"), /WhatsApp/);
  edit("produk/rompi-anggota.md", "nama: ", "nama: Tiga ");
  await until(page, () => [...document.querySelectorAll("iframe")].every((frame) => frame.contentDocument.querySelector("h1").textContent.includes("Tiga")), null, PATIENCE);
  await page.close();
});
