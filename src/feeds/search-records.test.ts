import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { loadEdition } from '../edition/load.ts';
import { readContent } from '../edition/read/files.ts';
import { placedDocuments, searchUnits } from './search-records.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../tests/editions/second'))).edition!;

const units = searchUnits(edition);
const at = (href: string) => units.find((unit) => unit[1] === href)!;

test('every paragraph, note, entry, document and source is a unit, with an address of its own', () => {
  const { documents, entries, sources } = edition;
  const counts = documents.map(({ paragraphs, notes }) => paragraphs.length + notes.length);
  expect(units).toHaveLength(counts.reduce((a, b) => a + b) + entries.length + documents.length + sources.length);
  expect(new Set(units.map(([, href]) => href)).size).toBe(units.length);
});

test('units stand in the order that numbers them', () => {
  const placed = placedDocuments(edition);
  let number = 0;
  for (const { slug, paragraphs, exchanges, types } of placed) {
    expect(exchanges).toHaveLength(paragraphs + types.length);
    expect(units[number]![1]).toBe(`documents/${slug}/#p1`);
    number += exchanges.length;
    if (types.length > 0) expect(units[number - 1]![1]).toMatch(`documents/${slug}/#note-`);
  }
  expect(units.slice(number, number + edition.entries.length).map(([, href]) => href)).toEqual(
    edition.entries.map(({ id }) => `entries/${id}/`),
  );
});

it('has a paragraph by its own words, and says where it stands', () => {
  expect(at('documents/prose-lesson/#p6')).toEqual([
    'Maître de philosophie : De la prose.',
    'documents/prose-lesson/#p6',
    'Prose or verse',
    '¶ 6',
    'Maître de philosophie',
    'The prose lesson',
  ]);
  const [prose, address] = ['prose-lesson', 'address-1863'].map((slug) =>
    placedDocuments(edition).find((document) => document.slug === slug),
  );
  expect(prose!.exchanges[5]).toBeGreaterThan(0);
  expect(address!.exchanges[0]).toBe(0);
});

it('has a claim by all that it says', () => {
  const [text, , title, ...where] = at('documents/address-1863/#note-little-note');
  for (const words of ['did note it', 'would not be remembered', 'five copies', 'The New York Times', 'for its beauty'])
    expect(text).toContain(words);
  expect(title).toBe('');
  const document = edition.documentBySlug.get('address-1863')!.matter.title;
  expect(where.slice(-3)).toEqual(['The living and the dead', document, expect.stringMatching(/^“.+”$/)]);
});

it('has an entry by its aliases and body', () => {
  const [text, , title] = at('entries/declaration-of-independence/');
  for (const words of [
    'Declaration of 1776',
    'adopted by the Continental Congress',
    'It lists twenty-seven complaints.',
  ])
    expect(text).toContain(words);
  expect(title).toBe('Declaration of Independence');
});

it('has documents by title and description, and sources by all that tells them', () => {
  const { documents, sources } = edition;
  expect(at(`documents/${documents[0]!.slug}/`)[0]).toContain(documents[0]!.matter.title);
  for (const { id, matter } of sources)
    for (const words of [matter.title, matter.publisher ?? '', matter.number ?? ''])
      expect(at(`sources/#${id}`)[0]).toContain(words);
});
