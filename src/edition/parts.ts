import type { Division, Document, Paragraph } from './graph.ts';

/** Paragraphs that stand together: those of an exchange or section, or those between two. */
export interface Part {
  readonly division: Division | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** The titles and datelines that a text begins with; they belong to no part. */
export function headOf({ paragraphs }: Document): readonly Paragraph[] {
  const end = paragraphs.findIndex(({ role }) => role !== 'title' && role !== 'dateline');
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}

/** What follows the head, in the order of the text. */
export function partsOf(document: Document): readonly Part[] {
  const parts: { division: number | undefined; paragraphs: Paragraph[] }[] = [];
  for (const paragraph of document.paragraphs.slice(headOf(document).length)) {
    const part = parts.at(-1);
    if (part && part.division === paragraph.division) part.paragraphs.push(paragraph);
    else parts.push({ division: paragraph.division, paragraphs: [paragraph] });
  }
  return parts.map(({ division, paragraphs }) => ({
    division: division === undefined ? undefined : document.divisions[division - 1],
    paragraphs,
  }));
}

/** Whether a paragraph goes on with the question or answer of the one before it. */
export const isFollowing = ({ paragraphs }: Document, { number, turn }: Paragraph): boolean =>
  paragraphs[number - 2]?.turn === turn && turn > 0;
