import { sentenceAround } from '../text/sentence.ts';
import type { Range } from '../text/selector.ts';
import type { Document, Edition, Entry, Mention, Note, Paragraph } from './graph.ts';

/** A passage with one of its entries and one of its notes: how the edition annotates, by an example. */
export interface CoverPassage {
  readonly document: Document;
  readonly paragraph: Paragraph;
  /** The sentences that hold the words of both, in the text of the paragraph. */
  readonly range: Range;
  readonly entry: Entry;
  readonly mention: Mention;
  readonly note: Note;
}

/**
 * The passage that the cover shows: the one that the editors chose, or else of
 * the first answer, or else paragraph, that has both a mention and a note, the
 * pair that needs the fewest words.
 */
export function coverPassage(edition: Edition): CoverPassage | undefined {
  const { cover } = edition.matter;
  if (!cover) return (['answer', 'plain'] as const).map((role) => firstOf(edition, role)).find(Boolean);
  const document = edition.documentBySlug.get(cover.document);
  const paragraph = document?.paragraphs[cover.paragraph - 1];
  return document && paragraph && shortest(pairsOf(edition, document, paragraph, cover));
}

function firstOf(edition: Edition, role: Paragraph['role']): CoverPassage | undefined {
  for (const document of edition.documents)
    for (const paragraph of document.paragraphs) {
      const pairs = paragraph.role === role ? pairsOf(edition, document, paragraph) : [];
      if (pairs.length > 0) return shortest(pairs);
    }
  return undefined;
}

/** Every mention of a paragraph with every note about its words; of what was chosen only those. */
function pairsOf(
  edition: Edition,
  document: Document,
  paragraph: Paragraph,
  chosen?: { readonly entry: string; readonly note: string },
): CoverPassage[] {
  const { number, text } = paragraph;
  const mentions = document.mentions.filter(
    (m) => m.paragraph === number && (chosen ? m.entry === chosen.entry : !m.isNested),
  );
  return document.notes
    .filter(({ id }) => !chosen || id === chosen.note)
    .flatMap((note) => note.anchors.filter((one) => one.paragraph === number).map(({ range }) => ({ note, range })))
    .flatMap(({ note, range }) => {
      const around = sentenceAround(text, range, document.matter.language);
      return mentions.map((mention) => ({
        document,
        paragraph,
        range: {
          start: Math.min(around.start, mention.sentence.start),
          end: Math.max(around.end, mention.sentence.end),
        },
        entry: edition.entryById.get(mention.entry)!,
        mention,
        note,
      }));
    });
}

const lengthOf = ({ range }: CoverPassage): number => range.end - range.start;

const shortest = (pairs: readonly CoverPassage[]): CoverPassage | undefined =>
  pairs.reduce<CoverPassage | undefined>(
    (best, one) => (best && lengthOf(best) <= lengthOf(one) ? best : one),
    undefined,
  );
