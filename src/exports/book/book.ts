import type { CitedSource, Document, Edition, Entry } from '../../edition/graph.ts';
import { entriesByTitle } from '../../edition/around.ts';
import { sourcesOfNote } from '../../edition/note-sources.ts';
import { linksOf, linksOfBlocks, type Inline, type LinkTarget } from '../../mdx/inline.ts';
import { sourceLabels } from '../../wording/source-label.ts';

/** What a document takes along of the edition when it leaves the site. */
export interface Book {
  readonly edition: Edition;
  readonly document: Document;
  /** Those that the text names, its notes draw on or lead to, in the order of their titles. */
  readonly entries: readonly Entry[];
  /** Those that notes and entries cite, in the order of the labels by which these name them. */
  readonly sources: readonly CitedSource[];
  /** Whether what a link leads to is in the book. */
  readonly holds: (target: Pick<LinkTarget, 'scheme' | 'id'>) => boolean;
}

/** A document with its notes, the entries that these and the text need, and the sources of both. */
export function bookOf(edition: Edition, document: Document): Book {
  const named = new Set([
    ...document.mentions.map(({ entry }) => entry),
    ...document.notes.flatMap((note) => [...note.matter.entries, ...linked('entry', runsOfNote(note))]),
  ]);
  const entries = entriesByTitle(edition).filter(({ id }) => named.has(id));
  const cited = new Set([
    ...document.notes.flatMap((note) => [...sourcesOfNote(note), ...linked('source', runsOfNote(note))]),
    ...entries.flatMap(({ matter, body }) => [
      ...matter.sources,
      ...linksOfBlocks(body).flatMap(({ scheme, id }) => (scheme === 'source' ? [id] : [])),
    ]),
  ]);
  return {
    edition,
    document,
    entries,
    sources: byLabel(edition, cited),
    holds: ({ scheme, id }) => (scheme === 'entry' && named.has(id)) || (scheme === 'source' && cited.has(id)),
  };
}

function byLabel(edition: Edition, cited: ReadonlySet<string>): CitedSource[] {
  const labels = sourceLabels(edition);
  const { compare } = new Intl.Collator([edition.matter.language, 'en'], { numeric: true });
  return edition.sources
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => compare(labels.get(a.id) ?? '', labels.get(b.id) ?? ''));
}

/** All that a note says, run by run. */
const runsOfNote = ({ brief, text, claim }: Document['notes'][number]): (readonly Inline[])[] => [
  brief,
  text,
  ...(claim ? [claim.claim, claim.record, ...claim.sides.map(({ says }) => says)] : []),
];

const linked = (scheme: LinkTarget['scheme'], runs: readonly (readonly Inline[])[]): string[] =>
  runs.flatMap(linksOf).flatMap((target) => (target.scheme === scheme ? [target.id] : []));
