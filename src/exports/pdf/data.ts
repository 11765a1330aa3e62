import { markId, noteId, variantId, variantMarkId } from '../../contract/ids.ts';
import { nameIndex } from '../../edition/name-index.ts';
import { sourcesOfNote } from '../../edition/note-sources.ts';
import type { Entry, Note, Paragraph } from '../../edition/graph.ts';
import { withContrast } from '../../model/contrast.ts';
import { firstDayOf } from '../../model/date.ts';
import { directionOf, type Direction } from '../../model/direction.ts';
import { lightColours } from '../../model/look.ts';
import { shownFacts } from '../../wording/facts.ts';
import { kindName } from '../../wording/kinds.ts';
import { sourceItem } from '../../wording/source-item.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { variantLine } from '../../wording/variants.ts';
import { dot, fill, list, words } from '../../wording/words.ts';
import type { Book } from '../book/book.ts';
import { colophonOf } from '../book/colophon.ts';
import { checkOfNote, partsOfNote } from '../book/words-of-note.ts';
import { canBeSet } from '../book/letters.ts';
import { ownFonts } from '../book/own-fonts.ts';
import { entryLabel, runsOf, sourceLabel, type Run } from './runs.ts';
import { textBlocks, type SideNote } from './text.ts';

/** What `book.typ` reads, as JSON; the template says which fields. */
export interface PdfData {
  /** The colour of marks and headings. */
  readonly accent: string;
  readonly [field: string]: unknown;
}

/** What `book.typ` sets: the words of the book, each where it belongs. */
export function pdfData(book: Book): PdfData {
  const { edition, document, entries, sources } = book;
  const { matter } = edition;
  const side: SideNote[] = [];
  const labels = sourceLabels(edition);
  const day = firstDayOf(matter.date);
  const [year, month, date] = day.split('-').map(Number);
  return {
    /** Families of the edition's own fonts, for letters that the engine's lack. */
    fonts: [...new Set(ownFonts().map(({ family }) => family))],
    /** Of marks and headings: what leads to entries on pages, as dark as white paper asks. */
    accent: withContrast(lightColours(edition.look).entry, '#ffffff', 4.5),
    title: document.matter.title,
    authors: matter.editors,
    date: { year, month: month ?? 1, day: date ?? 1 },
    text: speechOf(document.matter),
    apparatus: speechOf(matter),
    front: [
      matter.title,
      ...(matter.subtitle === undefined ? [] : [matter.subtitle]),
      list(matter.editors),
      fill(words.footer.version, { version: matter.version, date: matter.date }),
    ],
    foot: `${matter.title}, ${matter.version}`,
    contents: words.document.contents,
    blocks: textBlocks(book, side),
    side,
    variants: {
      title: words.parallel.variants,
      items: document.variants.map((variant) => ({
        id: variantId(variant.letter),
        back: variantMarkId(variant.letter),
        letter: variant.letter,
        words: variantLine(document, variant),
      })),
    },
    notes: {
      title: words.book.notes,
      groups: [...Map.groupBy(document.notes, divisionOf(document.paragraphs))].map(([division, notes]) => ({
        title: division === undefined ? null : document.divisions[division - 1]!.title,
        notes: notes.map((note) => noteData(book, note)),
      })),
    },
    entries: { title: words.entries.title, items: entries.map((entry) => entryData(book, entry)) },
    sources: {
      title: words.sources.title,
      items: sources.map((source) => {
        const { authors, title, rest, address, host, checked, note } = sourceItem(edition, source);
        const runs: Run[] = [
          { words: labels.get(source.id) ?? source.id, bold: true },
          { words: ' ' },
          ...(authors === '' ? [] : [{ words: authors + words.colon }]),
          { words: title, italic: true },
          ...(rest === '' ? [] : [{ words: words.comma + rest }]),
          ...(address === undefined ? [] : [{ words: words.comma }, { words: host!, href: address }]),
          { words: ` (${checked}).${note === undefined ? '' : ` ${note}`}` },
        ];
        return { id: sourceLabel(source.id), runs };
      }),
    },
    index: { title: words.book.index, items: indexOf(book) },
    colophon: { title: words.closing.title, items: colophonOf(edition, document) },
  };
}

/** A language as the typesetter knows it: without script and region. */
const speechOf = (matter: { readonly language: string; readonly dir?: Direction | undefined }) => ({
  lang: new Intl.Locale(matter.language).language,
  dir: directionOf(matter),
});

const divisionOf = (paragraphs: readonly Paragraph[]) => (note: Note) =>
  paragraphs[note.anchors[0]!.paragraph - 1]?.division;

function noteData(book: Book, note: Note) {
  return {
    id: noteId(note.id),
    back: markId(note.id),
    head: `${note.number} · ${words.noteTypes[note.type]}`,
    parts: partsOfNote(note).map(({ label, words: said }) => [
      ...(label === undefined ? [] : [{ words: label + words.colon, bold: true }]),
      ...runsOf(book, said),
    ]),
    cited: citedRuns(book, sourcesOfNote(note), checkOfNote(note, book.edition.matter.language)),
  };
}

function entryData(book: Book, entry: Entry) {
  const { id, kind, matter, gloss } = entry;
  return {
    id: entryLabel(id),
    title: matter.title,
    facts: [
      [kindName(kind), ...matter.aliases.filter((name) => canBeSet(name, ownFonts()))].join(dot),
      ...shownFacts(entry, book.edition.matter.language).map(({ label, value }) => label + words.colon + value),
    ],
    gloss: runsOf(book, gloss),
    cited: citedRuns(book, matter.sources),
  };
}

function citedRuns(book: Book, ids: readonly string[], checked?: string): Run[] {
  const labels = sourceLabels(book.edition);
  return [
    ...(checked === undefined ? [] : [{ words: `${checked} ` }]),
    ...(ids.length === 0 ? [] : [{ words: words.note.sources + words.colon }]),
    ...ids.flatMap((id, i) => [
      ...(i === 0 ? [] : [{ words: dot }]),
      { words: labels.get(id) ?? id, to: sourceLabel(id) },
    ]),
  ];
}

/** Names of the entries with the mentions by which their pages are found; another name leads to the title. */
function indexOf({ entries, edition, document }: Book) {
  return [...nameIndex({ ...edition, entries }).values()].flat().flatMap(({ name, entry, isTitle }) => {
    const ids = entry.mentions.filter((mention) => mention.document === document.slug).map(({ id }) => id);
    if (ids.length === 0 || !canBeSet(name, ownFonts())) return [];
    const see = { word: words.entries.see, to: entryLabel(entry.id), title: entry.matter.title };
    return [isTitle ? { name, ids } : { name, see }];
  });
}
