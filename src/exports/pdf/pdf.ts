import type { Document, Edition } from '../../edition/graph.ts';
import { words } from '../../wording/words.ts';
import { bookOf } from '../book/book.ts';
import { pdfData } from './data.ts';
import { cutOwnFonts, facesOf, featuresOf, type Face } from '../book/faces.ts';
import { lacking, settable } from '../book/letters.ts';
import { ownFonts } from '../book/own-fonts.ts';

/**
 * The characters of a document's text, or of the interface, that the fonts
 * lack: with any of them no book is set. What is about the text can do without a
 * word in other letters; the text itself can't.
 */
export const lackingInText = ({ matter: edition }: Edition, { paragraphs, matter }: Document): string[] =>
  lacking(
    [words.entries.title, edition.title, matter.title, ...paragraphs.map(({ text }) => text)].join('\n'),
    ownFonts(),
  );

const known = new WeakMap<Edition, string>();

/** The words of the book, for cutting its fonts: a JSON text. @param edition the excerpt for the document */
export function pdfWords(edition: Edition, document: Document): string {
  const said =
    known.get(edition) ??
    JSON.stringify(pdfData(bookOf(edition, document)), (key, value: unknown) =>
      typeof value === 'string' && key !== 'href' ? settable(value, ownFonts()) : value,
    );
  known.set(edition, said);
  return said;
}

/** The fonts of the template; see `facesOf`. */
const faceNames = ['serif', 'serif-semibold', 'serif-italic', 'sans', 'sans-semibold'] as const;

/** Those of the engine, then the edition's own. @param said from `pdfWords` */
export const fontsOfPdf = async (document: Document, said: string): Promise<Pick<Face, 'data'>[]> => [
  ...(await facesOf(faceNames, said, featuresOf(document))),
  ...(await cutOwnFonts(said)),
];
