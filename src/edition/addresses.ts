import { noteId, paragraphId } from '../contract/ids.ts';
import { enginePages } from '../model/addresses.ts';
import { documentFiles, optionalDownloads } from '../model/downloads.ts';
import type { Redirect } from '../model/redirects.ts';
import type { DocumentRecord, Records } from './records.ts';
import { mentionIds } from './resolve/mentions.ts';

/**
 * Every address of an edition that others may have noted, from the root of the
 * site: pages, downloads, and within documents the paragraphs, mentions and
 * notes. Not the feed, which only an edition with a host has.
 */
export function addressesOf(records: Records): ReadonlySet<string> {
  const { edition, entries, documents, collections, notes, pages, known } = records;
  const leftOut: readonly unknown[] = edition?.fields.withoutDownloads ?? [];
  const isLeftOut = (id: string): boolean => optionalDownloads.some((one) => one === id) && leftOut.includes(id);
  const claims = notes.some(({ fields }) => fields.type === 'claim') ? ['claims.csv', 'claims.jsonld'] : [];
  const files = Object.entries(documentFiles).filter(([id]) => !isLeftOut(id));
  return new Set([
    ...enginePages,
    ...pages.map(({ id }) => `${id}/`),
    ...collections.map(({ id }) => `collections/${id}/`),
    ...['entries.json', 'llms.txt', ...(isLeftOut('editionArchive') ? [] : ['edition.zip']), ...claims],
    ...entries.flatMap(({ id }) => [`entries/${id}/`, `entries/${id}/index.json`]),
    ...documents.flatMap((document) => {
      const page = `documents/${document.id}/`;
      return [
        page,
        ...(document.fields.version ? [`${page}parallel/`] : []),
        ...files.map(([, nameOf]) => `${page}${nameOf(document.id)}`),
        ...placesIn(document, known.entries).map((id) => `${page}#${id}`),
      ];
    }),
    ...notes.map(({ id, document }) => `documents/${document}/#${noteId(id)}`),
  ]);
}

const placesIn = ({ parsed }: DocumentRecord, known: ReadonlyMap<string, unknown>): string[] =>
  parsed.paragraphs.flatMap(({ references }, i) => [
    paragraphId(i + 1),
    ...mentionIds(
      references.filter(({ to }) => known.has(to)),
      i + 1,
    ),
  ]);

/**
 * Where what stood at an address is now, by the former addresses of the edition:
 * a page that was moved takes its places and files with it, an entry its mentions.
 *
 * @returns the address itself where it wasn't moved
 */
export function presentAddress(address: string, redirects: readonly Redirect[]): string {
  const to = (from: string): string | undefined => redirects.find((one) => one.from === from)?.to;
  const [, page = '', slug = '', rest = ''] = /^((?:documents|entries)\/([^/]+))\/(.*)$/.exec(address) ?? [];
  const next = to(page);
  if (next !== undefined) {
    const name = next.slice(next.indexOf('/') + 1);
    const file = rest.startsWith(`${slug}.`) ? name + rest.slice(slug.length) : rest;
    return presentAddress(
      `${next}/${file}`,
      redirects.filter(({ from }) => from !== page),
    );
  }
  const place = to(address);
  if (place !== undefined) return place;
  const [, entry = '', where = ''] = /^#(.+)(-p\d+-\d+)$/.exec(rest) ?? [];
  const renamed = to(`entries/${entry}`);
  return renamed === undefined ? address : `${page}/#${renamed.slice('entries/'.length)}${where}`;
}
