import { linksOfBlocks } from '../../mdx/inline.ts';
import type { CitedSource, Document } from '../graph.ts';
import { sourcesOfNote } from '../note-sources.ts';
import type { SourceRecord } from '../records.ts';
import type { Sound, SoundEntry } from './sound.ts';

/** The bibliography in the order of its ids, each source with all that cites it. */
export function resolveSources(
  sources: readonly Sound<SourceRecord>[],
  entries: readonly SoundEntry[],
  documents: readonly Document[],
): CitedSource[] {
  const byEntries = Map.groupBy(
    entries
      .flatMap(({ id, matter, body }) => {
        const linked = linksOfBlocks(body).filter(({ scheme }) => scheme === 'source');
        return [...new Set([...matter.sources, ...linked.map((link) => link.id)])].map((source) => ({ source, id }));
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ({ source }) => source,
  );
  const byNotes = Map.groupBy(
    documents.flatMap((d) => d.notes.flatMap((note) => sourcesOfNote(note).map((source) => ({ source, note })))),
    ({ source }) => source,
  );
  return [...sources]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, matter }) => ({
      id,
      matter,
      citedBy: {
        entries: (byEntries.get(id) ?? []).map((one) => one.id),
        notes: (byNotes.get(id) ?? []).map(({ note }) => note),
      },
    }));
}
