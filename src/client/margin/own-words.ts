/** The words that a reader's own notes are about: they have no element of their own. */
export const ownWords = new WeakMap<HTMLElement, Range>();
