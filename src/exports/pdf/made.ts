import { unzipSync } from 'fflate';
import type { Document, Edition } from '../../edition/graph.ts';
import { kept } from '../../project/kept.ts';
import { inThread } from '../../project/threads.ts';
import { warnOnce } from '../../project/warn-once.ts';
import { ownFonts } from '../book/own-fonts.ts';
import { zip } from '../zip.ts';
import { fontsOfPdf, lackingInText, pdfWords } from './pdf.ts';
import type { PdfBook, setPdf } from './setting.ts';
import { findTypesetter } from './typesetter.ts';

const known = new WeakMap<Document, boolean>();

/**
 * Whether a PDF can be made of a document, here. Where its fonts can't set it,
 * that is said once. @param edition the excerpt for the document
 */
export function canMakePdf(edition: Edition, document: Document): boolean {
  const isKnown = known.get(document);
  if (isKnown !== undefined) return isKnown;
  const missing = lackingInText(edition, document);
  if (missing.length > 0)
    warnOnce(
      `No PDF of ${document.slug} is made: no font has a glyph for ${missing.slice(0, 8).join(' ')}. One that has can be put into content/fonts/, and named in look.yaml.`,
    );
  const can = missing.length === 0 && findTypesetter() !== undefined;
  known.set(document, can);
  return can;
}

const set = inThread<typeof setPdf>('exports/pdf/setting.ts', 'setPdf');

/**
 * The two PDFs of a document. They are set once and kept together: setting takes
 * a second, and readers and archives each get their own.
 */
export async function makePdf(edition: Edition, document: Document): Promise<PdfBook> {
  const said = pdfWords(edition, document);
  const sums = ownFonts().map(({ sha256 }) => sha256);
  const input = sums.length === 0 ? said : [said, sums];
  const both = await kept({ kind: 'pdf', input, code: 'exports' }, async () => {
    const { accessible, archival } = await set(said, await fontsOfPdf(document, said));
    return zip([
      { path: 'accessible', data: accessible, isStored: true },
      { path: 'archival', data: archival, isStored: true },
    ]);
  });
  const { accessible, archival } = unzipSync(both);
  return { accessible: accessible!, archival: archival! };
}
