import { describe, expect, it } from 'vitest';
import { partOfCard, partsOfCards } from './cards.ts';

describe('the parts of the cards', () => {
  it('are one of a small edition', () => {
    expect([0, 1, 114, 120].map(partsOfCards)).toEqual([1, 1, 1, 1]);
  });

  it.each([121, 250, 1_000, 10_000])('are each small enough of %i entries', (entries) => {
    const parts = partsOfCards(entries);
    const sizes = Array.from({ length: parts }, () => 0);
    for (let n = 0; n < entries; n++) sizes[partOfCard(`entry-of-number-${n}`, parts)]!++;
    expect(Math.max(...sizes)).toBeLessThan(130);
  });
});
