import search from 'approx-string-match';
import { findAll, type Range, type TextQuoteSelector } from './selector.ts';

/** What is known of a passage that was selected in an earlier state of a text. */
export interface Anchor {
  readonly quote: Omit<TextQuoteSelector, 'type'>;
  /** Where it began then, in UTF-16 units; where there is nothing else to tell, the nearest place is meant. */
  readonly start?: number;
}

/** A place that may be meant; all from 0 to 1. */
interface Candidate {
  readonly range: Range;
  /** How much of the words is as it was. */
  readonly words: number;
  /** How much of what stood before and after is. */
  readonly context: number;
}

/** What a passage must have kept of its words, and of what stood around it, to be the same. */
const leastWords = 0.75;
const leastContext = 0.5;

/** Words of so many characters that stand once need no context. */
const telling = 16;

/**
 * Finds a passage again in a text that may have changed since: where its words
 * and what stood around them are as they were; else where they are most alike. A
 * few letters may differ, words around it more. All white space counts alike.
 *
 * Scored as by Hypothesis (https://web.hypothes.is/blog/fuzzy-anchoring/): words
 * before context, context before place.
 *
 * @returns its range in UTF-16 units; undefined where nothing is alike enough to be it
 */
export function findAnchor(text: string, { quote, start = 0 }: Anchor): Range | undefined {
  // Each sign of white space for one, so that places stay the same.
  const spaced = text.replace(/\s/g, ' ');
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map((part) => part.replace(/\s/g, ' '));
  if (exact === undefined || exact.trim() === '') return undefined;
  const whole = findAll(spaced, exact);
  const isOnly = whole.length === 1 && exact.length >= telling;
  const found = whole.length > 0 ? whole.map((range) => ({ range, words: 1 })) : alike(spaced, exact);
  const candidates = found.map(({ range, words }): Candidate => ({
    range,
    words,
    context:
      (sameness(spaced.slice(0, range.start), prefix ?? '', 'end') +
        sameness(spaced.slice(range.end), suffix ?? '', 'start')) /
      2,
  }));
  const scoreOf = ({ range, words, context }: Candidate): number =>
    50 * words + 40 * context - (2 * Math.abs(range.start - start)) / (text.length + 1);
  return candidates
    .filter(({ words, context }) => words >= leastWords && (context >= leastContext || (isOnly && words === 1)))
    .sort((a, b) => scoreOf(b) - scoreOf(a))[0]?.range;
}

/** Where a text has nearly given words; of several places in one neighbourhood the best. */
function alike(text: string, words: string): Omit<Candidate, 'context'>[] {
  const errors = Math.floor(words.length * (1 - leastWords));
  return search(text, words, errors).map(({ start, end, errors: wrong }) => ({
    range: { start, end },
    words: 1 - wrong / words.length,
  }));
}

/** How much of a context stands at the end or the start of a text, as near as it can be matched. */
function sameness(text: string, context: string, at: 'start' | 'end'): number {
  if (context === '') return text === '' ? 1 : 0.5;
  const near = at === 'end' ? text.slice(-context.length) : text.slice(0, context.length);
  const [best] = search(near, context, context.length).sort((a, b) => a.errors - b.errors);
  return best ? 1 - best.errors / context.length : 0;
}
