import type { Edition, Entry } from './graph.ts';

/** What stands before and after one in a row; nothing at its ends. */
export function around<T>(
  row: readonly T[],
  one: T,
): { readonly before: T | undefined; readonly after: T | undefined } {
  const at = row.indexOf(one);
  return { before: row[at - 1], after: row[at + 1] };
}

const sorted = new WeakMap<Edition, readonly Entry[]>();

/** The entries in the order of their titles, as the language of the edition sorts them; sorted once an edition. */
export function entriesByTitle(edition: Edition): readonly Entry[] {
  let entries = sorted.get(edition);
  if (!entries) {
    const { compare } = new Intl.Collator([edition.matter.language, 'en'], { numeric: true });
    entries = [...edition.entries].sort((a, b) => compare(a.matter.title, b.matter.title));
    sorted.set(edition, entries);
  }
  return entries;
}
