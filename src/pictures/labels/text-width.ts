/**
 * Widths of characters in thousandths of the font size: those of Helvetica,
 * which no sans serif that we set is wider than.
 */
const widths: readonly (readonly [thousandths: number, characters: string])[] = [
  [222, "ijl’‘'|"],
  [278, ' ftI!,./:;[]\u00a0\u2009'],
  [333, 'r()-“”"·‐‑'],
  [389, '*†'],
  [500, 'cksvxyzJ'],
  [556, 'abdeghnopqu0123456789L–_?$€§+=<>~'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [944, 'W'],
  [1000, '—…%@'],
];

const widthOf = new Map(
  widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** Semibold, kerning and fallback fonts may need a little more than the table says. */
const reserve = 1.03;

/**
 * An upper estimate of the width of a text, in CSS px, without a font at hand.
 * Letters with marks count as their base; other Latin, Greek and Cyrillic
 * letters as wide ones; all else, such as Chinese, as a full square.
 * @param size of the font, in CSS px
 */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    thousandths +=
      widthOf.get(character) ?? (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character) ? 800 : 1000);
  }
  return (thousandths / 1000) * size * reserve;
}

/**
 * Breaks a text into lines of at most `width` CSS px, between words but not
 * at no-break spaces; a word wider than a line is broken where it must. At least
 * one line.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && textWidth(line + character, size) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return [...lines, line];
}

/** The width of the widest of some lines, in CSS px. */
export const widestOf = (lines: readonly string[], size: number): number =>
  Math.max(...lines.map((line) => textWidth(line, size)));
