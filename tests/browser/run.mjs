// Builds every example site once, with and without an address, and runs all tests on the result.

import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, siteNames, temporaryFolder } from "./lib/sites.mjs";

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

const tests = spawn(
  process.execPath,
  ["--test", "--test-reporter=spec", `--test-timeout=${patience}`, ...process.argv.slice(2)],
  {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, ETALASE_BUILT: folder },
    stdio: ["ignore", "inherit", "inherit"],
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    tests.kill(signal);
    process.exit(1);
  });
}
tests.on("exit", (code) => process.exit(code ?? 1));
