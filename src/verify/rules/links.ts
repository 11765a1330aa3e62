import { addressesOn, fileAt, isOwn } from '../address.ts';
import { attribute } from '../html.ts';
import { fault, wholeSite, type Fault, type Rule } from '../rule.ts';
import type { BuiltSite } from '../site.ts';

/** Every address of the site's own host is that of a file, and every fragment that of a place in it. */
export const links: Rule = {
  name: 'links',
  subjects: ({ htmlFiles }) => htmlFiles,
  *check(site, file) {
    const { found, broken } = addressesOn(site, file);
    for (const written of new Set(broken)) yield fault(`“${written}” is no address.`);
    const missing = found.filter(({ url }) => isOwn(site, url) && !leadsSomewhere(site, url));
    for (const written of new Set(missing.map((one) => one.written))) yield fault(`“${written}” leads nowhere.`);
  },
};

function leadsSomewhere(site: BuiltSite, url: URL): boolean {
  const file = fileAt(site, url);
  if (file === undefined || !site.has(file)) return false;
  const place = decodeURIComponent(url.hash.slice(1));
  return place === '' || !file.endsWith('.html') || site.page(file).some((one) => attribute(one, 'id') === place);
}

/** Every page but the one for what is missing is linked from another. */
export const reachable: Rule = {
  name: 'reachable',
  subjects: wholeSite,
  *check(site) {
    const linked = new Set(
      site.htmlFiles.flatMap((file) =>
        addressesOn(site, file)
          .found.filter(({ element, url }) => element.tagName === 'a' && isOwn(site, url))
          .map(({ url }) => fileAt(site, url))
          .filter((target) => target !== file),
      ),
    );
    for (const file of site.htmlFiles)
      if (file !== '404.html' && !linked.has(file)) yield fault(`No page links to ${file}.`);
  },
};

/** Style sheets ask for files that are there, and for nothing elsewhere. */
export const styleSheets: Rule = {
  name: 'style-sheets',
  subjects: ({ files }) => files.filter((file) => file.endsWith('.css')),
  *check(site, file): Generator<Fault> {
    for (const [, written] of site.text(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["'][^"']+["']/g)) {
      const url = written === undefined ? undefined : new URL(written, `${site.origin}${site.base}${file}`);
      if (!url || !isOwn(site, url) || !leadsSomewhere(site, url))
        yield fault(`It asks for “${written ?? '@import'}”.`);
    }
  },
};
