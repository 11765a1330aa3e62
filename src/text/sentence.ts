import type { Range } from './selector.ts';

/**
 * One for each language: making one costs more than all that it's used for in a
 * text. One that the platform doesn't know has the rules of English, not those
 * of the machine.
 */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter)
    segmenters.set(language, (segmenter = new Intl.Segmenter([language, 'en'], { granularity: 'sentence' })));
  return segmenter;
}

/**
 * The sentence or sentences of a text that a range lies in, by the rules of
 * Unicode (UAX #29) for the language, without white space at either end.
 */
export function sentenceAround(text: string, range: Range, language: string): Range {
  const sentences = segmenterOf(language).segment(text);
  const start = sentences.containing(range.start)?.index ?? 0;
  const last = sentences.containing(Math.max(range.start, range.end - 1));
  const end = last ? last.index + last.segment.length : text.length;
  const sentence = text.slice(start, end);
  return {
    start: start + (sentence.length - sentence.trimStart().length),
    end: end - (sentence.length - sentence.trimEnd().length),
  };
}
