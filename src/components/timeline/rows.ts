import type { Timeline, Lane } from '../../pictures/timeline/timeline.ts';
import type { Document, Edition, Entry } from '../../edition/graph.ts';

/** A row of the list under the timeline: an entry, or a document of the edition. */
export type TimelineRow =
  | { readonly type: 'entry'; readonly entry: Entry; readonly lane: Lane; readonly dates: readonly string[] }
  | { readonly type: 'document'; readonly document: Document; readonly dates: readonly string[] };

/**
 * One row for each thing that the picture shows, in the order of the first dates.
 * @param words puts a date into words
 */
export function rowsOf(
  { items, lanes, documents }: Timeline,
  edition: Edition,
  words: (date: string) => string,
): TimelineRow[] {
  const entries = items.map(({ id, lane, marks }) => ({
    first: marks[0]!.first,
    row: {
      type: 'entry',
      entry: edition.entryById.get(id)!,
      lane: lanes[lane]!,
      dates: marks.map(({ text }) => words(text)),
    } as const,
  }));
  const texts = documents.map(({ slug, mark }) => ({
    first: mark.first,
    row: {
      type: 'document',
      document: edition.documentBySlug.get(slug)!,
      dates: [words(mark.text)],
    } as const,
  }));
  return [...entries, ...texts].sort((a, b) => a.first - b.first).map(({ row }) => row);
}
