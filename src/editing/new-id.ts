import { fold } from '../words/fold.ts';

/** Words of an id that is made of a title, at most. */
const most = 6;

/** An id made of words: their letters without accents, joined by hyphens; empty where they have no Latin letters or figures. */
export const idOf = (words: string): string =>
  (
    fold(words)
      .replaceAll("'", '')
      .match(/[a-z0-9]+/g) ?? []
  )
    .slice(0, most)
    .join('-');

/** The same, with a number where it is taken. */
export function freeId(words: string, taken: ReadonlySet<string>): string {
  const id = idOf(words);
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
