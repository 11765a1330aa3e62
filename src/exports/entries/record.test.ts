import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { allEntries, entryRecord } from './record.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/second'))).edition!;
const address = (path: string): string => `https://second.example/edition/${path}`;

it('gives relations as the author wrote them, without inverses', () => {
  const relationsOf = (id: string) => entryRecord(edition.entryById.get(id)!, address).relations;
  expect(relationsOf('battle-of-gettysburg')).toEqual([
    { type: 'part-of', to: 'american-civil-war' },
    { type: 'located-in', to: 'gettysburg' },
    { type: 'contrasts-with', to: 'gettysburg-address' },
  ]);
  expect(relationsOf('lee-resolution')).toEqual([]);
});

it('gives brief and gloss as plain words', () => {
  const { gloss } = entryRecord(edition.entryById.get('declaration-of-independence')!, address);
  expect(gloss).toMatch(
    /^The unanimous declaration of thirteen colonies, adopted by the Continental Congress two days/,
  );
});

test('every entry has the fields of the contract and no others, in the order of ids', () => {
  const { entries } = allEntries(edition, address);
  expect(entries.map(({ id }) => id)).toEqual(edition.entries.map(({ id }) => id));
  for (const entry of entries) {
    expect(Object.keys(entry)).toEqual([
      'id',
      'kind',
      'title',
      'aliases',
      'brief',
      'gloss',
      'facts',
      'relations',
      'sources',
    ]);
  }
});

it('gives symbol and dates among the facts', () => {
  expect(entryRecord(edition.entryById.get('gettysburg-address')!, address).facts).toEqual({
    date: '1863-11-19',
    dates: ['1864-03'],
  });
});

test('one entry by itself is the same as among all', () => {
  const { '@context': context, ...entry } = entryRecord(edition.entries[0]!, address);
  expect(context).toEqual(allEntries(edition, address)['@context']);
  expect(entry).toEqual(allEntries(edition, address).entries[0]);
});
