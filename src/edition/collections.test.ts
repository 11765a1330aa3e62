import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectionOf, namesIn, rowOf } from './collections.ts';
import { loadEdition } from './load.ts';
import { readContent } from './read/files.ts';

const { edition, findings } = loadEdition(readContent(join(import.meta.dirname, '../../examples/ferry')));
const [collection] = edition!.collections;

it('has the documents in the order of the list, not of their dates', () => {
  expect(findings).toEqual([]);
  expect(collection!.documents.map(({ slug }) => slug)).toEqual(collection!.matter.documents);
});

it('reads a document among those of its collection, or among all that are in none', () => {
  const [first, second] = collection!.documents;
  expect(collectionOf(edition!, first!)).toBe(collection);
  expect(rowOf(edition!, first!)).toBe(collection!.documents);
  const apart = { ...edition!, collections: [{ ...collection!, documents: [second!] }] };
  expect(rowOf(apart, first!)).toEqual([first]);
});

it('is told of by the sources that its introduction cites', () => {
  const { citedBy } = edition!.sourceById.get('letter-book')!;
  expect(citedBy.pages).toEqual([{ page: `collections/${collection!.id}/`, title: collection!.matter.title }]);
});

it('counts what its documents name, the most often named first', () => {
  const all = [...namesIn(edition!, collection!).values()].flat();
  const mentions = collection!.documents.flatMap((document) => document.mentions);
  expect(all.reduce((sum, one) => sum + one.mentions, 0)).toBe(mentions.length);
  for (const named of namesIn(edition!, collection!).values())
    expect(named.map((one) => one.mentions)).toEqual(named.map((one) => one.mentions).sort((a, b) => b - a));
});
