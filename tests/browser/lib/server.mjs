// A static server as plain as the plainest host: files of one folder under a prefix, 404 else.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".xml": "application/xml",
};

/**
 * Serves `folder` at `prefix` ("/" or "/a/b/") on a free port of this machine. Returns the address
 * of the prefix and a function that stops the server. `compress` packs texts as hosts do.
 */
export async function serve(folder, prefix = "/", { compress = false } = {}) {
  const server = createServer(async (request, response) => {
    const send = (status, type, body) => {
      const pack = compress && /^text|json|svg|xml/.test(type);
      const headers = { "content-type": type, "cache-control": "no-store" };
      response.writeHead(status, pack ? { ...headers, "content-encoding": "gzip" } : headers);
      response.end(request.method === "HEAD" ? undefined : pack ? gzipSync(body) : body);
    };
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return send(400, "text/plain", "bad address");
    }
    const missing = async () => {
      const page = await readFile(join(folder, "404.html")).catch(() => "not found");
      send(404, types[".html"], page);
    };
    if (!path.startsWith(prefix)) return missing();
    let inside = path.slice(prefix.length);
    if (inside === "" || inside.endsWith("/")) inside += "index.html";
    const file = normalize(join(folder, inside));
    if (!file.startsWith(folder + sep)) return missing();
    try {
      const body = await readFile(file);
      send(200, types[extname(file)] ?? "application/octet-stream", body);
    } catch {
      await missing();
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
