import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { loadEdition } from '../edition/load.ts';
import { readContent } from '../edition/read/files.ts';
import { searchRecords } from './search-records.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../tests/editions/second'))).edition!;

const records = searchRecords(edition);
const at = (url: string) => records.find((record) => record.url === url)!;

test('every paragraph, note and entry is one record, with an address of its own', () => {
  const counts = edition.documents.map((d) => d.paragraphs.length + d.notes.length);
  expect(records).toHaveLength(counts.reduce((a, b) => a + b, edition.entries.length));
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
});

it('finds a paragraph by its own words, and says where it stands', () => {
  expect(at('/documents/prose-lesson/#p6')).toMatchObject({
    content: 'Maître de philosophie : De la prose.',
    meta: { paragraph: '6' },
    filters: { sort: ['text'], exchange: ['Prose or verse'], speaker: ['Maître de philosophie'] },
  });
  expect(at('/documents/prose-lesson/#p6').meta).not.toHaveProperty('title');
  expect(at('/documents/address-1863/#p1').filters).not.toHaveProperty('exchange');
});

it('finds a claim by all that it says', () => {
  const { content, filters } = at('/documents/address-1863/#note-little-note');
  for (const words of ['did note it', 'would not be remembered', 'five copies', 'The New York Times', 'for its beauty'])
    expect(content).toContain(words);
  expect(filters).toMatchObject({ sort: ['note'], type: ['claim'], exchange: ['The living and the dead'] });
});

it('finds an entry by its aliases and body', () => {
  const { content, filters } = at('/entries/declaration-of-independence/');
  for (const words of [
    'Declaration of 1776',
    'adopted by the Continental Congress',
    'It lists twenty-seven complaints.',
  ])
    expect(content).toContain(words);
  expect(filters).toEqual({ sort: ['entry'], kind: ['agreement'] });
});
