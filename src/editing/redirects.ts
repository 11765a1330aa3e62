import { isMap, parseDocument } from 'yaml';
import { redirectsHead } from '../model/redirects.ts';
import { spliced, type Splice } from './changes.ts';

/**
 * The list of former addresses after a move: those that led to the old address
 * lead to the new one, and the old one is among them. A move that takes an
 * earlier one back leaves no trace of either.
 *
 * @param text of `redirects.yaml`; undefined where there is none
 * @returns undefined where nothing is left of a list that was begun by a move
 */
export function moved(text: string | undefined, from: string, to: string): string | undefined {
  const before = text ?? redirectsHead;
  const { contents } = parseDocument(before, { schema: 'core', uniqueKeys: false });
  const items = isMap(contents) ? contents.items : [];
  const splices: Splice[] = [];
  let isTakenBack = false;
  for (const { key, value } of items as unknown as readonly Pair[]) {
    const [start, end] = [before.lastIndexOf('\n', key.range[0]) + 1, before.indexOf('\n', value.range[1]) + 1];
    if (key.value === to) {
      isTakenBack = true;
      splices.push({ start, end: end || before.length, words: '' });
    } else if (value.value === from) {
      splices.push({ start: value.range[0], end: value.range[1], words: to });
    }
  }
  const rest = spliced(before, splices);
  if (isTakenBack) return rest === redirectsHead ? undefined : rest;
  return `${rest}${rest.endsWith('\n') ? '' : '\n'}${from}: ${to}\n`;
}

/** The list after a document has another slug: former places within it stand under the new one, from which a page leads. */
export const movedPlaces = (text: string, slug: string, next: string): string =>
  text.replaceAll(new RegExp(`(?<=^|: *)documents/${slug}/#`, 'gm'), `documents/${next}/#`);

/** A line of the list, as the parser has it. */
interface Pair {
  readonly key: { readonly value: string; readonly range: readonly [number, number, number] };
  readonly value: { readonly value: string; readonly range: readonly [number, number, number] };
}
