import { expect, it } from 'vitest';
import { around, entriesByTitle } from './around.ts';
import { currentEdition } from './load.ts';

it('gives the neighbours in a row, and none beyond its ends', () => {
  expect(around(['a', 'b', 'c'], 'b')).toEqual({ before: 'a', after: 'c' });
  expect(around(['a', 'b'], 'a')).toEqual({ before: undefined, after: 'b' });
  expect(around(['a'], 'a')).toEqual({ before: undefined, after: undefined });
});

it('walks every entry once, from the first title to the last', () => {
  const entries = entriesByTitle(currentEdition());
  const walked = [entries[0]];
  for (let next = around(entries, entries[0]!).after; next; next = around(entries, next).after) walked.push(next);
  expect(new Set(walked.map((one) => one?.id))).toEqual(new Set(currentEdition().entries.map(({ id }) => id)));
});
