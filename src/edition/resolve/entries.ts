import { withKind } from '../../model/kinds/kinded-matter.ts';
import { relationTypes } from '../../model/relation.ts';
import type { Document, Entry, ResolvedRelation } from '../graph.ts';
import type { SoundEntry } from './sound.ts';

/** The entries in the order of their ids, with their relations at both ends and all that speaks of them. */
export function resolveEntries(records: readonly SoundEntry[], documents: readonly Document[]): Entry[] {
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
  return sorted.map(({ id, kind, matter, brief, gloss, body }) => ({
    ...withKind(kind, matter),
    id,
    brief,
    gloss,
    body,
    relations: relations.get(id)!,
    mentions: mentions.get(id) ?? [],
    notes: (notes.get(id) ?? []).map(({ note }) => note),
  }));
}

/** The relations of each entry: its own first, then those written at their other ends. */
function resolveRelations(records: readonly SoundEntry[]): ReadonlyMap<string, readonly ResolvedRelation[]> {
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
