/** One for each language and size of piece: making one costs more than all that it's used for in a text. */
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts a text by the rules of Unicode (UAX #29) for a language. One that the
 * platform doesn't know has the rules of English, not those of the machine.
 */
export function segmenterOf(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let segmenter = segmenters.get(key);
  if (!segmenter) segmenters.set(key, (segmenter = new Intl.Segmenter([language, 'en'], { granularity })));
  return segmenter;
}
