/**
 * An id of some words: `Kissinger, Henry A.` gives `kissinger-henry-a`. Accents
 * are left out; empty where no letter or figure of ASCII is left.
 */
export const idOfWords = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[œŒ]/g, 'oe')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '');

/** Characters of an id that is made, at most. */
const longest = 48;

/** The id, or with a number from 2 behind it where it is taken; taken from then on. */
export function freshId(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let n = 2; taken.has(id); n++) id = `${wish}-${n}`;
  taken.add(id);
  return id;
}
