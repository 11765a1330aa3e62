/** Sets books, in a thread of its own: it knows words, fonts and the template, and nothing of editions. */
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentProject } from '../../project/project.ts';
import type { Face } from '../book/faces.ts';
import { findTypesetter } from './typesetter.ts';

/** A document as a PDF, for readers and for archives. */
export interface PdfBook {
  /** PDF/UA-1: tagged, for any reader. */
  readonly accessible: Uint8Array;
  /** PDF/A-2a: with all that it needs, for keeping. A file can't be said to be both. */
  readonly archival: Uint8Array;
}

type Font = Pick<Face, 'data'>;

/** A folder that no file system has: all that the typesetter reads is given to it. */
const folder = '/book';

/** With its fonts, which the books of many documents have in common. */
let known: { readonly fonts: readonly Font[]; readonly compiler: NodeCompiler } | undefined;

function compilerWith(fonts: readonly Font[]): NodeCompiler {
  if (!known || !areSame(known.fonts, fonts)) {
    const fontBlobs = fonts.map(({ data }) => Buffer.from(data));
    const compiler = findTypesetter()!.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
    known = { fonts, compiler };
  }
  return known.compiler;
}

/** By their bytes: what a thread is given is a copy each time. */
const areSame = (some: readonly Font[], others: readonly Font[]): boolean =>
  some.length === others.length && some.every(({ data }, i) => Buffer.compare(data, others[i]!.data) === 0);

/**
 * Sets a book of a document. The same words, fonts and template give the same bytes.
 *
 * @param said from `pdfWords`
 * @param fonts from `fontsOfPdf`
 * @throws where the template has an error
 */
export function setPdf(said: string, fonts: readonly Font[]): PdfBook {
  const template = readFileSync(join(currentProject().engine, 'src', 'exports', 'pdf', 'book.typ'));
  const compiler = compilerWith(fonts);
  compiler.mapShadow(`${folder}/data.json`, Buffer.from(said));
  compiler.mapShadow(`${folder}/book.typ`, template);
  const compiled = compiler.compile({ mainFilePath: `${folder}/book.typ` });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  const book = {
    accessible: exportAs(compiler, compiled.result, 'ua-1'),
    archival: exportAs(compiler, compiled.result, 'a-2a'),
  };
  // What is laid out is remembered without bound: a hundred books would take ten gigabytes.
  compiler.evictCache(0);
  return book;
}

/** In a standard; without one where a character has no glyph, such as an emoji, which standards don't allow. */
function exportAs(compiler: NodeCompiler, document: NodeTypstDocument, pdfStandard: string): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard });
  } catch {
    return compiler.pdf(document);
  }
}
