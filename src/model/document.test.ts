import { describe, expect, it } from 'vitest';
import { provenanceSchema } from './document.ts';

const issuesOf = (provenance: object): string[] =>
  provenanceSchema
    .safeParse({ publisher: 'The town', ...provenance })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('provenance', () => {
  it('says nothing of extent and comparison unless it is written', () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ collated: 'With the copy in the archive.' })).toEqual([]);
  });

  it('names what a comparison was made with', () => {
    expect(issuesOf({ compared: 'whole' })).toEqual([
      'compared: what it was compared with is named under “address” or “published”',
    ]);
    expect(issuesOf({ compared: 'whole', address: 'https://town.org/1' })).toEqual([]);
    expect(issuesOf({ compared: 'whole', published: 'In the gazette of 1907.' })).toEqual([]);
    expect(issuesOf({ compared: 'not' })).toEqual([]);
  });

  it('says which part was compared', () => {
    const published = 'In the gazette of 1907.';
    expect(issuesOf({ compared: 'part', published })).toEqual([
      'compared: which part was compared is said under “collated”',
    ]);
    expect(issuesOf({ compared: 'part', published, collated: 'The first page.' })).toEqual([]);
  });
});
