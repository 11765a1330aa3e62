import { languageSchema } from '../../model/scalar.ts';
import { readDate } from '../../model/date.ts';
import { before, placeholders } from '../../model/placeholders.ts';
import type { ImportedText, Remark } from '../imported.ts';
import { gatherExchanges } from '../recognise/exchanges.ts';
import { recogniseOpening } from '../recognise/opening.ts';
import { recogniseTurns } from '../recognise/turns.ts';
import { Remarks } from '../remarks.ts';
import { writeBody } from './body.ts';
import type { EditionNow } from '../edition-now.ts';
import { writeEntries } from './entries.ts';
import { withFrontMatter } from './front-matter.ts';
import { writeNotes } from './notes.ts';
import { originalNotes } from './original-notes.ts';
import { withoutGaps, writeSources } from './own-files.ts';

/** What an editor asked for, besides the file. */
export interface Asked {
  readonly slug: string;
  readonly title: string | undefined;
  /** ISO 8601 or EDTF. */
  readonly date: string | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly publisher: string | undefined;
  readonly rights: string | undefined;
  /** Name of the file, for what it doesn't say of itself. */
  readonly file: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A field that holds a stopgap, for the editor to replace. */
export interface Gap {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

/** The files of an edition that a text becomes. */
export interface WrittenText {
  /** Text by path, in the order in which they are put in place. */
  readonly files: Readonly<Record<string, string>>;
  readonly remarks: readonly Remark[];
  readonly gaps: readonly Gap[];
  readonly counts: Readonly<Record<'paragraphs' | 'mentions' | 'notes' | 'entries', number>>;
}

/** Writes a text as a document of an edition, with its notes and drafts of entries. */
export function writeText(text: ImportedText, asked: Asked, now: EditionNow): WrittenText {
  const remarks = new Remarks();
  const { description } = text;
  const ofFile = [asked.language, description.language].find((tag) => languageSchema.safeParse(tag).success);
  if (ofFile === undefined) remarks.guessed(`the language is that of the edition, “${now.language}”`, undefined);
  const language = ofFile ?? now.language;
  const opening = text.isOwn ? undefined : recogniseOpening(text.blocks, language, remarks);
  const blocks = opening ? gatherExchanges(recogniseTurns(opening.blocks, remarks), remarks) : text.blocks;

  const taken = new Set([...now.taken, asked.slug]);
  const title = asked.title ?? description.title ?? titleIn(blocks) ?? asked.file;
  const { files: bibliography, ids: sources } = writeSources(text, now, remarks);
  const { files: entries, ids, unwritten } = writeEntries(text.things, title, now, sources, taken, remarks);
  const idOf = (thing: string): string => ids.get(thing)!;
  const original = originalNotes(text.notes, blocks, remarks);
  const writing = { entryOf: idOf, notes: original, language, isBlocks: text.isBlocks === true };
  const { mdx, paragraphs } = writeBody(blocks, writing, remarks);
  const ours = text.notes.filter(({ key }) => !original.has(key));
  const known = { entries: new Set([...now.entries.keys(), ...ids.values()]), sources };
  const notes = writeNotes(ours, paragraphs, asked.slug, idOf, known, taken, remarks);

  const dated = [asked.date, description.date, opening?.date].find((date) => date !== undefined && readDate(date));
  const publisher = asked.publisher ?? description.publisher;
  const rights = asked.rights ?? description.rights;
  const fields = {
    title,
    date: dated ?? before(asked.today),
    language,
    paragraphs: text.isBlocks ? 'blocks' : undefined,
    provenance: {
      publisher: publisher ?? placeholders.publisher,
      ...withoutGaps({
        number: description.number,
        address: description.address,
        published: description.published,
        collated: description.collated,
      }),
    },
    rights: rights ?? placeholders.rights,
  };
  const index = `content/documents/${asked.slug}/index.mdx`;
  const written = withFrontMatter(fields, mdx);
  const gap = (isThere: unknown, field: string, what: string): Gap[] =>
    isThere === undefined ? [{ path: index, line: lineOf(written, field), what }] : [];
  return {
    files: {
      ...bibliography,
      ...entries,
      ...notes,
      [`content/documents/${asked.slug}/source.txt`]:
        text.received ?? `${paragraphs.map((words) => words.text).join('\n')}\n`,
      [index]: written,
    },
    remarks: [...text.remarks, ...remarks.take()],
    gaps: [
      ...gap(dated, 'date', 'the date of the text'),
      ...gap(publisher, '  publisher', 'who published the text'),
      ...gap(rights, 'rights', 'the rights of the text'),
      ...unwritten.map((path) => ({ path, line: lineOf(entries[path]!, 'brief'), what: 'brief and gloss' })),
    ],
    counts: {
      paragraphs: paragraphs.length,
      mentions: mdx.match(/<Ref /g)?.length ?? 0,
      notes: Object.keys(notes).length,
      entries: Object.keys(entries).length,
    },
  };
}

/** The title that the text itself has. */
const titleIn = (blocks: ImportedText['blocks']): string | undefined => {
  const title = blocks.find((block) => block.type === 'paragraph' && block.part === 'title');
  return title?.type === 'paragraph' ? title.words.text : undefined;
};

const lineOf = (file: string, field: string): number =>
  file.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 1;
