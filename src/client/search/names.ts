import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** An entry by its names. */
export interface NamedEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Title and aliases, folded. */
  readonly names: readonly string[];
}

/** Reads the rows of `names.json`. */
export function readNames(rows: readonly (readonly string[])[]): NamedEntry[] {
  return rows.map(([id = '', kind = '', title = '', ...aliases]) => ({
    id,
    kind,
    title,
    names: [title, ...aliases].map(fold),
  }));
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
export function entriesNamed(query: string, entries: readonly NamedEntry[]): NamedEntry[] {
  const wanted = plain(fold(query));
  if (wanted === '') return [];
  const found = entries.filter(({ names }) => names.some((name) => plain(name) === wanted));
  // The name as a title goes before the same as an alias.
  return found.sort((a, b) => Number(plain(fold(b.title)) === wanted) - Number(plain(fold(a.title)) === wanted));
}

/** Edits that a name of this length may be off: none for the shortest, two from six letters. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** The entries with a name, or a long word of one, within two edits of the query, the nearest first. */
export function entriesNear(query: string, entries: readonly NamedEntry[], most = 3): NamedEntry[] {
  const wanted = plain(fold(query));
  const allowed = tolerance(wanted.length);
  if (allowed === 0) return [];
  const isName = !wanted.includes(' ');
  return entries
    .map((entry) => ({
      entry,
      edits: Math.min(
        ...entry.names.flatMap((name) => {
          const whole = distance(plain(name), wanted);
          // A word of a name counts half an edit more than a name.
          const parts = isName
            ? plain(name)
                .split(' ')
                .filter((word) => word.length > 4)
            : [];
          return [whole, ...parts.map((word) => distance(word, wanted) + 0.5)];
        }),
      ),
    }))
    .filter(({ edits }) => edits <= allowed + 0.5)
    .sort((a, b) => a.edits - b.edits || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most)
    .map(({ entry }) => entry);
}
