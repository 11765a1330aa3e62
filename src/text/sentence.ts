import { segmenterOf } from './segmenter.ts';
import type { Range } from './selector.ts';

/**
 * The sentence or sentences of a text that a range lies in, by the rules of
 * Unicode (UAX #29) for the language, without white space at either end.
 */
export function sentenceAround(text: string, range: Range, language: string): Range {
  const sentences = segmenterOf(language, 'sentence').segment(text);
  const start = sentences.containing(range.start)?.index ?? 0;
  const last = sentences.containing(Math.max(range.start, range.end - 1));
  const end = last ? last.index + last.segment.length : text.length;
  const sentence = text.slice(start, end);
  return {
    start: start + (sentence.length - sentence.trimStart().length),
    end: end - (sentence.length - sentence.trimEnd().length),
  };
}
