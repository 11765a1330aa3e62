import { describe, expect, it } from 'vitest';
import type { PlacedDocument, Places } from '../../contract/search-index.ts';
import { allFacets, countFacets, isWithin, knownOf } from './facets.ts';
import { readNames } from './names.ts';
import { unitTable } from './units.ts';

const one: PlacedDocument = { slug: 'one', title: 'One', paragraphs: 3, exchanges: [0, 1, 2, 1], types: ['claim'] };
const two: PlacedDocument = {
  slug: 'two',
  title: 'Two',
  paragraphs: 1,
  exchanges: [1, 1, 1],
  types: ['claim', 'wording'],
};
const names = readNames([
  ['rome', 'place', 'Rome'],
  ['nato', 'organisation', 'NATO'],
]);
const places: Places = { records: [], common: [], files: [], documents: [one, two] };
const table = unitTable(places, names);
const units = Array.from({ length: 10 }, (_, i) => table.at(i));
const counts = (documents: PlacedDocument[], facets = allFacets, of = units) =>
  Object.fromEntries(
    Object.entries(countFacets(of, facets, documents)).map(([name, by]) => [name, Object.fromEntries(by)]),
  );

it('knows each unit by its number', () => {
  expect(units.map(({ sort }) => sort)).toEqual([
    'text',
    'text',
    'text',
    'note',
    'text',
    'note',
    'note',
    'entry',
    'entry',
    'work',
  ]);
  expect(units[6]).toMatchObject({ document: two, exchange: 1, type: 'wording' });
  expect(table.ofEntry(names[1]!)).toEqual(units[8]);
  expect(table.openingOf(one, 2)).toBe(2);
});

describe('counts', () => {
  it('say what each choice leads to while the others stay', () => {
    expect(counts([one, two])).toEqual({
      kind: { place: 1, organisation: 1 },
      document: { one: 4, two: 3 },
      exchange: {},
      type: { claim: 2, wording: 1 },
    });
    const chosen = { ...allFacets, document: 'two', type: 'claim' };
    expect(counts([one, two], chosen)).toEqual({
      kind: {},
      document: { one: 1, two: 1 },
      exchange: { 1: 1 },
      type: { claim: 1, wording: 1 },
    });
    for (const [name, by] of Object.entries(countFacets(units, chosen, [one, two])))
      for (const [value, count] of by)
        expect(units.filter((unit) => isWithin(unit, { ...chosen, [name]: value }))).toHaveLength(count);
  });

  it('offer the exchanges of an only document, and no documents', () => {
    expect(counts([one], allFacets, units.slice(0, 4))).toMatchObject({ document: {}, exchange: { 1: 2, 2: 1 } });
  });
});

it('ignores what the edition does not have', () => {
  const kinds = new Set(['place']);
  const asked = { kind: 'bogus', document: 'three', exchange: '1', type: 'bogus' };
  expect(knownOf(asked, [one, two], kinds)).toEqual(allFacets);
  const known = { kind: 'place', document: 'one', exchange: '2', type: 'claim' };
  expect(knownOf(known, [one, two], kinds)).toEqual(known);
  expect(knownOf({ ...known, exchange: '0' }, [one], kinds)).toEqual({ ...known, document: '', exchange: '' });
});
