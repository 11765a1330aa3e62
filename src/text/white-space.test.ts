import { expect, it } from 'vitest';
import { collapseWhiteSpace, countWords } from './white-space.ts';

it('makes every run of white space one space, with none at either end', () => {
  expect(collapseWhiteSpace('\ufeff\u00a0 a\u2003\t\r\nb \u3000')).toBe('a b');
});

it('leaves every other character as it is', () => {
  expect(collapseWhiteSpace('e\u0301\u200b’—𝒳')).toBe('e\u0301\u200b’—𝒳');
});

it('counts runs of what is not white space as words', () => {
  expect(countWords(' S/RES/2254 (2015),\nwell-known — 𝒳 ')).toBe(5);
  expect(countWords(' \n')).toBe(0);
});
