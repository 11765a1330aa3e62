import { noteId, paragraphId } from '../../contract/ids.ts';
import type { Document, Edition } from '../../edition/graph.ts';

/**
 * Ids that were given to places of a document, and lead to a paragraph now: by
 * the edition's list, and those of mentions whose entry has another id since.
 */
export function formerIdsOf({ redirects }: Edition, document: Document, paragraph: number): string[] {
  if (redirects.length === 0) return [];
  const { slug, mentions } = document;
  const place = `documents/${slug}/#`;
  const here = redirects.flatMap(({ from, to }) =>
    from.startsWith(place) && paragraphOf(document, to.slice(place.length)) === paragraph
      ? [from.slice(place.length)]
      : [],
  );
  const renamed = mentions
    .filter((mention) => mention.paragraph === paragraph)
    .flatMap(({ id, entry }) =>
      redirects.flatMap(({ from, to }) =>
        to === `entries/${entry}` ? [from.slice('entries/'.length) + id.slice(entry.length)] : [],
      ),
    );
  return [...new Set([...here, ...renamed])];
}

/** The number of the paragraph that an id on the page of a document is in. */
function paragraphOf({ paragraphs, mentions, notes }: Document, id: string): number | undefined {
  return (
    paragraphs.find(({ number }) => paragraphId(number) === id)?.number ??
    mentions.find((mention) => mention.id === id)?.paragraph ??
    notes.find((note) => noteId(note.id) === id)?.anchors[0]?.paragraph
  );
}
