import { segmenterOf } from './segmenter.ts';

/** Signs that close what stands before them; an opening quotation mark that follows without a space closes too (German “). */
const closing = /[\p{Terminal_Punctuation}\p{Close_Punctuation}\p{Final_Punctuation}\p{Initial_Punctuation}"'…]*/uy;

/** A hyphen that goes on with a word. */
const hyphen = /[-‐‑](?=[\p{L}\p{N}])/uy;

/**
 * Where a mark about words may stand: after the whole word that they end in, by
 * the rules of Unicode (UAX #29) for the language, and after the punctuation
 * that closes it.
 *
 * @param end of the words, in UTF-16 units of the text
 */
export function wordEnd(text: string, end: number, language: string): number {
  const words = segmenterOf(language, 'word').segment(text);
  let at = end;
  for (let from = end - 1; from >= 0;) {
    const word = words.containing(from);
    if (word?.isWordLike) at = Math.max(at, word.index + word.segment.length);
    hyphen.lastIndex = at;
    from = hyphen.test(text) ? at + 1 : -1;
  }
  closing.lastIndex = at;
  closing.test(text);
  return closing.lastIndex;
}
