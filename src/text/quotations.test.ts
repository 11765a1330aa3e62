import { describe, expect, it } from 'vitest';
import { quotationsIn } from './quotations.ts';

const quoted = (text: string): string[] => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

describe('quotationsIn', () => {
  it.each([
    ['He said “no”, then ‘yes’.', ['“no”', '‘yes’']],
    ['Er sagte „nein“, dann ‚ja‘.', ['„nein“', '‚ja‘']],
    ['Il a dit « non ».', ['« non »']],
    ['Hun sagde »nej«.', ['»nej«']],
    ['He said "no" and \'yes\'.', ['"no"', "'yes'"]],
    ['彼は「いいえ」と言った。', ['「いいえ」']],
  ])('finds them in %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('takes an apostrophe for none', () => {
    expect(quoted('the state’s word, and the states’ word')).toEqual([]);
    expect(quoted("the state's word, 'the state's word'")).toEqual(["'the state's word'"]);
    expect(quoted('‘the state’s word’')).toEqual(['‘the state’s word’']);
  });

  it('takes what is quoted inside for part of it', () => {
    expect(quoted('“He said ‘no’ to “me”” x')).toEqual(['“He said ‘no’ to “me”']);
  });

  it('opens nothing that is not closed, whatever stands behind it', () => {
    expect(quoted('“ a «b» c')).toEqual(['«b»']);
    expect(quoted('“'.repeat(200_000))).toEqual([]);
    expect(quoted('‘’a'.repeat(100_000))).toHaveLength(0);
  });
});
