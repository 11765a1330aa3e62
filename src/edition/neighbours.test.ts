import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { agreement } from '../model/kinds/agreement.ts';
import { listFacts, type Fact } from '../model/kinds/fact.ts';
import { person } from '../model/kinds/person.ts';
import type { Edition, Entry } from './graph.ts';
import { namedTogether, neighboursInTime, tellingCompanions } from './neighbours.ts';

const entry = (id: string, paragraphs: readonly number[], matter: object = {}, facts: readonly Fact[] = []): Entry =>
  ({ id, matter, facts, mentions: paragraphs.map((paragraph) => ({ document: 'd', paragraph })) }) as unknown as Entry;
const editionOf = (entries: readonly Entry[]): Edition => ({ entries }) as unknown as Edition;
const ids = (found: readonly { readonly entry: Entry }[]): string[] => found.map(({ entry: { id } }) => id);

describe('namedTogether', () => {
  const issg = entry('issg', [1, 2, 3, 3]);
  const task = entry('task', [2, 3]);
  const isis = entry('isis', [1, 2, 3, 4, 5, 6, 7, 8]);
  const klm = entry('klm', [9]);
  const edition = editionOf([isis, issg, klm, task]);

  it('puts what is named mostly beside the entry before what is named everywhere', () => {
    expect(ids(namedTogether(edition, issg))).toEqual(['task', 'isis']);
  });

  it('counts a paragraph once, and gives the cosine', () => {
    expect(namedTogether(edition, task)[0]).toMatchObject({ shared: 2, closeness: 2 / Math.sqrt(6) });
  });

  it('gives nothing for an entry that no text names', () => {
    expect(namedTogether(editionOf([issg, entry('x', [])]), entry('x', []))).toEqual([]);
  });

  it('orders equals by id', () => {
    expect(ids(namedTogether(editionOf([entry('b', [1]), entry('a', [1]), entry('c', [1])]), entry('c', [1])))).toEqual(
      ['a', 'b'],
    );
  });

  it('takes for telling what shares more than one paragraph, and a good part of them', () => {
    expect(ids(tellingCompanions(edition, task))).toEqual(['issg', 'isis']);
    expect(ids(tellingCompanions(editionOf([entry('a', [1]), entry('b', [1])]), entry('a', [1])))).toEqual([]);
  });

  test('closeness is mutual', () => {
    const paragraphs = fc.array(fc.nat(9), { maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (first, second) => {
        const [a, b] = [entry('a', first), entry('b', second)];
        const both = editionOf([a, b]);
        expect(namedTogether(both, a)[0]?.closeness).toBe(namedTogether(both, b)[0]?.closeness);
      }),
    );
  });
});

describe('neighboursInTime', () => {
  const dated = [
    entry('charter', [], { date: '1945-06-26' }),
    entry('geneva', [], {}, listFacts(agreement.facts, { signed: '2012-06-30' })),
    entry('munich', [], { dates: ['2016-05-17', '2016-02-11'] }),
    entry('statement', [], { date: '2016-02-22' }),
    entry('person', [], {}, listFacts(person.facts, { born: '1952-10-07' })),
    entry('undated', []),
    entry('warsaw', [], { date: '2016-07-08/2016-07-09' }),
  ];
  const edition = editionOf(dated);

  it('gives two on each side, in the order of time, with their earliest dates', () => {
    const { before, after } = neighboursInTime(edition, dated[3]!);
    expect(before.map(({ entry: { id }, date }) => [id, date])).toEqual([
      ['geneva', '2012-06-30'],
      ['munich', '2016-02-11'],
    ]);
    expect(ids(after)).toEqual(['warsaw']);
  });

  it('gives none for an entry without a date, or with dates of life only', () => {
    expect(neighboursInTime(edition, dated[4]!)).toEqual({ before: [], after: [] });
    expect(neighboursInTime(edition, dated[5]!)).toEqual({ before: [], after: [] });
  });

  it('has nothing before the first', () => {
    expect(neighboursInTime(edition, dated[0]!).before).toEqual([]);
  });
});
