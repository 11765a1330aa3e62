import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimsOf, partyOf } from './claims.ts';
import { loadEdition } from './load.ts';
import { readContent } from './read/files.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../tests/editions/dense'))).edition!;

it('has every claim in the order of the text, by the id of its note', () => {
  const notes = edition.documents.flatMap((document) => document.notes).filter(({ type }) => type === 'claim');
  expect(notes.length).toBeGreaterThan(1);
  expect([...claimsOf(edition).values()].map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
});

it('gives the words themselves, and the sorts of all the sources', () => {
  for (const { document, note, passages, evidence } of claimsOf(edition).values()) {
    for (const { paragraph, words } of passages) expect(document.paragraphs[paragraph - 1]!.text).toContain(words);
    const cited = [...note.matter.sources, ...note.claim.sides.flatMap(({ sources }) => sources)];
    expect(new Set(cited.map((id) => edition.sourceById.get(id)!.matter.class))).toEqual(new Set(evidence));
  }
});

it('tells notes of one id in two documents apart', () => {
  const [document] = edition.documents;
  const again = { ...document!, slug: 'again', notes: document!.notes.map((note) => ({ ...note })) };
  const twice = { ...edition, documents: [document!, again] };
  const ids = [...claimsOf(twice).values()].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, ids.length / 2)).toEqual([...claimsOf(edition).values()].map(({ id }) => id));
});

it('names a side without who spoke for it', () => {
  expect(partyOf('United States (European Command, 13 April 2016)')).toBe('United States');
  expect(partyOf('UN Panel of Experts')).toBe('UN Panel of Experts');
  expect(partyOf('(unnamed)')).toBe('(unnamed)');
});
