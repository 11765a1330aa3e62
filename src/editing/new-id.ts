import { idPattern } from '../model/id.ts';
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

/**
 * Why nothing new can have an id; undefined where it can.
 *
 * @param given the id, where an editor gave one
 * @param from what it is made of without it: `these words`
 */
export function faultOfId(
  id: string,
  given: string | undefined,
  from: string,
  taken: ReadonlySet<string>,
): string | undefined {
  if (taken.has(id)) return `The id “${id}” is taken. Give another with --id.`;
  if (idPattern.test(id)) return undefined;
  const why = given === undefined ? `No id can be made of ${from}` : `“${given}” is no id`;
  return `${why}. Give one with --id, in letters a to z, figures and hyphens.`;
}
