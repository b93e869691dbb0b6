#!/usr/bin/env bash
# Runs the long form of every reliability test and prints a Markdown table of their verdicts, as it
# stands in docs/reliability.md.
#
# Takes an hour or more; `tests/run.sh` runs the short forms. Needs what that needs. With names as
# arguments, only those rows: `tests/long.sh crash faults`. `--write` puts the rows into the document,
# where those that were not run stay as they are.

set -uo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 1
exec </dev/null

# name | what it does | the command
rows=(
  "crash|A build is killed at 500 moments|ETALASE_KILLS=500 cargo test --release --test crash"
  "faults|Every call of a build that opens, writes, renames or removes fails in five ways|ETALASE_EVERY=1 cargo test --release --test faults -- --ignored"
  "disk|The disk is full, on a file system of 4 MB|tests/full_disk.sh"
  "foreign|300 output folders with files of the user's|cargo test --release --lib publish::tests::property"
  "fuzz|Every reader gets inputs changed by chance, a million of the cheap ones|ETALASE_FUZZ_RUNS=1000000 cargo test --release --test fuzz"
  "bytes|Every example site in three ways of building, and archives|cargo test --release --test same_bytes"
  "pictures|2,025 damaged pictures, and large ones|cargo test --release --test pictures"
  "edits|1,000 steps of one to three edits in a running preview, each compared with a clean build|ETALASE_STEPS=1000 cargo test --release --test edits"
  "class|A preview with 30 clients for ten minutes, and a save every second|ETALASE_SECONDS=600 cargo test --release --test crowd -- --ignored"
)

write=no
chosen=()
for argument in "$@"; do
  case $argument in
    --write) write=yes ;;
    -h | --help) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) chosen+=("$argument") ;;
  esac
done

log=$(mktemp)
table=$(mktemp)
trap 'rm -f -- "$log" "$table"' EXIT
failed=0
printf '| what | command | verdict | result |\n|---|---|---|---|\n' | tee "$table"
for row in "${rows[@]}"; do
  IFS='|' read -r name what command <<<"$row"
  if [[ ${#chosen[@]} -gt 0 && " ${chosen[*]} " != *" $name "* ]]; then continue; fi
  run=$command
  if [[ $command == *"cargo test"* ]]; then
    [[ $command == *" -- "* ]] || run+=" --"
    run+=" --nocapture"
  fi
  if bash -c "$run" >"$log" 2>&1; then verdict=holds; else verdict=FAILS; failed=1; tail -40 "$log" >&2; fi
  result=$(sed -n 's/^result: //p' "$log" | paste -sd ';' | sed 's/;/; /g; s/|/\\|/g')
  [[ -n $result ]] || result=$(sed -n 's/^test result: ok. \([0-9]* passed\).*/\1/p' "$log" | head -1)
  printf '| %s | `%s` | %s | %s |\n' "$what" "$command" "$verdict" "$result" | tee -a "$table"
done

if [[ $write == yes ]]; then
  printf '%s\n' "${rows[@]}" | cut -d'|' -f2 >"$log"
  python3 - "$table" docs/reliability.md "$log" <<'PY'
import pathlib, sys
table, page, order = (pathlib.Path(name) for name in sys.argv[1:])
begin, end = "<!-- table: long -->\n", "<!-- end: long -->"
before, rest = page.read_text().split(begin)
known, after = rest.split(end)
head, rule, *found = table.read_text().splitlines()
rows = {line.split(" | ")[0]: line for line in [*known.splitlines()[2:], *found]}
rows = [rows[f"| {what}"] for what in order.read_text().splitlines() if f"| {what}" in rows]
page.write_text(before + begin + "\n".join([head, rule, *rows, end]) + after)
PY
fi
exit "$failed"
