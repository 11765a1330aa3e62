import { relationTypes } from '../../model/relation.ts';
import type { Document, Entry, ResolvedRelation } from '../graph.ts';
import type { EntryRecord } from '../records.ts';

/** The entries in the order of their ids, with their relations at both ends and all that speaks of them. */
export function resolveEntries(records: readonly EntryRecord[], documents: readonly Document[]): Entry[] {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const relations = resolveRelations(sorted);
  const mentions = Map.groupBy(
    documents.flatMap((d) => d.mentions),
    (m) => m.entry,
  );
  const notes = Map.groupBy(
    documents.flatMap((d) => d.notes.flatMap((note) => [...new Set(note.matter.entries)].map((id) => ({ id, note })))),
    ({ id }) => id,
  );
  return sorted.map(({ file, yaml, ...entry }) => ({
    ...entry,
    relations: relations.get(entry.id)!,
    mentions: mentions.get(entry.id) ?? [],
    notes: (notes.get(entry.id) ?? []).map(({ note }) => note),
  }));
}

/** The relations of each entry: its own first, then those written at their other ends. */
function resolveRelations(records: readonly EntryRecord[]): ReadonlyMap<string, readonly ResolvedRelation[]> {
  const relations = new Map<string, ResolvedRelation[]>(records.map(({ id }) => [id, []]));
  for (const { id, matter } of records) {
    for (const { type, to, note } of matter.relations) {
      if (relations.has(to) && to !== id) relations.get(id)!.push({ name: type, to, note, isInverse: false });
    }
  }
  for (const { id, matter } of records) {
    for (const { type, to, note } of matter.relations) {
      const ofTarget = relations.get(to);
      const name = relationTypes[type].inverse;
      // A symmetric relation that was written at both ends stands once at each.
      const isThere = ofTarget?.some((r) => r.to === id && r.name === name);
      if (ofTarget && to !== id && !isThere) ofTarget.push({ name, to: id, note, isInverse: true });
    }
  }
  return relations;
}
