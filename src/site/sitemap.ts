import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import type { Project } from '../project/project.ts';
import { addressOfFile } from './files.ts';

/** Addresses in a file, of which a sitemap may have 50,000 (sitemaps.org/protocol.html). */
const most = 45_000;

/**
 * Writes the list of pages for search engines. It is one of addresses: without a host there is none.
 *
 * @param pages their files, from the root of the site
 * @param folder the built site
 */
export async function writeSitemap({ site, base }: Project, pages: readonly string[], folder: string): Promise<void> {
  if (site === undefined) return;
  const addresses = pages
    .map((page) => new URL(base + addressOfFile(page), site).href)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const index = new SitemapAndIndexStream({
    limit: most,
    getSitemapStream: (i) => {
      const name = `sitemap-${i}.xml`;
      const one = new SitemapStream();
      return [new URL(base + name, site).href, one, one.pipe(createWriteStream(join(folder, name)))];
    },
  });
  await pipeline(Readable.from(addresses), index, createWriteStream(join(folder, 'sitemap-index.xml')));
}
