import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { aligner } from './align.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '𝒳', '\u0301'), minLength: 1, maxLength: 5 });
const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0'), minLength: 1, maxLength: 3 });

test('every character is carried to itself, in order, whatever the white space', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, space, space), { minLength: 1 }), (parts) => {
      const from = parts.map(([w, s]) => w + s).join('');
      const to = parts.map(([w, , s]) => s + w).join('');
      const carry = aligner(from, to);
      let last = -1;
      for (let i = 0; i < from.length; i++) {
        if (/\s/.test(from[i]!)) continue;
        expect(to[carry(i)]).toBe(from[i]);
        expect(carry(i)).toBeGreaterThan(last);
        last = carry(i);
      }
    }),
  );
});

it('changes nothing between equal texts', () => {
  expect(aligner('a b', 'a b')(2)).toBe(2);
});
