import { codePointConverter, wholeCharacter } from './code-points.ts';
import { collapseWhiteSpace } from './white-space.ts';

/** A range of a text, in UTF-16 units; `end` is after its last unit. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** TextPositionSelector: Web Annotation Data Model § 4.2.5. Counts Unicode code points. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** TextQuoteSelector: Web Annotation Data Model § 4.2.4. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Characters of context that a quote starts with, on each side, in UTF-16 units. */
const shortestContext = 32;

/** Makes selectors of one text; the text is scanned once. */
export interface SelectorMaker {
  position(range: Range): TextPositionSelector;
  quote(range: Range): TextQuoteSelector;
}

/** @param text the text that the ranges lie in */
export function selectorMaker(text: string): SelectorMaker {
  const toCodePoints = codePointConverter(text);
  return {
    position: ({ start, end }) => ({
      type: 'TextPositionSelector',
      start: toCodePoints(start),
      end: toCodePoints(end),
    }),
    quote: (range) => describeQuote(text, range),
  };
}

/**
 * The quote of a range, with as much prefix and suffix as makes it the only
 * match in the text: at least 32 units where the text has them, doubled until
 * unique. At its longest the context is the whole text, which is unique.
 */
export function describeQuote(text: string, { start, end }: Range): TextQuoteSelector {
  for (let context = shortestContext; ; context *= 2) {
    const from = wholeCharacter(text, Math.max(0, start - context));
    const to = wholeCharacter(text, Math.min(text.length, end + context));
    const selector: TextQuoteSelector = {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    };
    if (matchQuote(text, selector).length === 1 || (from === 0 && to === text.length)) return selector;
  }
}

/** Every place in the text where prefix, exact and suffix stand one after the other. */
export function matchQuote(text: string, { exact, prefix, suffix }: Omit<TextQuoteSelector, 'type'>): Range[] {
  const found = findAll(text, prefix + exact + suffix);
  return found.map(({ start }) => ({ start: start + prefix.length, end: start + prefix.length + exact.length }));
}

/** Every place, overlapping ones too, where `words` stand in `text`. Nothing for empty words. */
export function findAll(text: string, words: string): Range[] {
  const found: Range[] = [];
  if (words === '') return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    found.push({ start, end: start + words.length });
  }
  return found;
}

/** Every place, overlapping ones too, where `words` stand in `text`, whatever white space is between them. */
export function findWords(text: string, words: string): Range[] {
  const sought = collapseWhiteSpace(words);
  const [first, ...others] = sought.split(' ');
  // Not by a pattern made of the words: of some thousands there is none.
  return findAll(text, first!).flatMap(({ start, end }) => {
    if (start + sought.length > text.length) return [];
    for (const other of others) {
      const next = afterWhiteSpace(text, end);
      if (next === end || !text.startsWith(other, next)) return [];
      end = next + other.length;
    }
    return [{ start, end }];
  });
}

/** The first place from `from` on that no white space is at. */
function afterWhiteSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}
