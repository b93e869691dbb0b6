// Eight files of each photo with sharp: six WebP and two JPEG, the sizes that etalase's themes ask for.
// `each` reads the photo anew for every file, as most sites do; `cascade` decodes it once and makes
// each size from the next larger one.

import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

const [, , way, from, to] = process.argv;
const card = { ratio: 5 / 4, widths: [240, 336, 540], quality: 36, jpeg: 336 };
const gallery = { ratio: 3 / 4, widths: [720, 1080, 1600], quality: 45, jpeg: 1080 };

mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).sort()) {
  const source = join(from, name);
  let image = null;
  if (way === "cascade") {
    const { data, info } = await sharp(source).rotate().resize(1600).raw().toBuffer({ resolveWithObject: true });
    image = { data, raw: { width: info.width, height: info.height, channels: info.channels } };
  }
  for (const { ratio, widths, quality, jpeg } of [gallery, card]) {
    for (const width of [...widths].reverse()) {
      const size = { width, height: Math.round(width * ratio), fit: "cover" };
      if (way === "cascade") {
        const { data, info } = await sharp(image.data, { raw: image.raw }).resize(size).raw().toBuffer({ resolveWithObject: true });
        const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
        if (ratio === gallery.ratio) image = { data, ...raw };
        await sharp(data, raw).webp({ quality }).toFile(join(to, `${name}-${width}.webp`));
        if (width === jpeg) await sharp(data, raw).jpeg({ quality }).toFile(join(to, `${name}-${width}.jpg`));
      } else {
        await sharp(source).rotate().resize(size).webp({ quality }).toFile(join(to, `${name}-${width}.webp`));
        if (width === jpeg) await sharp(source).rotate().resize(size).jpeg({ quality }).toFile(join(to, `${name}-${width}.jpg`));
      }
    }
  }
}
