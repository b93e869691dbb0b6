// Assertions whose message is the finding: which page, which address, what is wrong.

/** Fails with a list of problems, the first twenty in full: they tell the story. */
export function none(problems, what = "problems") {
  if (problems.length === 0) return;
  const shown = problems.slice(0, 20).map((problem) => `\n  - ${problem}`);
  const more = problems.length > 20 ? `\n  ... and ${problems.length - 20} more` : "";
  fail(`${problems.length} ${what}:${shown.join("")}${more}`);
}

/** Fails with a message alone: where in the test it was found says nothing about the site. */
export function fail(message) {
  const error = new Error(message);
  error.stack = message;
  throw error;
}
