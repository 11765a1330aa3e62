import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { sentenceAround } from './sentence.ts';

const around = (text: string, words: string, language = 'en'): string => {
  const start = text.indexOf(words);
  const sentence = sentenceAround(text, { start, end: start + words.length }, language);
  return text.slice(sentence.start, sentence.end);
};

it('gives the sentence without white space at either end', () => {
  expect(around('One here.  Two there.  Three.', 'there')).toBe('Two there.');
});

it('gives all the sentences that the words lie in', () => {
  expect(around('One. Two ends. Three begins. Four.', 'ends. Three')).toBe('Two ends. Three begins.');
});

it('gives the whole of a text without a full stop', () => {
  expect(around('no stop at all', 'stop')).toBe('no stop at all');
});

it('knows the stops of other scripts', () => {
  expect(around('一句。第二句。', '第二', 'zh')).toBe('第二句。');
});

test('the words lie in their sentence', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', '. ', '? ', ' ', '𝒳') }).filter((t) => /\S/.test(t));
  fc.assert(
    fc.property(text, fc.nat(), (t, n) => {
      const starts = [...t.matchAll(/\S/gu)].map((m) => m.index);
      const start = starts[n % starts.length]!;
      const sentence = sentenceAround(t, { start, end: start + 1 }, 'en');
      expect(sentence.start).toBeLessThanOrEqual(start);
      expect(sentence.end).toBeGreaterThan(start);
    }),
  );
});
