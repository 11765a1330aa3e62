import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import type { GlossPiece } from '../contract/cards.ts';
import { loadEdition } from '../edition/load.ts';
import { readContent } from '../edition/read/files.ts';
import { plainText } from '../mdx/inline.ts';
import { keepTogether } from '../wording/keep-together.ts';
import { cardsOf } from './cards.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../tests/editions/second'))).edition!;

const cards = cardsOf(edition, ({ id }) => `facts of ${id}`);

it('has a card for every entry', () => {
  expect(Object.keys(cards)).toEqual(edition.entries.map(({ id }) => id));
  expect(cards.prose).toMatchObject(['term', 'Prose', 'facts of prose', expect.any(Array), 5, expect.any(Array)]);
});

it('gives a gloss in words, links and emphasis', () => {
  expect(cards['declaration-of-independence']![3].slice(0, 4)).toEqual([
    'The ',
    [0, 'unanimous'],
    ' declaration of thirteen colonies, adopted by the ',
    ['continental-congress', 'Continental Congress'],
  ]);
});

test('the pieces, joined, are the words of gloss and brief', () => {
  const joined = (pieces: readonly GlossPiece[]): string =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join('');
  for (const { id, gloss, brief } of edition.entries) {
    expect(joined(cards[id]![3])).toBe(keepTogether(plainText(gloss), edition.matter.language));
    expect(joined(cards[id]![5])).toBe(keepTogether(plainText(brief), edition.matter.language));
  }
});
