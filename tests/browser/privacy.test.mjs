// Nothing that a photo carries beside its picture reaches the output, no original does, and nobody
// who has not agreed is named.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import { none } from "./lib/assert.mjs";
import { built, filesUnder, siteNames, sourceOf } from "./lib/sites.mjs";

const isPicture = (path) => /\.(jpe?g|png|webp|gif|avif)$/i.test(path);

/** Names of the metadata blocks of a picture: everything that is not the picture itself. */
function metadataBlocks(bytes) {
  const ascii = (from, to) => bytes.toString("latin1", from, to);
  const found = [];
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    let at = 2;
    while (at + 4 <= bytes.length && bytes[at] === 0xff) {
      const marker = bytes[at + 1];
      if (marker === 0xda || marker === 0xd9) break;
      if (marker === 0xff) {
        at += 1;
        continue;
      }
      const length = bytes.readUInt16BE(at + 2);
      // APP0 (JFIF) gives the pixel density; all other APPn and COM blocks carry foreign data.
      const jfif = marker === 0xe0 && ascii(at + 4, at + 8) === "JFIF";
      if ((marker >= 0xe0 && marker <= 0xef && !jfif) || marker === 0xfe) {
        found.push(`JPEG ${marker === 0xfe ? "COM" : `APP${marker - 0xe0}`}`);
      }
      at += 2 + length;
    }
  } else if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") {
    for (let at = 12; at + 8 <= bytes.length; ) {
      const name = ascii(at, at + 4);
      if (!["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"].includes(name)) found.push(`WebP ${name}`);
      const length = bytes.readUInt32LE(at + 4);
      at += 8 + length + (length % 2);
    }
  } else if (ascii(1, 4) === "PNG") {
    for (let at = 8; at + 8 <= bytes.length; ) {
      const name = ascii(at + 4, at + 8);
      const plain = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "pHYs", "sBIT", "bKGD"];
      if (!plain.includes(name)) found.push(`PNG ${name}`);
      at += 12 + bytes.readUInt32BE(at);
    }
  } else {
    found.push("a format that this test can't read");
  }
  for (const mark of ["Exif\0\0", "http://ns.adobe.com/xap", "Photoshop 3.0"]) {
    if (bytes.includes(Buffer.from(mark, "latin1"))) found.push(`the text ${JSON.stringify(mark)}`);
  }
  return found;
}

/** Names of people of a site who gave no consent to be named. */
function peopleWithoutConsent(source) {
  const names = [];
  for (const folder of ["orang", "people"]) {
    if (!existsSync(join(source, folder))) continue;
    for (const file of readdirSync(join(source, folder))) {
      // A translation (name.en.md) gives words only; consent stands with the original.
      if (!/^[^.]+\.md$/.test(file)) continue;
      const matter = readFileSync(join(source, folder, file), "utf8").split(/^---\s*$/m)[1] ?? "";
      if (/^(izin|consent)\s*:/m.test(matter)) continue;
      const name = /^(?:nama|name)\s*:\s*["']?(.+?)["']?\s*$/m.exec(matter)?.[1];
      if (name) names.push(name);
    }
  }
  return names;
}

const slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

test("the search for metadata finds it", () => {
  const jpeg = (marker, body) => {
    const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, body.length + 2]);
    return Buffer.concat([head, Buffer.from(body, "latin1"), Buffer.from([0xff, 0xd9])]);
  };
  assert.deepEqual(metadataBlocks(jpeg(0xe0, "JFIF\0")), []);
  assert.ok(metadataBlocks(jpeg(0xe1, "Exif\0\0II")).length > 0);
  assert.ok(metadataBlocks(jpeg(0xe2, "ICC_PROFILE")).length > 0);
  assert.ok(metadataBlocks(jpeg(0xfe, "hello")).length > 0);
  const webp = Buffer.from("RIFF\x14\0\0\0WEBPEXIF\x02\0\0\0II", "latin1");
  assert.deepEqual(metadataBlocks(webp), ["WebP EXIF"]);
  const png = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\x01tEXtx\0\0\0\0", "latin1");
  assert.deepEqual(metadataBlocks(png), ["PNG tEXt"]);
});

test("some example site has people who did not agree to be named", () => {
  assert.notEqual(siteNames().flatMap((site) => peopleWithoutConsent(sourceOf(site))).length, 0);
});

for (const site of siteNames()) {
  describe(`${site}: privacy`, () => {
    test("pictures carry nothing but the picture", () => {
      const folder = built(site);
      const pictures = filesUnder(folder).filter(isPicture);
      assert.notEqual(pictures.length, 0, "the site has no pictures");
      const problems = pictures
        .map((path) => [path, metadataBlocks(readFileSync(join(folder, path)))])
        .filter(([, blocks]) => blocks.length > 0)
        .map(([path, blocks]) => `${path}: ${blocks.join(", ")}`);
      none(problems);
    });

    test("no original photo is among the output", () => {
      const digest = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
      const source = sourceOf(site);
      const originals = new Map();
      for (const path of filesUnder(source)) {
        // Files in `statis` are copied as they are, because the site's owner said so.
        if (!isPicture(path) || /^(statis|static|public|\.etalase)\//.test(path)) continue;
        originals.set(digest(join(source, path)), path);
      }
      assert.notEqual(originals.size, 0, "the site has no photos");
      const folder = built(site);
      const problems = filesUnder(folder)
        // A QRIS code must not change; one without metadata is published byte for byte.
        .filter((path) => !path.startsWith("foto/qris."))
        .map((path) => [path, originals.get(digest(join(folder, path)))])
        .filter(([, original]) => original)
        .map(([path, original]) => `${path} is ${original}, byte for byte`);
      none(problems);
    });

    const hidden = peopleWithoutConsent(sourceOf(site));
    test("people who did not agree are nowhere named", { skip: hidden.length === 0 }, () => {
      const problems = [];
      for (const based of [false, true]) {
        const folder = built(site, { based });
        for (const path of filesUnder(folder)) {
          const content = readFileSync(join(folder, path)).toString("latin1").toLowerCase();
          for (const name of hidden) {
            for (const form of [name.toLowerCase(), slug(name)]) {
              if (path.toLowerCase().includes(form)) problems.push(`the file name ${path} holds ${name}`);
              if (content.includes(form)) problems.push(`${path} holds ${form}`);
            }
          }
        }
      }
      none([...new Set(problems)]);
    });
  });
}
