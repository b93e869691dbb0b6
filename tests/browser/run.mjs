// Builds every example site once, with and without an address, and runs all tests on the result.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, siteNames, temporaryFolder } from "./lib/sites.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const folder = temporaryFolder();
for (const name of siteNames()) {
  for (const based of [false, true]) {
    const began = performance.now();
    build(name, join(folder, based ? "based" : "plain", name), { based });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`built ${name}${based ? " for an address" : ""} in ${seconds} s`);
  }
}

// A browser that hangs must fail the tests, not hold them up for ever.
const patience = 15 * 60 * 1000;

// These judge how fast a page answers, and so want the machine for themselves.
const timed = ["lighthouse.test.mjs", "serve.test.mjs"];

// Two at a time: a test waits for its browser most of the time. Names and options of `node --test`
// may be given.
const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith("-"));
const named = given.filter((argument) => !argument.startsWith("-"));
const files = named.length > 0 ? named : readdirSync(here).filter((name) => name.endsWith(".test.mjs"));
const isTimed = (file) => timed.includes(basename(file));
const rounds = [
  [2, files.filter((file) => !isTimed(file))],
  [1, files.filter(isTimed)],
];

let running;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    running?.kill(signal);
    process.exit(1);
  });
}

function run(concurrency, files) {
  const limits = [`--test-timeout=${patience}`, `--test-concurrency=${concurrency}`];
  running = spawn(
    process.execPath,
    ["--test", "--test-reporter=spec", ...limits, ...options, ...files.sort()],
    { cwd: here, env: { ...process.env, ETALASE_BUILT: folder }, stdio: ["ignore", "inherit", "inherit"] },
  );
  return new Promise((resolve) => running.on("exit", (code) => resolve(code ?? 1)));
}

let failed = 0;
for (const [concurrency, files] of rounds) {
  if (files.length > 0 && failed === 0) failed = await run(concurrency, files);
}
process.exit(failed);
