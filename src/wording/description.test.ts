import { expect, it } from 'vitest';
import { documentSchema } from '../model/document.ts';
import { dayOf, descriptionOf, originOf } from './description.ts';
import { words } from './words.ts';

const matterOf = (fields: object) =>
  documentSchema.parse({ title: 'A letter', language: 'en', rights: 'None.', archive: 'HHStA', ...fields });

it('says that a document without a date is undated', () => {
  expect(dayOf(matterOf({}), 'en-GB')).toBe(words.description.undated);
  expect(dayOf(matterOf({ date: '1815-06-09' }), 'en-GB')).toMatch(/^9\sJune 1815$/);
});

it('names the archive where nobody published the text', () => {
  expect(originOf(matterOf({ shelfmark: 'StK 1' }))).toBe('HHStA, StK 1.');
  expect(originOf(matterOf({ provenance: { publisher: 'The town', number: '4' } }))).toBe('The town, no. 4.');
});

it('has a row for each field that a document has, and no other', () => {
  const rows = descriptionOf(matterOf({ author: 'Metternich', translatedFrom: 'fr' }), 'en-GB');
  expect(rows.map(({ label, value }) => [label, value])).toEqual([
    [words.description.author, 'Metternich'],
    [words.description.archive, 'HHStA'],
    [words.description.translatedFrom, 'French'],
  ]);
});
