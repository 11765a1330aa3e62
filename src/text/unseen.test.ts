import { expect, it } from 'vitest';
import { describeDeparture } from './compare.ts';

const described = (source: string, edition: string): string =>
  describeDeparture({ paragraph: 1, index: 0, source, edition });

it('says in words how letters differ that look the same', () => {
  expect(described('cafe\u0301 x', 'caf\u00e9 x')).toContain(
    'The source has e and a combining acute accent, the edition \u00e9; they look the same.',
  );
  expect(described('caf\u00e9', 'cafe\u0301')).toContain('the edition e and a combining acute accent');
});

it('names characters that can’t be seen', () => {
  expect(described('a\u00adb', 'ab')).toContain('The source has a soft hyphen here');
  expect(described('ab', 'a\u200bb')).toContain('The edition has a zero-width space here');
});

it('says nothing of what can be seen', () => {
  expect(described('May', 'June')).not.toContain('look the same');
});
