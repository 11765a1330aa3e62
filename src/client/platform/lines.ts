/** The parts of words on their lines; a space that begins them may leave an empty one at the end of a line. */
export const partsOf = (words: Element | Range): DOMRect[] =>
  [...words.getClientRects()].filter(({ width }) => width > 0);

/** The part of a link on its first line. */
export const lineOf = (link: Element | Range): DOMRect => partsOf(link)[0] ?? link.getBoundingClientRect();
