import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fold, wordsOf } from './fold.ts';

it('takes away case, accents, and the shape of quotes, dashes and spaces', () => {
  expect(fold('  Communiqué  of\u00a0“Genève” – l’an ')).toBe('communique of "geneve" - l\'an');
});

const signs = [
  'a',
  'É',
  'e\u0301',
  'İ',
  'ẞ',
  'Σ',
  'ﬁ',
  'Ǆ',
  '한',
  '𝒳',
  '𐐀',
  '’',
  '«',
  '—',
  ' ',
  '\u00a0',
  '\t',
  'Й',
  'ё',
];
const texts = fc.array(fc.constantFrom(...signs)).map((list) => list.join(''));

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('a text in composed and in decomposed letters folds alike', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
    }),
  );
});

it('gives the words of a text, with their apostrophes', () => {
  expect(wordsOf('Da’esh, S/RES/2259 — the “Kyiv” talks')).toEqual([
    "da'esh",
    's',
    'res',
    '2259',
    'the',
    'kyiv',
    'talks',
  ]);
  expect(wordsOf(' … ')).toEqual([]);
});

it('keeps letters of other scripts', () => {
  expect(wordsOf('Олег Сыромолотов')).toEqual(['олег', 'сыромолотов']);
});
