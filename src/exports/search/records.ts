import type { Edition } from '../../edition/graph.ts';
import { passageOf } from '../../edition/passages.ts';
import { noteText } from '../../edition/note-text.ts';
import type { Words } from '../../interface/words.ts';
import { plainBlocks, plainText } from '../../text/inline.ts';

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
 * `exchange`, `type` of note.
 */
export function searchRecords(edition: Edition, words: Words): SearchRecord[] {
  const language = edition.matter.language.split('-')[0]!;
  const texts = edition.documents.flatMap((document) => {
    const exchangeOf = (number: number | undefined): string | undefined =>
      number === undefined ? undefined : document.divisions[number - 1]?.title;
    const page = `/documents/${document.slug}/`;
    const paragraphs = document.paragraphs.map((paragraph): SearchRecord => {
      const exchange = exchangeOf(paragraph.division);
      return {
        url: `${page}#p${paragraph.number}`,
        content: paragraph.text,
        language,
        meta: {
          title: exchange ?? document.matter.title,
          document: document.matter.title,
          speaker: passageOf(document, paragraph).speaker ?? '',
          paragraph: String(paragraph.number),
        },
        filters: { sort: ['text'], ...(exchange === undefined ? {} : { exchange: [exchange] }) },
        sort: {},
      };
    });
    const notes = document.notes.map((note): SearchRecord => {
      const [first] = note.anchors;
      const last = document.paragraphs[note.anchors.at(-1)!.paragraph - 1]!;
      const exchange = exchangeOf(last.division);
      const quoted = document.paragraphs[first!.paragraph - 1]!.text.slice(first!.range.start, first!.range.end);
      return {
        url: `${page}#note-${note.id}`,
        content: `${plainText(note.brief)}\n${noteText(note)}`,
        language,
        meta: {
          title: words.noteTypes[note.matter.type],
          document: document.matter.title,
          letter: note.letter,
          paragraph: String(last.number),
          quote: shortened(quoted),
          ...(exchange === undefined ? {} : { exchange }),
        },
        filters: {
          sort: ['note'],
          type: [note.matter.type],
          ...(exchange === undefined ? {} : { exchange: [exchange] }),
        },
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
    meta: { title: matter.title, kind: words.kinds[kind] },
    filters: { sort: ['entry'], kind: [kind] },
    sort: {},
  }));
  return [...texts, ...entries];
}
