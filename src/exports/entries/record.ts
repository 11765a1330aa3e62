import type { Edition, Entry } from '../../edition/graph.ts';
import { plainText } from '../../mdx/inline.ts';

/**
 * What the keys of an entry mean, for readers of JSON-LD. Names of schema.org
 * and SKOS where they fit, the edition's own vocabulary elsewhere.
 */
const context = (address: (path: string) => string) => ({
  '@vocab': `${address('data/')}#`,
  '@base': address('entries/'),
  id: '@id',
  title: 'https://schema.org/name',
  aliases: { '@id': 'http://www.w3.org/2004/02/skos/core#altLabel', '@container': '@set' },
  brief: 'https://schema.org/disambiguatingDescription',
  gloss: 'https://schema.org/description',
  to: { '@type': '@id' },
});

/** The plain data of an entry: its symbol and dates among the facts, relations as the author wrote them, without inverses. */
const plainRecord = ({ id, kind, matter, brief, gloss, relations }: Entry) => ({
  id,
  kind,
  title: matter.title,
  aliases: matter.aliases,
  brief: plainText(brief),
  gloss: plainText(gloss),
  facts: {
    ...(matter.symbol === undefined ? {} : { symbol: matter.symbol }),
    ...(matter.date === undefined ? {} : { date: matter.date }),
    ...(matter.dates === undefined ? {} : { dates: matter.dates }),
    ...matter.facts,
  },
  relations: relations.filter(({ isInverse }) => !isInverse).map(({ name, to }) => ({ type: name, to })),
  sources: matter.sources,
});

/**
 * `entries/<id>/index.json`: one entry as JSON-LD in the edition's own vocabulary, for programs that
 * read its data. What search engines read, in that of schema.org, is in `structured-data/`.
 */
export function entryRecord(entry: Entry, address: (path: string) => string) {
  return { '@context': context(address), ...plainRecord(entry) };
}

/** `entries.json`: every entry, in the order of ids. */
export function allEntries({ entries }: Edition, address: (path: string) => string) {
  return { '@context': context(address), entries: entries.map(plainRecord) };
}
