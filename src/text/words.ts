import { segmenterOf } from './segmenter.ts';
import type { Range } from './selector.ts';

const letterBefore = /[\p{L}\p{M}\p{N}]$/u;
const letterAfter = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Whether a range of a text is whole words: no letter stands next to it or,
 * where a script has no spaces between words, the language has a boundary there
 * (UAX #29).
 */
export function isWholeWords(text: string, { start, end }: Range, language: string): boolean {
  return isBoundary(text, start, language) && isBoundary(text, end, language);
}

function isBoundary(text: string, offset: number, language: string): boolean {
  // Two units hold any character.
  const isInside =
    letterBefore.test(text.slice(Math.max(0, offset - 2), offset)) && letterAfter.test(text.slice(offset, offset + 2));
  return (
    !isInside ||
    (isSpaceless.test(text.slice(offset, offset + 2)) &&
      segmenterOf(language, 'word').segment(text).containing(offset)?.index === offset)
  );
}

/** Scripts whose words stand next to each other. */
const isSpaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
