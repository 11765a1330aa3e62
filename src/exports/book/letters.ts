import { hasGlyph } from './faces.ts';
import type { OwnFont } from './own-fonts.ts';

/** A font besides the engine's, by the code points that it has. */
type Besides = Pick<OwnFont, 'points'>;

/**
 * The characters of a text that the engine's fonts lack, each once. Letters with
 * marks count as one, where they can.
 *
 * @param besides other fonts that it is set in
 */
export const lacking = (text: string, besides: readonly Besides[] = []): string[] =>
  [...new Set(text.normalize('NFC').match(beyondAscii))].filter(
    (one) => !hasGlyph(one) && !besides.some(({ points }) => points.has(one.codePointAt(0)!)),
  );

/** All of ASCII the fonts have. */
const beyondAscii = /[^ -~]/gu;

/** Whether these fonts have all characters of a text. */
export const canBeSet = (text: string, besides?: readonly Besides[]): boolean => lacking(text, besides).length === 0;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Words as lines can hold them: those in letters that the fonts lack are left
 * out, which “[…]” says, and between the characters of one that is longer than
 * any line stand breaks of no width (U+200B).
 */
export function settable(written: string, besides: readonly Besides[] = []): string {
  // The fonts have letters with their marks as one; without, the text below the page would be another.
  const text = written.normalize('NFC');
  const words = canBeSet(text, besides)
    ? text
    : text
        .split(/(?<=\s)|(?=\s)/)
        .map((word) => (canBeSet(word, besides) ? word : '[…]'))
        .join('')
        .replace(/\[…\](?:\s+\[…\])+/g, '[…]');
  return words.replace(/\S{45,}/g, (word) => [...segmenter.segment(word)].map(({ segment }) => segment).join('\u200b'));
}
