import type { Edition, Entry } from './graph.ts';

/** A name and the entry that it leads to. */
export interface IndexedName {
  readonly name: string;
  readonly entry: Entry;
  readonly isTitle: boolean;
}

/**
 * Every title and alias, in the order of the language's alphabet, grouped by
 * first letter; figures and signs come first, under `#`.
 */
export function nameIndex({ entries, matter }: Edition): Map<string, IndexedName[]> {
  const collator = new Intl.Collator([matter.language, 'en'], {
    numeric: true,
    sensitivity: 'base',
    ignorePunctuation: true,
  });
  const names = entries
    .flatMap((entry): IndexedName[] => [
      { name: entry.matter.title, entry, isTitle: true },
      ...entry.matter.aliases.map((name) => ({ name, entry, isTitle: false })),
    ])
    .sort((a, b) => collator.compare(a.name, b.name) || collator.compare(a.entry.matter.title, b.entry.matter.title));
  const groups = Map.groupBy(names, ({ name }) => letterOf(name));
  return new Map([...groups].sort(([a], [b]) => Number(b === '#') - Number(a === '#') || collator.compare(a, b)));
}

const letterOf = (name: string): string => {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0] ?? '#';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
};
