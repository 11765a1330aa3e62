import { noteId, paragraphId } from '../contract/ids.ts';
import type { Document, Edition, Note } from '../edition/graph.ts';
import { noteText } from '../edition/note-text.ts';
import { passageOf } from '../edition/passages.ts';
import { plainBlocks, plainText } from '../mdx/inline.ts';
import { runsOfProse } from '../mdx/prose.ts';
import { authorNames, sourceLabels } from '../wording/source-label.ts';
import { fill, words } from '../wording/words.ts';
import type { PlacedDocument, Unit } from '../contract/search-index.ts';

/** Words of a note's passage that tell it from others. */
const quotedWords = 8;

const shortened = (quoted: string): string => {
  const all = quoted.trim().split(/\s+/);
  return all.length > quotedWords ? `${all.slice(0, quotedWords).join(' ')} …` : all.join(' ');
};

/** What search finds, in the order in which `Unit` numbers it. */
export function searchUnits(edition: Edition): Unit[] {
  const { documents, entries, collections, sources } = edition;
  const labels = sourceLabels(edition);
  return [
    ...documents.flatMap((document) => [
      ...paragraphUnits(document, documents.length > 1),
      ...document.notes.map((note) => noteUnit(document, note, documents.length > 1)),
    ]),
    ...entries.map(({ id, matter, brief, gloss, body }): Unit => [
      // Names come last: an excerpt is taken from where the words stand first, and a reader sees the title anyway.
      lines(plainText(brief), plainText(gloss), plainBlocks(body), matter.title, matter.aliases.join(', ')),
      `entries/${id}/`,
      matter.title,
    ]),
    ...documents.map(({ slug, matter }): Unit => [
      lines(matter.title, matter.description),
      `documents/${slug}/`,
      matter.title,
      ...(matter.date === undefined ? [] : [matter.date]),
    ]),
    ...collections.map(({ id, matter, blocks }): Unit => [
      lines(matter.title, matter.description, ...runsOfProse(blocks).map(plainText)),
      `collections/${id}/`,
      matter.title,
      words.collections.of,
    ]),
    ...sources.map(({ id, matter }): Unit => [
      lines(matter.title, authorNames(matter), matter['container-title'], matter.publisher, matter.number, matter.note),
      `sources/#${id}`,
      matter.title,
      labels.get(id)!,
    ]),
  ];
}

/** What the facets of a search know of each document. */
export function placedDocuments({ documents }: Edition): PlacedDocument[] {
  return documents.map(({ slug, matter, paragraphs, notes }) => ({
    slug,
    title: matter.title,
    paragraphs: paragraphs.length,
    exchanges: [
      ...paragraphs.map(({ division }) => division ?? 0),
      ...notes.map(({ anchors }) => paragraphs[anchors[0]!.paragraph - 1]!.division ?? 0),
    ],
    types: notes.map(({ type }) => type),
  }));
}

const lines = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n');

/** @param isNamed whether the document is said, since there are others */
const paragraphUnits = (document: Document, isNamed: boolean): Unit[] =>
  document.paragraphs.map((paragraph) => {
    const { speaker, division } = passageOf(document, paragraph);
    const { number, text } = paragraph;
    const where = [
      `¶ ${number}`,
      ...(speaker === undefined ? [] : [speaker]),
      ...(isNamed && division !== undefined ? [document.matter.title] : []),
    ];
    return [text, `documents/${document.slug}/#${paragraphId(number)}`, division ?? document.matter.title, ...where];
  });

/** @param isNamed whether the document is said, since there are others */
function noteUnit(document: Document, note: Note, isNamed: boolean): Unit {
  const { paragraph: number, range } = note.anchors[0]!;
  const paragraph = document.paragraphs[number - 1]!;
  const { division } = passageOf(document, paragraph);
  const quoted = shortened(paragraph.text.slice(range.start, range.end));
  return [
    lines(plainText(note.brief), noteText(note)),
    `documents/${document.slug}/#${noteId(note.id)}`,
    '',
    String(note.number),
    `¶ ${number}`,
    ...(division === undefined ? [] : [division]),
    ...(isNamed ? [document.matter.title] : []),
    fill(words.quoted, { text: quoted }),
  ];
}
