import { hasGlyph } from './faces.ts';

/** The characters of a text that the fonts of the engine and the edition lack, each once. Letters with marks count as one, where they can. */
export const lacking = (text: string): string[] => [...new Set(text.normalize('NFC'))].filter((one) => !hasGlyph(one));

/** Whether these fonts have all characters of a text. */
export const canBeSet = (text: string): boolean => lacking(text).length === 0;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Words as lines can hold them: those in letters that the fonts lack are left
 * out, which “[…]” says, and between the characters of one that is longer than
 * any line stand breaks of no width (U+200B).
 */
export function settable(written: string): string {
  // The fonts have letters with their marks as one; without, the text below the page would be another.
  const text = written.normalize('NFC');
  const words = canBeSet(text)
    ? text
    : text
        .split(/(?<=\s)|(?=\s)/)
        .map((word) => (canBeSet(word) ? word : '[…]'))
        .join('')
        .replace(/\[…\](?:\s+\[…\])+/g, '[…]');
  return words.replace(/\S{45,}/g, (word) => [...segmenter.segment(word)].map(({ segment }) => segment).join('\u200b'));
}
