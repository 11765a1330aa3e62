import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** A site that is being served. */
export interface ServedSite {
  /** Address of its root, with a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on this machine as a good static host does: compressed,
 * hashed assets to be kept for a year, all else asked for again after a few
 * minutes, `404.html` for what isn't there.
 *
 * @param folder the built site
 * @param base folder under the host that it was built for, with a slash at either end
 * @param port 0 for one that is free
 * @throws where the port is taken
 */
export async function serveSite(folder: string, base: string, port = 0): Promise<ServedSite> {
  const compress = compression({ level: 9, threshold: 0 });
  // Files are looked up at each request, since a build may put a new site in the place of this one.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      // The names of built assets carry a hash of their content; others may change with the next edition.
      const isHashed = path.startsWith('/assets/');
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=600');
      if (path.endsWith('.jsonld')) response.setHeader('content-type', 'application/ld+json; charset=utf-8');
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = (): void => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(bytesOf(join(folder, '404.html')));
    };
    compress(request as never, response as never, () => {
      if (!url.startsWith(base) || !isWellFormed(url)) {
        missing();
        return;
      }
      request.url = url.slice(base.length - 1);
      files(request, response, missing);
    });
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, 'localhost', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A file's bytes; nothing where there is no such file, as for a moment in a build. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whether the escapes of an address can be decoded: `/%E0%A4%A` can't. */
function isWellFormed(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
