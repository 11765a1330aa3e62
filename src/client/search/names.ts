import { distance } from 'fastest-levenshtein';
import { fold } from '../../words/fold.ts';
import type { Bases } from '../../words/inflection.ts';
import type { Query } from '../../words/query.ts';
import { readText, type ReadText } from '../../words/text.ts';
import { answersText } from './match.ts';

/** An entry by its names. */
export interface NamedEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Title and aliases, folded … */
  readonly names: readonly string[];
  /** … and read. */
  readonly read: readonly ReadText[];
}

/** An entry that is found by its name, and the alias that it's found by, if it's not the title. */
export interface Named {
  readonly entry: NamedEntry;
  readonly alias: string | undefined;
}

/** Reads the rows of `names.json`. */
export function readNames(rows: readonly (readonly string[])[]): NamedEntry[] {
  return rows.map(([id = '', kind = '', title = '', ...aliases]) => {
    const names = [title, ...aliases].map(fold);
    return { id, kind, title, aliases, names, read: names.map(readText) };
  });
}

/** Names that differ from an alias only in these are the same: “UN Security Council Resolution 2259”, “the ISSG”. */
const lead =
  /^(?:the|a|an) |^un(?:ited nations)? security council (?=resolution)|^(?:unscr?|un|unsc resolution|un resolution) (?=\d)/;

const plain = (name: string): string => {
  const bare = name
    .replace(lead, '')
    .replace(/['"?!.,;:]+$/, '')
    .replace(/^["']/, '');
  // “S/RES/2259 (2015)” is the same as “S/RES/2259”.
  return bare.replace(/ ?\(\d{4}\)$/, '').replace(/[-/ ]+/g, ' ');
};

/** The entries that bear a name, exactly but for what folding and leading words take away. */
export function entriesNamed(query: string, entries: readonly NamedEntry[]): Named[] {
  const wanted = plain(fold(query));
  if (wanted === '') return [];
  return entries
    .flatMap((entry) =>
      namedBy(
        entry,
        entry.names.findIndex((name) => plain(name) === wanted),
      ),
    )
    .sort(titlesFirst);
}

const namedBy = (entry: NamedEntry, name: number): Named[] =>
  name < 0 ? [] : [{ entry, alias: entry.aliases[name - 1] }];

/** The name as a title goes before the same as an alias. */
const titlesFirst = (a: Named, b: Named): number => Number(a.alias !== undefined) - Number(b.alias !== undefined);

/** The entries of which a name has every word of a query: by their titles first, then short names before long ones. */
export function entriesWith(query: Query, entries: readonly NamedEntry[], rules: readonly Bases[]): Named[] {
  const lengthOf = ({ entry, alias }: Named): number => (alias ?? entry.title).length;
  return entries
    .flatMap((entry) =>
      namedBy(
        entry,
        entry.read.findIndex((name) => answersText(name, query, rules)),
      ),
    )
    .sort((a, b) => titlesFirst(a, b) || lengthOf(a) - lengthOf(b));
}

/** Edits that a name of this length may be off: none for the shortest, two from six letters. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** What a name that isn't meant whole, or isn't the title, counts as: so many edits. */
const partCost = 0.5;
const aliasCost = 0.25;

/** Entries with a name near to a query, and the word of a name that it may have meant. */
export interface Near {
  /** The nearest first. */
  readonly entries: readonly NamedEntry[];
  /** Folded; undefined where a whole name is nearest. */
  readonly word: string | undefined;
}

/**
 * The entries with a name, or a long word of one, within two edits of the query:
 * the fewest edits first, titles before aliases, short names before long ones.
 * A figure is never a slip: 2254 isn't 2253.
 */
export function entriesNear(query: string, entries: readonly NamedEntry[], most = 3): Near {
  const wanted = plain(fold(query));
  const allowed = tolerance(wanted.length);
  const figures = figuresOf(wanted);
  if (allowed === 0) return { entries: [], word: undefined };
  const candidates = entries
    .flatMap((entry) =>
      entry.names.flatMap((written, i) => {
        const name = plain(written);
        const alias = i === 0 ? 0 : aliasCost;
        // A word of a name counts half an edit more than a name.
        const words = wanted.includes(' ') ? [] : name.split(' ').filter((word) => word.length > 4 && word !== name);
        return [
          { entry, name, word: undefined, cost: alias + distance(name, wanted) },
          ...words.map((word) => ({ entry, name, word, cost: alias + partCost + distance(word, wanted) })),
        ].filter(({ name: whole, word, cost }) => cost < allowed + 1 && figuresOf(word ?? whole) === figures);
      }),
    )
    .sort((a, b) => a.cost - b.cost || a.name.length - b.name.length || (a.entry.id < b.entry.id ? -1 : 1));
  const found = new Map(candidates.map(({ entry }) => [entry.id, entry]));
  return { entries: [...found.values()].slice(0, most), word: candidates[0]?.word };
}

const figuresOf = (name: string): string => (name.match(/\d+/g) ?? []).join(' ');
