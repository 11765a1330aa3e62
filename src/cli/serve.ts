import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A site that is being served. */
export interface ServedSite {
  /** Address of its root, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine as a good static host
 * does: compressed, hashed assets to be kept for a year, all else asked for
 * again after a few minutes, `404.html` for what isn't there.
 *
 * @param folder the built site
 * @param base folder under the host that it was built for, with a slash at either end
 * @param wanted port; 0 for one that is free
 */
export async function serveSite(folder: string, base: string, wanted = 0): Promise<ServedSite> {
  const root = resolve(folder);
  const zipped = new Map<string, Buffer>();

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = fileAt(root, base, pathname);
    const path = found ?? join(root, '404.html');
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('cache-control', cacheControl(pathname.slice(base.length)));
    response.statusCode = found === undefined ? 404 : 200;
    const isText = /charset|svg/.test(type);
    if (!isText || !/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      response.end(existsSync(path) ? readFileSync(path) : '');
      return;
    }
    let body = zipped.get(path);
    if (!body) zipped.set(path, (body = gzipSync(existsSync(path) ? readFileSync(path) : '', { level: 9 })));
    response.setHeader('content-encoding', 'gzip');
    response.end(body);
  };

  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(wanted, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The names of built assets carry a hash of their content; others may change with the next edition. */
const cacheControl = (path: string): string =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600';

/** The file behind a path of the address; undefined if there is none within the site. */
export function fileAt(root: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const name = decodeURIComponent(pathname.slice(base.length)) + (pathname.endsWith('/') ? 'index.html' : '');
  const path = join(root, name);
  return path.startsWith(root + sep) && existsSync(path) && statSync(path).isFile() ? path : undefined;
}
