import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document, Edition } from '../../edition/graph.ts';
import { words } from '../../wording/words.ts';
import { bookOf } from '../book/book.ts';
import type { Face } from '../book/faces.ts';
import { pdfData } from './data.ts';
import type { Typesetter } from './typesetter.ts';
import { lacking, settable } from '../book/letters.ts';

/** A document as a PDF, for readers and for archives. */
export interface PdfBook {
  /** PDF/UA-1: tagged, for any reader. */
  readonly accessible: Uint8Array;
  /** PDF/A-2a: with all that it needs, for keeping. A file can't be said to be both. */
  readonly archival: Uint8Array;
}

/** The fonts of the template; see `cutFaces`. */
export const faceNames = ['serif', 'serif-semibold', 'serif-italic', 'sans', 'sans-semibold'] as const;

/**
 * The characters of a document's text, or of the interface, that the fonts
 * lack: with any of them no book is set. What is about the text can do without a
 * word in other letters; the text itself can't.
 */
export const lackingInText = ({ matter: edition }: Edition, { paragraphs, matter }: Document): string[] =>
  lacking([words.entries.title, edition.title, matter.title, ...paragraphs.map(({ text }) => text)].join('\n'));

const known = new WeakMap<Edition, string>();

/** The words of the book, for cutting its fonts: a JSON text. @param edition the excerpt for the document */
export function pdfWords(edition: Edition, document: Document): string {
  const said =
    known.get(edition) ??
    JSON.stringify(pdfData(bookOf(edition, document)), (key, value: unknown) =>
      typeof value === 'string' && key !== 'href' ? settable(value) : value,
    );
  known.set(edition, said);
  return said;
}

/** A folder that no file system has: all that the typesetter reads is given to it. */
const folder = '/book';

/**
 * Sets a book of a document. The same words, fonts and template give the same bytes.
 *
 * @param said from `pdfWords`
 * @param faces those of `faceNames`, and the edition's own
 * @param template the text of `book.typ`
 * @throws where the template has an error
 */
export function setPdf(
  { NodeCompiler: Compiler }: Typesetter,
  said: string,
  faces: readonly Pick<Face, 'data'>[],
  template: Uint8Array,
): PdfBook {
  const compiler = Compiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: faces.map(({ data }) => Buffer.from(data)) }],
  });
  compiler.mapShadow(`${folder}/data.json`, Buffer.from(said));
  compiler.mapShadow(`${folder}/book.typ`, Buffer.from(template));
  const compiled = compiler.compile({ mainFilePath: `${folder}/book.typ` });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  return {
    accessible: exportAs(compiler, compiled.result, 'ua-1'),
    archival: exportAs(compiler, compiled.result, 'a-2a'),
  };
}

/** In a standard; without one where a character has no glyph, such as an emoji, which standards don't allow. */
function exportAs(compiler: NodeCompiler, document: NodeTypstDocument, pdfStandard: string): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard });
  } catch {
    return compiler.pdf(document);
  }
}
