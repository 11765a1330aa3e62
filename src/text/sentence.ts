import { abbreviationsOf } from './abbreviations.ts';
import { segmenterOf } from './segmenter.ts';
import type { Range } from './selector.ts';

/**
 * The sentence or sentences of a text that a range lies in, without white space
 * at either end: by the rules of Unicode (UAX #29) for the language, but for
 * ends that are none ({@link goesOn}). A line break is white space.
 */
export function sentenceAround(text: string, range: Range, language: string): Range {
  // Each of these ends a sentence by those rules.
  const cut = segmenterOf(language, 'sentence').segment(text.replace(/[\r\n\u0085\u2028\u2029]/g, ' '));
  const segmentAt = (offset: number): Intl.SegmentData => cut.containing(offset)!;
  /** Whether the sentence of the segment before a boundary goes on after it. */
  const isInside = (boundary: number): boolean => {
    if (boundary === 0 || boundary >= text.length) return false;
    const { index, segment } = segmentAt(boundary - 1);
    // “5.” is the label of what follows, but after “p.” the end of what came before.
    return (
      (isLabel.test(segment) && !isInside(index)) || goesOn(segment, text.slice(boundary, boundary + 80), language)
    );
  };
  if (text === '') return { start: 0, end: 0 };
  let { index: start } = segmentAt(range.start);
  while (isInside(start)) start = segmentAt(start - 1).index;
  let end = endOf(segmentAt(Math.max(range.start, range.end - 1)));
  while (isInside(end)) end = endOf(segmentAt(end));
  const sentence = text.slice(start, end);
  return {
    start: start + (sentence.length - sentence.trimStart().length),
    end: end - (sentence.length - sentence.trimEnd().length),
  };
}

const endOf = ({ index, segment }: Intl.SegmentData): number => index + segment.length;

/** A number, letter or Roman numeral with its stop, as before the items of a list. */
const isLabel = /^[^\p{L}\p{N}]*(?:[\p{N}.]+|[IVXLC]+|\p{L})[.)\]]+\s*$/u;

/** The last word before a stop, with the stops inside it. */
const lastWord =
  /(?<![\p{L}\p{M}\p{N}.])((?:[\p{L}\p{M}\p{N}№]+[.-])*[\p{L}\p{M}\p{N}№]+)[.․﹒．][\p{Pe}\p{Pf}"']*\s*$/u;

/** One letter, or pieces of a letter or two between stops: “J”, “U.S”, “Ph.D”, “J.-C”. */
const isInitials = /^\p{L}\p{M}*$|^(?:\p{L}\p{M}*\p{L}?\.-?)+\p{L}\p{M}*\p{L}?$/u;

/** The first word after it, and whether that has a stop too. */
const nextWord = /^[\p{P}\s]*([\p{L}\p{M}]+)(\.?)/u;

const startsNumber = /^[\p{Ps}\s]*(?:[\p{N}№]|[IVXLC]+(?!\p{L}))/u;

/**
 * Whether a sentence goes on over an end that Unicode sees: where a small letter
 * follows (“Why?” he asked), and after an abbreviation, unless what follows
 * begins a sentence. In doubt it goes on: a context that is too long holds whole
 * sentences, one that is too short only half of one.
 */
function goesOn(before: string, after: string, language: string): boolean {
  if (/^[\p{P}\s]*\p{Ll}/u.test(after)) return true;
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  const { names, numbers, others, openers } = abbreviationsOf(language);
  const [, next = '', stop] = nextWord.exec(after) ?? [];
  if (names.has(word)) return true;
  if (numbers.has(word) && (startsNumber.test(after) || (stop && numbers.has(next)))) return true;
  return (others.has(word) || isInitials.test(word)) && (stop !== '' || !openers.has(next));
}
