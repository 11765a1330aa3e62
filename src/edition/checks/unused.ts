import { linksOf, linksOfBlocks } from '../../mdx/inline.ts';
import { runsOfProse } from '../../mdx/prose.ts';
import { entriesOfNote, sourcesOfNote } from '../note-links.ts';
import type { Check } from './check.ts';

/** What nothing mentions, relates to, links to or cites is probably a slip. */
export const checkUnused: Check = ({ entries, notes, documents, sources, pages, findings }, edition) => {
  // What couldn't be read may be what uses them.
  if (!edition || findings.length > 0) return [];
  const linksOfPages = pages.flatMap(({ blocks }) => runsOfProse(blocks).flatMap(linksOf));
  const usedEntries = new Set([
    ...documents.flatMap(({ parsed }) => parsed.paragraphs.flatMap((p) => p.references.map(({ to }) => to))),
    ...entries.flatMap(({ id, matter, gloss, brief, body }) => [
      ...matter.relations.flatMap(({ to }) => [to, id]),
      ...[...linksOf(brief), ...linksOf(gloss), ...linksOfBlocks(body)].map((l) => l.id),
    ]),
    ...notes.flatMap(entriesOfNote),
    ...linksOfPages.filter(({ scheme }) => scheme === 'entry').map(({ id }) => id),
  ]);
  const usedSources = new Set(
    edition.sources.filter(({ citedBy }) => citedBy.entries.length + citedBy.notes.length > 0).map(({ id }) => id),
  );
  // A note that couldn't be resolved still cites its sources.
  for (const { scheme, id } of linksOfPages) if (scheme === 'source') usedSources.add(id);
  for (const note of notes) sourcesOfNote(note).forEach((id) => usedSources.add(id));
  return [
    ...entries
      .filter(({ id }) => !usedEntries.has(id))
      .map(({ id, file }) =>
        unused(`No text, relation or link leads to the entry “${id}”.`, { file, line: 1, column: 1 }),
      ),
    ...sources
      .filter(({ id }) => !usedSources.has(id))
      .map(({ id, yaml }) => unused(`Nothing cites the source “${id}”.`, yaml.locateKey([], id))),
  ];
};

const unused = (message: string, place: { file: string; line: number; column: number }) => ({
  code: 'id/unused' as const,
  severity: 'warning' as const,
  place,
  message,
  remedy: 'Use it, or remove it.',
});
