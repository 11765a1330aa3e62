import { noteTypes } from '../model/note.ts';
import type { Edition } from './graph.ts';

/** What there is in the edition, counted. */
export function figuresOf({ documents, entries, kinds, sources }: Edition) {
  const notes = documents.flatMap((d) => d.notes);
  const count = <T extends string>(keys: readonly T[], of: (key: T) => number): Record<T, number> =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<T, number>;
  return {
    documents: documents.length,
    paragraphs: documents.reduce((sum, d) => sum + d.paragraphs.length, 0),
    entries: entries.length,
    entriesNamed: entries.filter((e) => e.mentions.length > 0).length,
    entriesByKind: count([...kinds.keys()], (kind) => entries.filter((e) => e.kind === kind).length),
    entriesWithoutBody: entries.filter((e) => e.body.length === 0).length,
    mentions: documents.reduce((sum, d) => sum + d.mentions.length, 0),
    notes: notes.length,
    notesByType: count(noteTypes, (type) => notes.filter((n) => n.type === type).length),
    relations: entries.reduce((sum, e) => sum + e.relations.filter((r) => !r.isInverse).length, 0),
    sources: sources.length,
    sourcesByCheck: count(
      ['seen', 'copy', 'known'] as const,
      (how) => sources.filter((s) => s.matter.checked.how === how).length,
    ),
  };
}
