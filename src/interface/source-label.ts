import type { Source } from '../model/source.ts';

/** A source in a word or two, for a note: its symbol, or who issued it and when. */
export function sourceLabel({ number, author, publisher, title, issued, ...rest }: Source): string {
  if (number !== undefined) return number;
  const name = author?.[0];
  const who = name === undefined ? (publisher ?? rest['container-title'] ?? title) : 'family' in name ? name.family : name.literal;
  return issued === undefined ? who : `${who} ${issued.slice(0, 4)}`;
}

/** The names of those who made it: “Given Family, Body”. */
export function authorNames({ author = [] }: Source): string {
  return author.map((name) => ('family' in name ? [name.given, name.family].filter(Boolean).join(' ') : name.literal)).join(', ');
}
