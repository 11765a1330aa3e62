import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { charactersOf } from './characters.ts';

it('gives each character once, in the order of the texts', () => {
  expect([...charactersOf(['abba', 'cab'])]).toEqual(['a', 'b', 'c']);
});

it('keeps the halves of an astral character together', () => {
  expect([...charactersOf(['𝄞𝄢𝄞'])]).toEqual(['𝄞', '𝄢']);
});

test('are the same as by JavaScript’s own iteration', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      expect(charactersOf(texts)).toEqual(new Set(texts.flatMap((text) => [...text])));
    }),
  );
});
