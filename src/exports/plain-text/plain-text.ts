import type { Document, Paragraph } from '../../edition/graph.ts';
import { plainText as wordsOf } from '../../mdx/inline.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { fill, words } from '../../wording/words.ts';
import type { DocumentContext } from '../download.ts';
import { noteLines, sourceLine, sourcesIn } from '../note-lines.ts';

/** The sign of a note in the text. */
export const sign = (number: number): string => `[${number}]`;

/** A document as plain text: its paragraphs with the numbers of notes, then notes, entries and sources. */
export function plainTextOf(context: Pick<DocumentContext, 'edition' | 'document' | 'address'>): string {
  const { edition, document, address } = context;
  const { matter } = edition;
  const labels = sourceLabels(edition);
  const notes = document.notes.map((note) => {
    const sources = sourcesIn(edition, note).map(({ id }) => labels.get(id) ?? id);
    const [first = '', ...more] = noteLines(note);
    const cited = sources.length > 0 ? [`${words.note.sources}${words.colon}${sources.join(words.separator)}`] : [];
    return [`${sign(note.number)} ${words.noteTypes[note.type]}${words.colon}${first}`, ...more, ...cited].join(
      '\n    ',
    );
  });
  const entries = edition.entries.map(
    ({ matter: { title, aliases }, gloss }) => `${[title, ...aliases].join(words.separator)}\n    ${wordsOf(gloss)}`,
  );
  const sources = edition.sources.map((source) => `${labels.get(source.id) ?? source.id}\n    ${sourceLine(source)}`);
  const about = [
    fill(words.cite.document, {
      title: document.matter.title,
      edition: matter.title,
      version: matter.version,
      date: matter.date,
    }),
    address(`documents/${document.slug}/`),
    document.matter.rights,
    fill(words.footer.notes, { licence: matter.licences.notes }),
  ];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.search.notes, notes],
    [words.nav.entries, entries],
    [words.nav.sources, sources],
    [words.closing.title, about],
  ];
  const after = parts.flatMap(([title, lines]) => (lines.length > 0 ? [`\n${rule}\n${title}`, ...lines] : []));
  return `${[...document.paragraphs.map((paragraph) => marked(document, paragraph)), ...after].join('\n\n')}\n`;
}

/** Between the text and what is said of it. */
const rule = '* * *';

/** A paragraph with the numbers of the notes after their words. */
function marked({ notes }: Document, { number, text }: Paragraph): string {
  const marks = notes
    .flatMap((note) => note.anchors.flatMap(({ paragraph, mark }) => (paragraph === number ? [{ note, mark }] : [])))
    .sort((a, b) => a.mark - b.mark || a.note.number - b.note.number);
  let from = 0;
  const pieces = marks.map(({ note, mark }) => {
    const piece = text.slice(from, mark) + sign(note.number);
    from = mark;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}
