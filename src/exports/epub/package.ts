import type { Document, Edition } from '../../edition/graph.ts';
import { firstDayOf } from '../../model/date.ts';
import { directionOf } from '../../model/direction.ts';
import { originOf } from '../../wording/description.ts';
import { words } from '../../wording/words.ts';
import { element, xmlFile } from '../xml.ts';

/** A file of the book as the package lists it. */
export interface Listed {
  readonly file: string;
  readonly type: string;
  /** What it is to readers: `nav`, `cover-image`. */
  readonly properties?: string;
  /** Whether it is a page, read in its turn. */
  readonly isRead?: boolean;
}

/**
 * The package document (EPUB 3.3 § 5), with what can be said of its accessibility
 * (EPUB Accessibility 1.1 § 2). It claims conformance to no level: that is for
 * whoever has tried the book with its readers, and this is written before there are any.
 *
 * @param identifier a URN
 */
export function packageDocument(
  edition: Edition,
  document: Document,
  identifier: string,
  files: readonly Listed[],
): string {
  const { matter } = edition;
  const { title, language, provenance, rights } = document.matter;
  const meta = (property: string, value: string, refines?: string) => element('meta', { property, refines }, value);
  const languages = [...new Set([language, matter.language])];
  const origin = provenance.address ?? originOf(document.matter);
  const hasPages = document.paragraphs.some(({ pages }) => pages.length > 0);
  const features = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'ARIA'];
  if (hasPages) features.push('pageBreakMarkers', 'pageNavigation');
  const day = firstDayOf(matter.date);
  return xmlFile(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': matter.language,
        dir: directionOf(matter),
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        element('dc:identifier', { id: 'id' }, identifier),
        element('dc:title', { 'xml:lang': language, dir: directionOf(document.matter) }, title),
        ...languages.map((tag) => element('dc:language', {}, tag)),
        ...matter.editors.flatMap((editor, i) => [
          element('dc:contributor', { id: `editor-${i + 1}` }, editor),
          element('meta', { refines: `#editor-${i + 1}`, property: 'role', scheme: 'marc:relators' }, 'edt'),
        ]),
        element('dc:publisher', {}, matter.title),
        origin === '' ? undefined : element('dc:source', {}, origin),
        element('dc:date', {}, day),
        element('dc:rights', {}, `${rights} ${words.about.licenceNotes}${words.colon}${matter.licences.notes}`),
        meta('dcterms:modified', `${day}T00:00:00Z`),
        meta('schema:version', matter.version),
        ...['textual'].map((mode) => meta('schema:accessMode', mode)),
        meta('schema:accessModeSufficient', 'textual'),
        ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
        hasPages && meta('pageBreakSource', originOf(document.matter) || title),
        meta('schema:accessibilityHazard', 'none'),
        meta('schema:accessibilitySummary', words.book.accessibility),
      ),
      element(
        'manifest',
        {},
        ...files.map(({ file, type, properties }) =>
          element('item', { id: itemId(file), href: file, 'media-type': type, properties }),
        ),
      ),
      element(
        'spine',
        { 'page-progression-direction': directionOf(document.matter) },
        ...files.filter(({ isRead }) => isRead).map(({ file }) => element('itemref', { idref: itemId(file) })),
      ),
    ),
  );
}

const itemId = (file: string): string => `item-${file.replace(/\W/g, '-')}`;

/** `META-INF/container.xml`: where the package document is. */
export const containerDocument = (path: string): string =>
  xmlFile(
    element(
      'container',
      { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
      element(
        'rootfiles',
        {},
        element('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );
