/** The part of a link on its first line; a space that begins it may leave an empty one at the end of the line before. */
export const lineOf = (link: Element): DOMRect =>
  [...link.getClientRects()].find(({ width }) => width > 0) ?? link.getBoundingClientRect();
