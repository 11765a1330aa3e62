import { expect, it } from 'vitest';
import { isWholeWords } from './words.ts';

const isWhole = (text: string, words: string, language = 'en'): boolean => {
  const start = text.indexOf(words);
  return isWholeWords(text, { start, end: start + words.length }, language);
};

it.each([
  ['the regime fell', 'regime', true],
  ['the regime’s fall', 'regime', true],
  ['regimes', 'regime', false],
  ['режимы', 'режим', false],
  ['режим пал', 'режим', true],
  ['le prétendu', 'tendu', false],
  ['l’aveu', 'aveu', true],
  ['regime\u0301', 'regime', false],
  ['𝒳regime', 'regime', false],
  ['2regime', 'regime', false],
])('tells in “%s” whether “%s” is whole words: %s', (text, words, expected) => {
  expect(isWhole(text, words)).toBe(expected);
});

it('knows words in scripts without spaces', () => {
  expect(isWhole('政府的宣传活动', '宣传', 'zh')).toBe(true);
  expect(isWhole('รัฐบาลโฆษณาชวนเชื่อ', 'รัฐบาล', 'th')).toBe(true);
  expect(isWhole('รัฐบาลโฆษณาชวนเชื่อ', 'บาล', 'th')).toBe(false);
});
