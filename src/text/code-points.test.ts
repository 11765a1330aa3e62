import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codePointConverter, wholeCharacter } from './code-points.ts';

/** Text with astral characters, combining marks and joined emoji. */
const anyText = fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'e\u0301', '𝒳', '👩‍🚀', '\n') });

describe('codePointConverter', () => {
  it('counts a character outside the basic plane as one', () => {
    const convert = codePointConverter('a𝒳b');
    expect([0, 1, 3, 4].map(convert)).toEqual([0, 1, 2, 3]);
  });

  it('counts a combining mark by itself', () => {
    expect(codePointConverter('e\u0301x')(2)).toBe(2);
  });

  it('counts an offset inside a pair as the start of the pair', () => {
    expect(codePointConverter('a𝒳')(2)).toBe(1);
  });

  test('at a border of characters it is the number of code points before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const convert = codePointConverter(text);
        let offset = 0;
        for (const character of text) {
          expect(convert(offset)).toBe([...text.slice(0, offset)].length);
          offset += character.length;
        }
        expect(convert(offset)).toBe([...text].length);
      }),
    );
  });
});

describe('wholeCharacter', () => {
  it('moves an offset inside a pair before it, and no other', () => {
    expect([0, 1, 2, 3].map((offset) => wholeCharacter('a𝒳', offset))).toEqual([0, 1, 1, 3]);
  });
});
