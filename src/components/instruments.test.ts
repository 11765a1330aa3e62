import { describe, expect, it } from 'vitest';
import { smallEdition } from '../../tests/small-edition.ts';
import type { Edition } from '../edition/graph.ts';
import { instrumentsOf, type InstrumentRow } from './instruments.ts';

const dense = smallEdition('dense');
const second = smallEdition('second');
const rowsOf = (edition: Edition): InstrumentRow[] => instrumentsOf(edition, (date) => date);
const row = (edition: Edition, id: string): InstrumentRow => rowsOf(edition).find(({ entry }) => entry.id === id)!;

describe('instrumentsOf', () => {
  it('has resolutions and agreements alone, in the order of their dates, undated ones last', () => {
    const rows = rowsOf(smallEdition('dense', { 'entries/agreement/pilots-charter.mdx': [['  signed: 1920\n', '']] }));
    expect(new Set(rows.map(({ entry }) => entry.kind))).toEqual(new Set(['resolution', 'agreement']));
    const begins = rows.map((one) => one.begins);
    expect(begins.slice(0, -1)).toEqual(begins.slice(0, -1).toSorted());
    expect(rows.at(-1)).toMatchObject({ begins: '', dates: [], body: 'Estuary Commission; Pilots’ Guild' });
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
    expect(row(second, 'lee-resolution').vote).toBeUndefined();
    expect(row(second, 'declaration-of-independence').body).toBe('Thirteen colonies');
  });

  it('has each paragraph that names it once, and the title of the document where there are several', () => {
    expect(row(dense, 'truce-of-the-sands').named).toEqual([
      { document: 'talk-1931', paragraph: 18, heading: undefined },
    ]);
    expect(row(second, 'declaration-of-independence').named).toEqual([
      { document: 'address-1863', paragraph: 3, heading: 'Gettysburg Address' },
    ]);
  });
});
