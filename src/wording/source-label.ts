import type { Source } from '../model/source.ts';
import { words } from './words.ts';

/** A source in a word or two, for a note: its symbol, or who issued it and when; of an unknown outlet its sort. */
export function sourceLabel({ number, author, publisher, issued, ...rest }: Source): string {
  if (number !== undefined) return number;
  const name = author?.[0];
  const who =
    name === undefined
      ? (publisher ?? rest['container-title'] ?? words.sources[rest.class])
      : 'family' in name
        ? name.family
        : name.literal;
  return issued === undefined ? who : `${who} ${issued.slice(0, 4)}`;
}

/** The names of those who made it: “Given Family, Body”. */
export function authorNames({ author = [] }: Source): string {
  return author
    .map((name) => ('family' in name ? [name.given, name.family].filter(Boolean).join(' ') : name.literal))
    .join(', ');
}
