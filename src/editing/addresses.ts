import { isMap, isScalar, parseDocument } from 'yaml';
import type { Edition } from '../edition/graph.ts';
import { linksOf } from '../mdx/inline.ts';
import { runsOfProse, type ProseBlock } from '../mdx/prose.ts';
import { spliced } from './changes.ts';

/** An address on the web, and what of the edition has it: `source minutes`, `entry issg`. */
export interface Address {
  readonly url: string;
  readonly of: string;
}

/** Every address that the edition sends its readers to, each with all that has it. */
export function addressesOf({ sources, entries, documents, pages, collections }: Edition): Address[] {
  const all: readonly (readonly [url: string | undefined, of: string])[] = [
    ...sources.map(({ id, matter }) => [matter.URL, `source ${id}`] as const),
    ...entries.flatMap(({ id, matter }) => matter.sameAs.map((one) => [one.id, `entry ${id}`] as const)),
    ...documents.map(({ slug, matter }) => [matter.provenance.address, `document ${slug}`] as const),
    ...pages.flatMap(({ id, blocks }) => webLinks(blocks).map((url) => [url, `page ${id}`] as const)),
    ...collections.flatMap(({ id, blocks }) => webLinks(blocks).map((url) => [url, `collection ${id}`] as const)),
  ];
  const byUrl = Map.groupBy(
    all.filter((pair): pair is readonly [string, string] => pair[0] !== undefined),
    ([url]) => url,
  );
  return [...byUrl].map(([url, pairs]) => ({ url, of: [...new Set(pairs.map(([, of]) => of))].join(', ') }));
}

const webLinks = (blocks: readonly ProseBlock[]): string[] =>
  runsOfProse(blocks)
    .flatMap(linksOf)
    .flatMap(({ scheme, id }) => (scheme === 'web' ? [id] : []));

/**
 * The bibliography with an archived copy beside the address of a source; all
 * else stays as it is.
 *
 * @returns undefined where the source has no address of its own line
 */
export function withArchived(bibliography: string, source: string, copy: string): string | undefined {
  const { contents } = parseDocument(bibliography, { schema: 'core', uniqueKeys: false });
  const fields = isMap(contents) ? contents.get(source) : undefined;
  if (!isMap(fields) || fields.flow) return undefined;
  const pairOf = (name: string) => fields.items.find(({ key }) => isScalar(key) && key.value === name);
  const written = pairOf('archived')?.value;
  if (isScalar(written))
    return spliced(bibliography, [{ start: written.range[0], end: written.range[1], words: copy }]);
  const { key } = pairOf('URL') ?? {};
  if (!isScalar(key)) return undefined;
  const start = key.range[0];
  const indent = start - (bibliography.lastIndexOf('\n', start) + 1);
  const end = bibliography.indexOf('\n', start);
  const at = end < 0 ? bibliography.length : end;
  return spliced(bibliography, [{ start: at, end: at, words: `\n${' '.repeat(indent)}archived: ${copy}` }]);
}
