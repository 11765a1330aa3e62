import { linksOf } from '../mdx/inline.ts';
import type { NoteRecord } from './records.ts';

/** The ids of the entries that the text of a note links to, and those that it names in its front matter. */
export function entriesOfNote({ matter, text, claim }: Pick<NoteRecord, 'matter' | 'text' | 'claim'>): string[] {
  const linked = [text, ...(claim ? [claim.claim, claim.record, ...claim.sides.map((s) => s.says)] : [])].flatMap(
    linksOf,
  );
  return [...new Set([...matter.entries, ...linked.map(({ id }) => id)])];
}

/** The ids of the sources that a note cites, for itself and for the sides of its claim: each once, in that order. */
export const sourcesOfNote = ({ matter, claim }: Pick<NoteRecord, 'matter' | 'claim'>): string[] => [
  ...new Set([...matter.sources, ...(claim?.sides.flatMap((side) => side.sources) ?? [])]),
];
