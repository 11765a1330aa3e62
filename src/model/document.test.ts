import { describe, expect, it } from 'vitest';
import { documentSchema, provenanceSchema } from './document.ts';

const issuesOf = (provenance: object): string[] =>
  provenanceSchema
    .safeParse({ publisher: 'The town', ...provenance })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

const issuesOfDocument = (fields: object): string[] =>
  documentSchema
    .safeParse({ title: 'A letter', language: 'en', rights: 'None.', ...fields })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('provenance', () => {
  it('says nothing of extent and comparison unless it is written', () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ collated: 'With the copy in the archive.' })).toEqual([]);
  });

  it('names what a comparison was made with', () => {
    const issues = (provenance: object, more: object = {}): string[] =>
      issuesOfDocument({ provenance: { publisher: 'The town', ...provenance }, ...more });
    expect(issues({ compared: 'whole' })).toEqual([
      'provenance.compared: what it was compared with is named under “archive”, “address” or “published”',
    ]);
    expect(issues({ compared: 'whole', address: 'https://town.org/1' })).toEqual([]);
    expect(issues({ compared: 'whole', published: 'In the gazette of 1907.' })).toEqual([]);
    expect(issues({ compared: 'whole' }, { archive: 'The town’s' })).toEqual([]);
    expect(issues({ compared: 'not' })).toEqual([]);
  });

  it('says what was left out of an excerpt alone', () => {
    expect(issuesOf({ extent: 'excerpt', omitted: 'Two pages.' })).toEqual([]);
    expect(issuesOf({ omitted: 'Two pages.' })).toHaveLength(1);
  });

  it('says which part was compared', () => {
    const published = 'In the gazette of 1907.';
    expect(issuesOf({ compared: 'part', published })).toEqual([
      'compared: which part was compared is said under “collated”',
    ]);
    expect(issuesOf({ compared: 'part', published, collated: 'The first page.' })).toEqual([]);
  });
});

describe('a document', () => {
  it('has the fields that its archive gives for it, and no date where it is undated', () => {
    expect(issuesOfDocument({ archive: 'Vienna, HHStA', author: 'Metternich', place: 'Vienna' })).toEqual([]);
    expect(issuesOfDocument({ provenance: { publisher: 'The town' } })).toEqual([]);
  });

  it('says where its text comes from', () => {
    expect(issuesOfDocument({})).toEqual([
      'provenance: where the text comes from is said under “archive”, or who published it under “publisher”',
    ]);
  });

  it('names the language that it was translated from where it names a translator', () => {
    expect(issuesOfDocument({ archive: 'A', translator: 'T' })).toHaveLength(1);
    expect(issuesOfDocument({ archive: 'A', translator: 'T', translatedFrom: 'de' })).toEqual([]);
  });
});
