/** What a paragraph of a source text is: a line that holds more than white space, or the lines between two that don't. */
export type ParagraphUnit = 'lines' | 'blocks';

/** A numbered unit of the source text. */
export interface SourceParagraph {
  /** From 1. */
  readonly number: number;
  /** Its line, or its lines with the breaks between them; without the line break at its end. */
  readonly text: string;
  /** Where it begins in the file, in UTF-16 units. */
  readonly start: number;
}

const patterns = {
  lines: /[^\r\n]+/g,
  // A line that holds more than white space, and all such lines that follow it directly.
  blocks: /^[^\S\r\n]*\S[^\r\n]*(?:(?:\r\n?|\n)[^\S\r\n]*[^\s][^\r\n]*)*/gm,
} as const;

/** The paragraphs of a source text, in order: what holds nothing but white space is none. */
export function sourceParagraphs(source: string, unit: ParagraphUnit = 'lines'): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  for (const match of source.matchAll(patterns[unit])) {
    if (/\S/.test(match[0])) paragraphs.push({ number: paragraphs.length + 1, text: match[0], start: match.index });
  }
  return paragraphs;
}
