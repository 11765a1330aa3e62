import { noteId, paragraphId } from '../../contract/ids.ts';
import type { Redirect } from '../../model/redirects.ts';
import type { Document, FormerPlace } from '../graph.ts';

/** What of a document its places are found by. */
type Placed = Pick<Document, 'slug' | 'paragraphs' | 'mentions' | 'notes'>;

/**
 * Where ids lead that places of a document once had: by the edition's list, and
 * those of mentions whose entry has another id since.
 */
export function formerPlaces(document: Placed, redirects: readonly Redirect[]): FormerPlace[] {
  if (redirects.length === 0) return [];
  const page = `documents/${document.slug}/#`;
  const listed = redirects.flatMap(({ from, to }): FormerPlace[] => {
    const paragraph = from.startsWith(page) ? paragraphOf(document, to.slice(page.length)) : undefined;
    return paragraph === undefined ? [] : [{ id: from.slice(page.length), paragraph }];
  });
  const isListed = new Set(listed.map(({ id }) => id));
  const renamed = document.mentions.flatMap(({ id, entry, paragraph }) =>
    redirects
      .filter(({ to }) => to === `entries/${entry}`)
      .map(({ from }) => ({ id: from.slice('entries/'.length) + id.slice(entry.length), paragraph })),
  );
  return [...listed, ...renamed.filter(({ id }) => !isListed.has(id))];
}

/** The number of the paragraph that an id on the page of a document is in. */
function paragraphOf({ paragraphs, mentions, notes }: Placed, id: string): number | undefined {
  return (
    paragraphs.find(({ number }) => paragraphId(number) === id)?.number ??
    mentions.find((mention) => mention.id === id)?.paragraph ??
    notes.find((note) => noteId(note.id) === id)?.anchors[0]?.paragraph
  );
}
