import type { Document } from './graph.ts';
import { passageOf } from './passages.ts';

/** Who speaks in a document, as the text names them, each once, in the order in which they first do. */
export const speakersOf = (document: Document): string[] => [
  ...new Set(document.paragraphs.flatMap((paragraph) => passageOf(document, paragraph).speaker ?? [])),
];
