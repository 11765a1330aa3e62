import { expect, it } from 'vitest';
import { codePointOf, unfitCharacters } from './characters.ts';

it('finds controls, lone surrogates and noncharacters', () => {
  const text = 'a\u0000b\u001bc\u0085d\udc00e\ufdd0f\u{1ffff}g';
  expect(unfitCharacters(text).map(({ offset, sign }) => [offset, codePointOf(sign)])).toEqual([
    [1, 'U+0000'],
    [3, 'U+001B'],
    [5, 'U+0085'],
    [7, 'U+DC00'],
    [9, 'U+FDD0'],
    [11, 'U+1FFFF'],
  ]);
});

it('lets every other character stand, and those that are spared', () => {
  expect(unfitCharacters('a\t\r\n 𝒳 e\u0301 \u00ad\u200d\ufeff\ufffd שלום')).toEqual([]);
  expect(unfitCharacters('a\u000bb', '\u000b\u000c')).toEqual([]);
});
