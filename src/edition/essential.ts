import type { Document, Edition, Entry, Mention } from './graph.ts';

/**
 * Whether the note of a mention stands in the margin from the start, and the
 * mention is underlined: the first in each exchange or section of an entry whose
 * kind is essential, and the first in the document of one who speaks in it.
 */
export function isEssential(edition: Edition, document: Document, mention: Mention): boolean {
  const entry = edition.entryById.get(mention.entry);
  if (!entry || !mention.isFirstInDivision) return false;
  return (
    (edition.kinds.get(entry.kind)?.isEssential ?? false) || (mention.isFirstInDocument && speaks(entry, document))
  );
}

/** Whether a document names an entry as the speaker of a paragraph. */
function speaks({ matter: { title, aliases } }: Entry, { paragraphs }: Document): boolean {
  const names = new Set([title, ...aliases]);
  return paragraphs.some(({ speaker }) => speaker !== undefined && names.has(speaker));
}
