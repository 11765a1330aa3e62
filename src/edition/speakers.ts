import type { Document } from './graph.ts';

/** Who speaks in a document by the names that its answers give, each once, in the order in which they first do. */
export const speakersOf = ({ paragraphs }: Document): string[] => [
  ...new Set(paragraphs.flatMap(({ speaker }) => speaker ?? [])),
];
