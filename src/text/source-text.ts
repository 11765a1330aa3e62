/** A numbered unit of the source text. */
export interface SourceParagraph {
  /** From 1. */
  readonly number: number;
  /** Its line, without the line break. */
  readonly text: string;
  /** Where the line begins in the file, in UTF-16 units. */
  readonly start: number;
}

/**
 * The paragraphs of a source text: its lines that hold more than white space.
 * A single line break ends a paragraph.
 */
export function sourceParagraphs(source: string): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    if (/\S/.test(match[0])) paragraphs.push({ number: paragraphs.length + 1, text: match[0], start: match.index });
  }
  return paragraphs;
}
