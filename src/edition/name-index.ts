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

/** Letters of one script, by its code of ISO 15924. */
export interface ScriptLetters {
  readonly script: string;
  readonly letters: readonly (readonly [letter: string, group: readonly IndexedName[]])[];
}

/** The letters of an index by script, the script of its language first; figures and signs stand with that one. */
export function byScript(
  index: readonly (readonly [letter: string, group: readonly IndexedName[]])[],
): ScriptLetters[] {
  const first = index.map(([letter]) => scriptOf(letter)).find((script) => script !== undefined) ?? 'Latn';
  const groups = Map.groupBy(index, ([letter]) => scriptOf(letter) ?? first);
  return [...groups]
    .map(([script, letters]) => ({ script, letters }))
    .sort((a, b) => Number(b.script === first) - Number(a.script === first));
}

const scripts = [
  'Latn',
  'Cyrl',
  'Grek',
  'Arab',
  'Hebr',
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Deva',
  'Thai',
  'Armn',
  'Geor',
];
const patterns = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

const scriptOf = (letter: string): string | undefined =>
  letter === '#' ? undefined : (patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Zyyy');
