import type { Document, Reading, Variant } from '../edition/graph.ts';
import { words } from './words.ts';

/** The words of a text that a variant is of. */
export const lemmaOf = ({ paragraphs }: Document, { paragraph, range }: Variant): string =>
  paragraphs[paragraph - 1]!.text.slice(range.start, range.end);

/** A reading with its witnesses: “Über W”, “not in W”. */
export const readingLine = ({ text, witnesses }: Reading): string =>
  [text === '' ? words.parallel.omitted : text, ...witnesses].join(' ');

/** A variant in a line, without its letter: “Ueber] Über W”. */
export const variantLine = (document: Document, variant: Variant): string =>
  `${lemmaOf(document, variant)}] ${variant.readings.map(readingLine).join(words.separator)}`;
