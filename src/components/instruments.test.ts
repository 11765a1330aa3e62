import { describe, expect, it } from 'vitest';
import { entryOf, smallEdition } from '../../tests/small-edition.ts';
import type { Edition } from '../edition/graph.ts';
import { instrumentsOf } from './instruments.ts';

const dense = smallEdition('dense');
const rowsOf = (edition: Edition) => instrumentsOf(edition, (date) => date);
const row = (edition: Edition, id: string) => rowsOf(edition).find(({ entry }) => entry.id === id)!;

describe('instrumentsOf', () => {
  it('has resolutions and agreements alone, in the order of their dates, undated ones last', () => {
    const undated = entryOf(dense, 'pilots-charter', { facts: { parties: ['Two'] } });
    const others = dense.entries.filter(({ id }) => id !== undated.id);
    const rows = rowsOf({ ...dense, entries: [undated, ...others] });
    expect(new Set(rows.map(({ entry }) => entry.kind))).toEqual(new Set(['resolution', 'agreement']));
    const begins = rows.map((one) => one.begins);
    expect(begins.slice(0, -1)).toEqual(begins.slice(0, -1).toSorted());
    expect(rows.at(-1)).toMatchObject({ begins: '', dates: [], body: 'Two' });
    expect(rows).toHaveLength(15);
  });

  it('has every date, the vote as it was, and whoever made it', () => {
    expect(row(dense, 'customs-notes')).toMatchObject({
      dates: ['1922-05-05', '1922-05-09'],
      begins: '1922-05-05',
      vote: undefined,
      body: 'Republic of Hale; Duchy of Maron',
    });
    expect(row(dense, 'ec-resolution-22').vote).toEqual({ for: 8, against: 1, abstain: 2 });
    expect(row(smallEdition('second'), 'lee-resolution').vote).toBeUndefined();
  });

  it('names the organ of a symbol of the United Nations', () => {
    const bodyWith = (symbol: string): string => {
      const named = entryOf(dense, 'ec-resolution-22', { symbol });
      const entries = dense.entries.map((one) => (one.id === named.id ? named : one));
      return row({ ...dense, entries }, named.id).body;
    };
    expect(bodyWith('S/RES/22 (1928)')).toBe('UN Security Council');
    expect(bodyWith('A/RES/217(III)')).toBe('UN General Assembly');
  });

  it('has each paragraph that names it once, and the title of the document where there are several', () => {
    expect(row(dense, 'truce-of-the-sands').named).toEqual([
      { document: 'talk-1931', paragraph: 18, heading: undefined },
    ]);
    expect(row(smallEdition('second'), 'declaration-of-independence').named).toEqual([
      { document: 'address-1863', paragraph: 3, heading: 'Gettysburg Address' },
    ]);
  });
});
