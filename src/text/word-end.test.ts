import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { wordEnd } from './word-end.ts';

/** The text with a bar where a mark about the words would stand. */
const marked = (text: string, words: string, language = 'en'): string => {
  const at = wordEnd(text, text.indexOf(words) + words.length, language);
  return `${text.slice(0, at)}|${text.slice(at)}`;
};

it.each([
  ['a full stop', 'numerous formats. The', 'formats', 'numerous formats.| The'],
  ['a comma', 'the Middle East, which', 'Middle East', 'the Middle East,| which'],
  [
    'a closing quotation mark',
    'the “threats from the east.” And',
    'from the east',
    'the “threats from the east.”| And',
  ],
  ['a question mark and a bracket', '(who?) We', 'who', '(who?)| We'],
  ['nothing where words go on', 'the ISSG met', 'ISSG', 'the ISSG| met'],
  ['nothing before a dash', 'the ISSG – a group', 'ISSG', 'the ISSG| – a group'],
  ['the last words of a text', 'the end', 'end', 'the end|'],
])('stands after %s', (_, text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});

it.each([
  ['a word', 'international law', 'inter', 'international| law'],
  ['a genitive', 'Assad’s forces', 'Assad', 'Assad’s| forces'],
  ['a compound', 'the US-led coalition', 'US', 'the US-led| coalition'],
  ['a number', 'by 3.5 points', '3', 'by 3.5| points'],
])('stands after the whole of %s', (_, text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});

it.each([
  ['German', 'de', 'er sagte „nein“ und ging', 'nein', 'er sagte „nein“| und ging'],
  ['Chinese', 'zh', '联合国安理会决议。', '决议', '联合国安理会决议。|'],
  ['Arabic', 'ar', 'مجلس الأمن، الذي', 'الأمن', 'مجلس الأمن،| الذي'],
])('knows the punctuation of %s', (_, language, text, words, expected) => {
  expect(marked(text, words, language)).toBe(expected);
});

test('no mark stands before the end of its words, or inside a word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '’', '-', '.', ',', '3', 'é', '“', '”') }),
      fc.nat(),
      (text, n) => {
        const end = n % (text.length + 1);
        const at = wordEnd(text, end, 'en');
        expect(at).toBeGreaterThanOrEqual(end);
        expect(at).toBeLessThanOrEqual(text.length);
        if (at > 0)
          expect(/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at))).toBe(false);
      },
    ),
  );
});
