import type { CitedSource, Document, Edition, Entry } from '../../edition/graph.ts';
import { entriesByTitle } from '../../edition/around.ts';
import type { LinkTarget } from '../../mdx/inline.ts';
import { sourceLabels } from '../../wording/source-label.ts';

/** A document with what it takes along of the edition when it leaves the site. */
export interface Book {
  /** Only what the document draws on: see `excerptOf`. */
  readonly edition: Edition;
  readonly document: Document;
  /** In the order of their titles. */
  readonly entries: readonly Entry[];
  /** In the order of the labels by which notes and entries name them. */
  readonly sources: readonly CitedSource[];
  /** Whether what a link leads to is in the book. */
  readonly holds: (target: Pick<LinkTarget, 'scheme' | 'id'>) => boolean;
}

export function bookOf(edition: Edition, document: Document): Book {
  const labels = sourceLabels(edition);
  const { compare } = new Intl.Collator([edition.matter.language, 'en'], { numeric: true });
  return {
    edition,
    document,
    entries: entriesByTitle(edition),
    sources: [...edition.sources].sort((a, b) => compare(labels.get(a.id) ?? '', labels.get(b.id) ?? '')),
    holds: ({ scheme, id }) =>
      (scheme === 'entry' && edition.entryById.has(id)) || (scheme === 'source' && edition.sourceById.has(id)),
  };
}
