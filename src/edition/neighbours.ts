import { beginningOf, datesOf } from './dated.ts';
import type { Edition, Entry } from './graph.ts';

/** An entry that is named in the same paragraphs as another. */
export interface Companion {
  readonly entry: Entry;
  /** Number of paragraphs that name both; at least 1. */
  readonly shared: number;
  /** From above 0 to 1: see `namedTogether`. */
  readonly closeness: number;
}

/**
 * The entries that share paragraphs with an entry, the closest first.
 *
 * The measure is the cosine of their paragraphs (Ochiai's coefficient): the
 * number that name both, over the square root of the product of the numbers
 * that name each. It is 1 for two that always stand together, and keeps what is
 * named everywhere from being everyone's companion. Ties: more shared
 * paragraphs, then the id.
 */
export function namedTogether(edition: Edition, entry: Entry): Companion[] {
  const naming = namingParagraphs(edition);
  const own = paragraphsOf(entry);
  const shared = new Map<Entry, number>();
  for (const paragraph of own)
    for (const other of naming.get(paragraph)!)
      if (other.id !== entry.id) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .map(([other, count]): Companion => ({
      entry: other,
      shared: count,
      closeness: count / Math.sqrt(own.size * paragraphsOf(other).size),
    }))
    .sort((a, b) => b.closeness - a.closeness || b.shared - a.shared || byId(a.entry, b.entry));
}

/**
 * Of these the ones that say something: that share more than one paragraph with
 * it, and a good part of all that name either; not those that merely stand in one
 * long paragraph with it.
 */
export const tellingCompanions = (edition: Edition, entry: Entry): Companion[] =>
  namedTogether(edition, entry).filter(({ shared, closeness }) => shared > 1 && closeness >= 0.4);

/** What each paragraph names that names anything; kept, since each entry asks for its own. */
const namings = new WeakMap<Edition, ReadonlyMap<string, readonly Entry[]>>();

function namingParagraphs(edition: Edition): ReadonlyMap<string, readonly Entry[]> {
  let naming = namings.get(edition);
  if (!naming) {
    const found = new Map<string, Entry[]>();
    for (const entry of edition.entries)
      for (const paragraph of paragraphsOf(entry)) {
        const named = found.get(paragraph);
        if (named) named.push(entry);
        else found.set(paragraph, [entry]);
      }
    namings.set(edition, (naming = found));
  }
  return naming;
}

/** The paragraphs that name an entry; kept, since all that it stands with ask how many they are. */
const known = new WeakMap<Entry, ReadonlySet<string>>();

function paragraphsOf(entry: Entry): ReadonlySet<string> {
  let paragraphs = known.get(entry);
  if (!paragraphs) {
    paragraphs = new Set(entry.mentions.map(({ document, paragraph }) => `${document}#${paragraph}`));
    known.set(entry, paragraphs);
  }
  return paragraphs;
}

/** The nearest in time, each list in the order of time. */
export interface TimeNeighbours {
  readonly before: readonly DatedEntry[];
  readonly after: readonly DatedEntry[];
}

export interface DatedEntry {
  readonly entry: Entry;
  /** Its earliest date: ISO 8601 or EDTF. */
  readonly date: string;
}

/** How many neighbours are given on each side. */
const reach = 2;

/**
 * The two dated entries before an entry and the two after it, by the first day
 * of each one's earliest date, ties by id; fewer at the ends, none where the
 * entry has no date.
 */
export function neighboursInTime(edition: Edition, entry: Entry): TimeNeighbours {
  const dated = inOrderOfTime(edition);
  const place = dated.findIndex((one) => one.entry.id === entry.id);
  if (place < 0) return { before: [], after: [] };
  return { before: dated.slice(Math.max(0, place - reach), place), after: dated.slice(place + 1, place + 1 + reach) };
}

/** The dated entries of an edition; kept, since each entry asks for its place among them. */
const sequences = new WeakMap<Edition, readonly DatedEntry[]>();

function inOrderOfTime(edition: Edition): readonly DatedEntry[] {
  let sequence = sequences.get(edition);
  if (!sequence) {
    sequence = edition.entries
      .flatMap((entry) => {
        const [earliest] = datesOf(entry);
        return earliest ? [{ entry, date: earliest.text, day: beginningOf(earliest) }] : [];
      })
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : byId(a.entry, b.entry)))
      .map(({ entry, date }): DatedEntry => ({ entry, date }));
    sequences.set(edition, sequence);
  }
  return sequence;
}

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
