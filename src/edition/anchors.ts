import type { Finding, Place } from '../model/finding.ts';
import { anchorAmbiguous, anchorMissing } from '../model/findings/anchors.ts';
import type { Anchor } from '../model/note.ts';
import { findWords, type Range } from '../text/selector.ts';

/** The words of an anchor in its paragraph, or what is wrong with it. */
export type FoundAnchor =
  | { readonly range: Range; readonly fault?: undefined }
  | { readonly range?: undefined; readonly fault: (place: Place) => Finding };

/**
 * Finds the words of an anchor in the paragraphs of a document. It never
 * guesses: words that don't stand in the paragraph, or stand there twice, are a
 * fault. Runs of white space count as one space.
 *
 * @param texts of the paragraphs
 */
export function findAnchor({ paragraph, exact, occurrence }: Anchor, texts: readonly string[]): FoundAnchor {
  const text = texts[paragraph - 1];
  if (text === undefined) return { fault: (place) => anchorMissing.noParagraph(place, paragraph, texts.length) };
  const found = findWords(text, exact);
  if (found.length === 0) {
    const elsewhere = texts.flatMap((other, i) => (findWords(other, exact).length > 0 ? [i + 1] : []));
    if (elsewhere.length === 0)
      return { fault: (place) => anchorMissing.nowhere(place, exact, paragraph, alike(text, exact)) };
    return { fault: (place) => anchorMissing.elsewhere(place, exact, paragraph, elsewhere) };
  }
  if (occurrence === undefined && found.length > 1) {
    return { fault: (place) => anchorAmbiguous.severalTimes(place, exact, paragraph, found.length) };
  }
  const range = found[(occurrence ?? 1) - 1];
  return range ? { range } : { fault: (place) => anchorMissing.tooFew(place, exact, paragraph, found.length) };
}

/** Signs that are easily taken for each other. */
const lookalikes = ["'‘’‚‛", '"“”„«»', '-‐‑‒–—−'];

/** Words of a text that differ from some words in capitals, quotation marks or dashes alone. */
function alike(text: string, words: string): string | undefined {
  const [range] = findWords(folded(text), folded(words));
  return range && text.slice(range.start, range.end);
}

/** Capitals small, and each sign the first of those that it is taken for; as long as the text. */
const folded = (text: string): string =>
  text.replace(/./gsu, (sign) => {
    const small = sign.toLowerCase();
    return lookalikes.find((some) => some.includes(sign))?.[0] ?? (small.length === sign.length ? small : sign);
  });
