import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fold, foldChunk } from './fold.ts';

it('takes away case, accents, and the shape of quotes, dashes and spaces', () => {
  expect(fold('  Communiqué  of\u00a0“Genève” – l’an ')).toBe('communique of "geneve" - l\'an');
});

it.each([
  ['Łódź', 'lodz'],
  ['Søren Æbeltoft', 'soren aebeltoft'],
  ['Straße, STRASSE, STRAẞE', 'strasse, strasse, strasse'],
  ['une œuvre', 'une oeuvre'],
  ['Đakovo, Diyarbakır, İzmir', 'dakovo, diyarbakir, izmir'],
  ['Þórður, Sápmi, Ħamrun', 'thordur, sapmi, hamrun'],
  ['ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
  ['Ёлка, Йод, йод', 'елка, йод, йод'],
  ['ﬁre № ½ Ⅳ', 'fire no 1/2 iv'],
  ['ﾄｳｷｮｳ 東京', 'トウキョウ 東京'],
  ['٢٠١٤ २०१४ ２０１４', '2014 2014 2014'],
  ['أَلْقَرَار آمال كتاب مدرسة ـهـ', 'القرار امال كتاب مدرسه ه'],
  ['שָׁלוֹם', 'שלום'],
  ['co\u00adop\u200ber\u200dation\ufeff', 'cooperation'],
  ['ʿAbbās, Qur’ān', "'abbas, qur'an"],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it.each([
  ['किताब', 'कताब'],
  ['が', 'か'],
  ['กา', 'ก'],
  ['мой', 'мои'],
])('keeps apart what a script spells with its marks: %s and %s', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

const signs = ['a', 'É', 'e\u0301', 'İ', 'ẞ', 'Σ', 'ﬁ', 'Ǆ', '한', 'が', '𝒳', '𐐀', '’', '«', '—', '´', '½', '٣'];
const spaces = [' ', '\u00a0', '\t', '\u00ad', 'Й', 'ё', 'कि', 'กำ', 'ł', 'لإ'];
const texts = fc.array(fc.constantFrom(...signs, ...spaces)).map((list) => list.join(''));

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

test('every unit of a folded run knows where it comes from, in the order of the source', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (source) => {
      const { text, starts, ends } = foldChunk(source);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      starts.forEach((start, i) => {
        expect(start).toBeLessThan(ends[i]!);
        expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        expect(foldChunk(source.slice(start, ends[i])).text).toContain(text[i]);
      });
    }),
  );
});
