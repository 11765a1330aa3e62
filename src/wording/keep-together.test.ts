import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

it('keeps day and month together, and nothing else', () => {
  expect(keepTogether('On 9 May 2016 and 8–9 July, in May 2016; 30 Mayors.', 'en-GB')).toBe(
    'On 9\u00a0May 2016 and 8–9\u00a0July, in May 2016; 30 Mayors.',
  );
});

it('knows the months of a language as they stand beside a day', () => {
  expect(keepTogether('le 30 juin 2012', 'fr')).toBe('le 30\u00a0juin 2012');
  expect(keepTogether('14 июня 2016', 'ru')).toBe('14\u00a0июня 2016');
});

test('changes white space alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('1', ' ', 'May', 'a', '\u00a0') }), (text) => {
      expect(keepTogether(text, 'en-GB').replace(/\s/g, ' ')).toBe(text.replace(/\s/g, ' '));
    }),
  );
});
