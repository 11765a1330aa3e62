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

/** A text whose sentences are told apart by “|”, between the end of one and the white space after it. */
const sentencesIn = (marked: string, language: string): string[] => {
  const text = marked.replaceAll('|', '');
  const starts = [...text.matchAll(/\S/gu)].map((m) => m.index);
  const found = starts.map((start) => sentenceAround(text, { start, end: start + 1 }, language));
  return [...new Set(found.map(({ start, end }) => text.slice(start, end)))];
};

it.each([
  ['en', 'The rules say that Gen. Price and the U.S. Navy agreed with Port Elm.| It held.'],
  ['en', 'The delegate thanked Mr. Reed for it.| Mrs. Reed left.'],
  ['en', 'Under Art. 5 and Res. No. 12 of the Board it may do so.| Art. 6 may not.'],
  ['en', 'He came from the U.S.| He said so to J. R. R. Tolkien, Ph.D. Smith and Acme Inc. Boards.'],
  ['en', 'The answer was No.| The question stays.| Who asks?| I do.'],
  ['en', '“Why?” he asked, “and who?” and left.| “I.”| Then nothing.'],
  ['en', 'See p. 5.| Then p. V (cf. Smith), and vol. 2, no. 3.'],
  ['en', '1. The Council met.| 2. It left.| II. Of ships (a) and boats.'],
  ['en', 'It left in Jan. 1946 from St. Ives (of the U.K.) Harbour.| So did I.| We saw it.'],
  ['en', 'He waited...| Then he left at once.| On Feb. 3 Lt. Col. A. Reed came, i.e. Mr. Reed.'],
  ['de', 'Am 5. Mai kam Hr. Dr. Huber, z. B. Ötzi, nach Nr. 7.| Er blieb bis zum 3.| Dann ging er.'],
  ['fr', 'M. Le Goff et Mme. Roy ont lu l’art. 5 (av. J.-C. Paris).| Il est né en 1907.| Elle est partie.'],
  ['ru', 'В 1990 г. А. С. Пушкин и проф. Иванов читали ст. 5.| Он ушёл в 1991 г.| Потом пришла она.'],
  ['ar', 'قال د. أحمد ذلك.| ثم ذهب.'],
  ['sw', 'Alikuja J. Smith wa U.N. Habitat.| Aliondoka.'],
  ['en', 'Lines that\nare broken end\r\nno sentence.| This\none does.'],
])('knows the end of a sentence from an abbreviation: %s, %s', (language, marked) => {
  expect(sentencesIn(marked, language)).toEqual(marked.split('|').map((sentence) => sentence.trim()));
});

const pieces = fc.constantFrom(
  ...[
    'a',
    'B',
    'The',
    'Mr',
    'No',
    'U.S',
    'etc',
    '5',
    'IV',
    'п',
    '𝒳',
    '中',
    '. ',
    '. ',
    '.',
    '? ',
    '?” ',
    '。',
    ' (',
    ') ',
    ' ',
    '\n',
  ],
);
const texts = fc.string({ unit: pieces, maxLength: 30 }).filter((text) => /\S/.test(text));
const languages = fc.constantFrom('en', 'de', 'fr', 'ru', 'zh', 'sw');

test('the sentences of a text, one after the other, are the text, whichever words they are found by', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const all = [...text.matchAll(/\S/gu)].map(({ index, 0: sign }) => ({
        sign: { start: index, end: index + sign.length },
        sentence: sentenceAround(text, { start: index, end: index + sign.length }, language),
      }));
      let last = { start: 0, end: 0 };
      for (const { sign, sentence } of all) {
        expect(sentence.start).toBeLessThanOrEqual(sign.start);
        expect(sentence.end).toBeGreaterThanOrEqual(sign.end);
        // The same as before, or the next, with nothing but white space between.
        if (sentence.start !== last.start || sentence.end !== last.end) {
          expect(text.slice(last.end, sentence.start)).toMatch(/^\s*$/);
          expect(sentence.start).toBeGreaterThanOrEqual(last.end);
        }
        last = sentence;
      }
      expect(text.slice(last.end)).toMatch(/^\s*$/);
    }),
    { numRuns: 1000 },
  );
});

test('what stands before a name never ends a sentence', () => {
  const titles = fc.constantFrom('Mr', 'Mrs', 'Dr', 'Gen', 'Lt. Col', 'St', 'Messrs', 'J. R');
  fc.assert(
    fc.property(titles, fc.stringMatching(/^[A-Z][a-z]{2,8}ov$/), (title, name) => {
      expect(around(`It is so. We thanked ${title}. ${name} for it. All left.`, name)).toBe(
        `We thanked ${title}. ${name} for it.`,
      );
    }),
  );
});
