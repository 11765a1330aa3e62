import type { Note } from './graph.ts';

/** The ids of the sources that a note cites, for itself and for the sides of its claim: each once, in that order. */
export const sourcesOfNote = ({ matter, claim }: Pick<Note, 'matter' | 'claim'>): string[] => [
  ...new Set([...matter.sources, ...(claim?.sides.flatMap((side) => side.sources) ?? [])]),
];
