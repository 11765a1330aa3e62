import { wholeCharacter } from './code-points.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Marks over and under letters, by their names; others have their code points. */
const marks: ReadonlyMap<string, string> = new Map([
  ['\u0300', 'a combining grave accent'],
  ['\u0301', 'a combining acute accent'],
  ['\u0302', 'a combining circumflex'],
  ['\u0303', 'a combining tilde'],
  ['\u0304', 'a combining macron'],
  ['\u0306', 'a combining breve'],
  ['\u0308', 'a combining diaeresis'],
  ['\u030a', 'a combining ring'],
  ['\u030c', 'a combining caron'],
  ['\u0327', 'a combining cedilla'],
]);

/** Characters that can't be seen; white space isn't compared. */
const unseen: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'a soft hyphen'],
  ['\u200b', 'a zero-width space'],
  ['\u200c', 'a zero-width non-joiner'],
  ['\u200d', 'a zero-width joiner'],
  ['\u200e', 'a left-to-right mark'],
  ['\u200f', 'a right-to-left mark'],
  ['\u2060', 'a word joiner'],
]);

/**
 * In words, how two readings differ where nobody can see it: a letter with its
 * accent in one piece or two, or a character without a shape.
 *
 * @param at of the first difference, in UTF-16 units
 * @returns undefined where the difference can be seen
 */
export function unseenDifference(source: string, edition: string, at: number): string | undefined {
  const [one, other] = [source, edition].map(
    (text) => graphemes.segment(text).containing(clamp(text, at))?.segment ?? '',
  );
  if (one !== other && one!.normalize() === other!.normalize())
    return `The source has ${spelled(one!)}, the edition ${spelled(other!)}; they look the same.`;
  const [mine, theirs] = [source, edition].map((text) => unseen.get(text.charAt(at)));
  if (mine !== undefined) return `The source has ${mine} here, which can’t be seen; the edition has not.`;
  if (theirs !== undefined) return `The edition has ${theirs} here, which can’t be seen; the source has not.`;
  return undefined;
}

/** In a text that is one letter shorter, a mark that follows stands at its end. */
const clamp = (text: string, at: number): number => wholeCharacter(text, Math.min(at, Math.max(0, text.length - 1)));

const spelled = (letter: string): string =>
  [...letter]
    .map((sign) => marks.get(sign) ?? (/\p{M}/u.test(sign) ? `the combining mark ${codePoint(sign)}` : sign))
    .join(' and ');

const codePoint = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
