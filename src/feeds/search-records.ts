import { noteId, paragraphId } from '../contract/ids.ts';
import type { Edition } from '../edition/graph.ts';
import { passageOf } from '../edition/passages.ts';
import { noteText } from '../edition/note-text.ts';
import { plainBlocks, plainText } from '../mdx/inline.ts';

/** A record as Pagefind's `addCustomRecord` takes it; the address is without the base path. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** Words of a note's passage that tell it from others. */
const quotedWords = 8;

const shortened = (quoted: string): string => {
  const all = quoted.trim().split(/\s+/);
  return all.length > quotedWords ? `${all.slice(0, quotedWords).join(' ')} …` : all.join(' ');
};

/**
 * What search finds, in a fixed order: every paragraph of every document, every
 * note, every entry. Filters: `sort` (text, note, entry), `kind` of entry,
 * `document`, `exchange`, `speaker`, `type` of note. Where a thing stands is a
 * filter, since all of `meta` is searched: a paragraph is found by its own words,
 * not by those of the title above it.
 */
export function searchRecords(edition: Edition): SearchRecord[] {
  const language = edition.matter.language.split('-')[0]!;
  const texts = edition.documents.flatMap((document) => {
    const placeFilters = (number: number | undefined): Record<string, string[]> => {
      const exchange = number === undefined ? undefined : document.divisions[number - 1]?.title;
      return { document: [document.matter.title], ...(exchange === undefined ? {} : { exchange: [exchange] }) };
    };
    const page = `/documents/${document.slug}/`;
    const paragraphs = document.paragraphs.map((paragraph): SearchRecord => {
      const { speaker } = passageOf(document, paragraph);
      return {
        url: `${page}#${paragraphId(paragraph.number)}`,
        content: paragraph.text,
        language,
        meta: { paragraph: String(paragraph.number) },
        filters: {
          sort: ['text'],
          ...placeFilters(paragraph.division),
          ...(speaker === undefined ? {} : { speaker: [speaker] }),
        },
        sort: {},
      };
    });
    const notes = document.notes.map((note): SearchRecord => {
      const { paragraph: number, range } = note.anchors[0]!;
      const paragraph = document.paragraphs[number - 1]!;
      const quoted = paragraph.text.slice(range.start, range.end);
      return {
        url: `${page}#${noteId(note.id)}`,
        content: `${plainText(note.brief)}\n${noteText(note)}`,
        language,
        meta: { number: String(note.number), paragraph: String(number), quote: shortened(quoted) },
        filters: { sort: ['note'], type: [note.type], ...placeFilters(paragraph.division) },
        sort: {},
      };
    });
    return [...paragraphs, ...notes];
  });
  const entries = edition.entries.map(({ id, kind, matter, brief, gloss, body }): SearchRecord => ({
    url: `/entries/${id}/`,
    // Names come last: an excerpt is taken from where the words stand first, and a reader sees the title anyway.
    content: [plainText(brief), plainText(gloss), plainBlocks(body), matter.title, matter.aliases.join(', ')].join(
      '\n',
    ),
    language,
    meta: { title: matter.title },
    filters: { sort: ['entry'], kind: [kind] },
    sort: {},
  }));
  return [...texts, ...entries];
}
