import type { Range } from './selector.ts';

/** Quotation marks by the sign that opens, with those that may close, in the languages that use them. */
const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '„': '“”',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"',
  "'": "'",
};
/** Closing marks that are apostrophes where a letter follows. */
const apostrophes = /[’']/;
const opening = /[“‘„‚«»‹「『"]|(?<![\p{L}\p{N}])'(?=\S)/gu;

/**
 * What stands in quotation marks, with these, in the order of the text. A mark
 * that nothing closes opens nothing; one inside a word is an apostrophe.
 */
export function quotationsIn(text: string): Range[] {
  const found: Range[] = [];
  /** Openings for which nothing closes any more: they are looked for once. */
  const unclosed = new Set<string>();
  let end = 0;
  for (const { 0: sign, index } of text.matchAll(opening)) {
    if (index < end || unclosed.has(sign)) continue;
    const signs = closings[sign]!;
    const closing = new RegExp(`[${signs}]${apostrophes.test(signs) ? '(?!\\p{L})' : ''}`, 'gu');
    closing.lastIndex = index + 1;
    const close = closing.exec(text);
    if (!close) {
      unclosed.add(sign);
      continue;
    }
    end = close.index + 1;
    found.push({ start: index, end });
  }
  return found;
}
