#!/usr/bin/env bash
# Builds a site on a file system of 4 MB that is filled up, and sees that the old site stays whole.
#
# Needs Linux and the right to mount, which it takes in a mount namespace of its own. Prints one line
# that begins with "result:".

set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
cargo build --release --locked --quiet
program=$(realpath "${CARGO_TARGET_DIR:-target}/release/etalase")
export program SOURCE_DATE_EPOCH=1763942400 ETALASE_LANG=id NO_COLOR=1

unshare --mount --map-root-user bash -euo pipefail <<'INNER'
disk=$(mktemp -d)
mount -t tmpfs -o size=4m none "$disk"
site=$disk/situs
mkdir -p "$site/produk"
printf 'nama: Koperasi Uji\n' >"$site/koperasi.yaml"
for n in $(seq 20); do
  printf -- '---\nnama: Barang %s\nharga: 10.000\n---\nCerita.\n' "$n" >"$site/produk/barang-$n.md"
done
"$program" build "$site" -q
before=$(cd "$site/public" && find . -type f -exec sha256sum {} + | sort | sha256sum)
refused=0
built=0
# From a disk with room to spare to one without a byte.
for left in 900 600 400 300 200 120 80 40 20 8 4 0; do
  rm -f "$disk/ballast"
  sed -i "s/Cerita.*/Cerita dengan $left./" "$site"/produk/*.md
  free=$(df --output=avail -k "$disk" | tail -1)
  if [ "$free" -gt "$left" ]; then
    dd if=/dev/zero of="$disk/ballast" bs=1024 count=$((free - left)) status=none || true
  fi
  if said=$("$program" build "$site" 2>&1); then
    built=$((built + 1))
    before=$(cd "$site/public" && find . -type f -exec sha256sum {} + | sort | sha256sum)
  else
    refused=$((refused + 1))
    case $said in *panicked*) echo "$said"; exit 1 ;; esac
    case $said in *"penuh"*) ;; *) echo "does not speak of a full disk: $said"; exit 1 ;; esac
    now=$(cd "$site/public" && find . -type f -exec sha256sum {} + | sort | sha256sum)
    [ "$before" = "$now" ] || { echo "the old site changed with $left KB left"; exit 1; }
  fi
done
rm -f "$disk/ballast"
"$program" build "$site" -q
[ "$refused" -gt 2 ] && [ "$built" -gt 0 ]
echo "result: 12 degrees of fullness: $built built, $refused refused with the old site untouched"
INNER
