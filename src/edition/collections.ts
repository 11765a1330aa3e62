import { textsOf } from './texts.ts';
import type { Collection, Document, Edition, Entry } from './graph.ts';

/** The collection that a document is in; at most one. */
export const collectionOf = ({ collections }: Edition, document: Document): Collection | undefined =>
  collections.find(({ documents }) => documents.includes(document));

/** The documents among which one is read, in order: those of its collection, or else all that are in none, but no versions. */
export function rowOf(edition: Edition, document: Document): readonly Document[] {
  return collectionOf(edition, document)?.documents ?? textsOf(edition).filter((one) => !collectionOf(edition, one));
}

/** An entry, and how often the documents of a collection name it: at least once. */
export interface Named {
  readonly entry: Entry;
  readonly mentions: number;
}

/** What the documents of a collection name, by the ids of the kinds in their order; the most often named first, then by id. */
export function namesIn({ kinds, entries }: Edition, { documents }: Collection): ReadonlyMap<string, readonly Named[]> {
  const slugs = new Set(documents.map(({ slug }) => slug));
  const named = entries
    .map((entry) => ({ entry, mentions: entry.mentions.filter(({ document }) => slugs.has(document)).length }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions || (a.entry.id < b.entry.id ? -1 : 1));
  const byKind = Map.groupBy(named, ({ entry }) => entry.kind);
  return new Map([...kinds.keys()].flatMap((kind) => (byKind.has(kind) ? [[kind, byKind.get(kind)!] as const] : [])));
}
