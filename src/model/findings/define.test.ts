import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { define } from './define.ts';

const place = { file: 'f', line: 2, column: 3 };
const rule = define(
  { code: 'a/b', severity: 'warning', rule: 'It is so.', advice: 'Make it so.' },
  { word: (word: string, n: number) => [`The word ${word} stands ${n} times.`, `Remove ${word}.`] },
);

it('makes a finding of a case, with code and severity of the rule', () => {
  expect(rule.word(place, 'x', 2)).toEqual({
    code: 'a/b',
    severity: 'warning',
    place,
    message: 'The word x stands 2 times.',
    remedy: 'Remove x.',
  });
});

test('whatever is quoted, it can be printed and is not long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(100_000), (word, times) => {
      const { message, remedy } = rule.word(place, word.repeat(times), times);
      for (const text of [message, remedy]) {
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
        expect(text.isWellFormed()).toBe(true);
        expect(text.length).toBeLessThan(2000);
      }
    }),
  );
});
