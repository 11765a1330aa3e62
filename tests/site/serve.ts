/** Serves SITE_DIR under BASE_PATH at PORT, as a static host does: folders by their index, 404.html for the rest. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const root = resolve(process.env['SITE_DIR'] ?? 'dist');
const base = process.env['BASE_PATH'] ?? '/';
const port = Number(process.env['PORT'] ?? 4390);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
};

/** The file at a path of the address, if there is one within the site. */
function fileAt(pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = join(root, decodeURIComponent(pathname.slice(base.length)), pathname.endsWith('/') ? 'index.html' : '');
  return path.startsWith(root + sep) && existsSync(path) && statSync(path).isFile() ? path : undefined;
}

createServer((request, response) => {
  void (async () => {
    const found = fileAt(new URL(request.url ?? '/', 'http://localhost').pathname);
    const path = found ?? join(root, '404.html');
    const body = existsSync(path) ? await readFile(path) : '';
    response
      .writeHead(found ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
      .end(body);
  })();
}).listen(port, () => console.log(`${root} at http://localhost:${port}${base}`));
