import { linksOf, linksOfBlocks } from '../../mdx/inline.ts';
import { runsOfProse, type ProseBlock } from '../../mdx/prose.ts';
import type { CitedSource, Document } from '../graph.ts';
import { sourcesOfNote } from '../note-sources.ts';
import type { SourceRecord } from '../records.ts';
import type { Sound, SoundEntry } from './sound.ts';

/** What the editors write at length, and where it stands. */
export interface CitingProse {
  /** From the root of the edition. */
  readonly page: string;
  readonly title: string;
  readonly blocks: readonly ProseBlock[];
}

/** The bibliography in the order of its ids, each source with all that cites it. */
export function resolveSources(
  sources: readonly Sound<SourceRecord>[],
  entries: readonly SoundEntry[],
  documents: readonly Document[],
  prose: readonly CitingProse[],
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
  const byPages = Map.groupBy(
    prose.flatMap(({ page, title, blocks }) => {
      const linked = runsOfProse(blocks)
        .flatMap(linksOf)
        .flatMap(({ scheme, id }) => (scheme === 'source' ? [id] : []));
      return [...new Set(linked)].map((source) => ({ source, place: { page, title } }));
    }),
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
        pages: (byPages.get(id) ?? []).map(({ place }) => place),
      },
    }));
}
