import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedSource, Edition } from '../edition/graph.ts';
import type { Source } from '../model/source.ts';
import { sourceLabels } from './source-label.ts';

const source = (id: string, fields: Partial<Source>): CitedSource => ({
  id,
  matter: {
    type: 'webpage',
    title: `Title of ${id}`,
    class: 'official',
    checked: { how: 'seen', on: '2026-01-01' },
    ...fields,
  },
  citedBy: { entries: [], notes: [], pages: [] },
});
const labelsOf = (...sources: CitedSource[]): string[] => [...sourceLabels({ sources } as unknown as Edition).values()];
const by = (literal: string, issued?: string): Partial<Source> => ({
  author: [{ literal }],
  ...(issued === undefined ? {} : { issued }),
});

describe('sourceLabels', () => {
  it('gives maker and year', () => {
    expect(labelsOf(source('a', by('NATO', '2016-05-12')))).toEqual(['NATO 2016']);
  });

  it('gives a symbol instead, but not a number that names nothing', () => {
    expect(labelsOf(source('a', { ...by('UN', '2015'), number: 'S/RES/2259 (2015)' }))).toEqual(['S/RES/2259 (2015)']);
    expect(labelsOf(source('a', { ...by('Ministry', '2016'), number: '1139-14-06-2016' }))).toEqual(['Ministry 2016']);
  });

  it('names the paper before its writer', () => {
    expect(labelsOf(source('a', { ...by('Lederer', '2015'), class: 'press', 'container-title': 'AP' }))).toEqual([
      'AP 2015',
    ]);
  });

  it('tells twins apart by letters in the order of their dates', () => {
    const labels = sourceLabels({
      sources: [
        source('x', by('NATO', '2016-07')),
        source('y', by('NATO', '2016-02-01')),
        source('z', by('NATO', '2015')),
      ],
    } as unknown as Edition);
    expect([labels.get('x'), labels.get('y'), labels.get('z')]).toEqual(['NATO 2016b', 'NATO 2016a', 'NATO 2015']);
  });

  it('tells undated twins apart by their titles', () => {
    expect(
      labelsOf(source('a', { ...by('W'), title: 'Manbij: a battle' }), source('b', { ...by('W'), title: 'Sirte' })),
    ).toEqual(['W, Manbij', 'W, Sirte']);
  });

  it('takes the editors’ own name for a maker', () => {
    expect(
      labelsOf(source('a', { ...by('United Nations Support Mission in Libya', '2016'), label: 'UNSMIL' })),
    ).toEqual(['UNSMIL 2016']);
  });

  it('never gives two sources the same label', () => {
    const dates = fc.constantFrom(undefined, '2015', '2016-01', '2016-01-02', '2016-05/2016-06', '2016~');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('A', 'B'), dates), { maxLength: 60 }), (all) => {
        const labels = labelsOf(
          ...all.map(([maker, date], i) => source(`s${i}`, { ...by(maker, date), title: i % 2 === 0 ? 'T' : 'U' })),
        );
        expect(new Set(labels).size).toBe(all.length);
      }),
    );
  });
});
