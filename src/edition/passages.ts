import type { Document, Mention, Paragraph } from './graph.ts';

/** Words of a document in their context: who says them, and in which exchange. */
export interface Passage {
  readonly document: Document;
  readonly paragraph: Paragraph;
  /** As the text names him or her: the answer's speaker, or the label of a question without its sign. */
  readonly speaker: string | undefined;
  /** Title of the exchange or section. */
  readonly division: string | undefined;
}

export function passageOf(document: Document, paragraph: Paragraph): Passage {
  const opening = document.paragraphs.find((p) => p.turn === paragraph.turn && p.label !== undefined);
  const label =
    opening?.label &&
    opening.text
      .slice(opening.label.start, opening.label.end)
      .replace(/\s*[:.—–-]$/, '')
      .trim();
  return {
    document,
    paragraph,
    speaker: paragraph.speaker ?? label,
    division: paragraph.division === undefined ? undefined : document.divisions[paragraph.division - 1]?.title,
  };
}

/** A mention in context: its sentence in three parts. */
export interface Concordance extends Passage {
  readonly mention: Mention;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Keyword in context for a mention of a document. */
export function concordanceOf(document: Document, mention: Mention): Concordance {
  const paragraph = document.paragraphs[mention.paragraph - 1]!;
  const { range, sentence } = mention;
  const passage = passageOf(document, paragraph);
  const isLabel = paragraph.label !== undefined && range.end <= paragraph.label.end;
  return {
    ...passage,
    // Words that say who speaks say it themselves.
    speaker: isLabel ? undefined : passage.speaker,
    mention,
    before: paragraph.text.slice(sentence.start, range.start),
    words: paragraph.text.slice(range.start, range.end),
    after: paragraph.text.slice(range.end, sentence.end),
  };
}
