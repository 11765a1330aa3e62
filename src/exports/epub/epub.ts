import { createHash } from 'node:crypto';
import type { Document, Edition } from '../../edition/graph.ts';
import { address, isPublished } from '../../wording/href.ts';
import { bookOf } from '../book/book.ts';
import type { Face } from '../book/faces.ts';
import type { PackedFile } from '../zip.ts';
import { colophonPage, entriesPage, sourcesPage, titlePage } from './back-matter.ts';
import { layoutOf } from './layout.ts';
import { navigationPage } from './navigation.ts';
import { containerDocument, packageDocument, type Listed } from './package.ts';
import type { Page } from './page.ts';
import { fontFile, styleSheet } from './style.ts';
import { textPage } from './text.ts';

/** What comes into a book besides words. */
export interface EpubParts {
  /** Those of `faceNames`. */
  readonly faces: readonly Face[];
  /** A picture in PNG. */
  readonly cover: Uint8Array;
}

/** The fonts of the style sheet; see `cutFaces`. */
export const faceNames = ['serif', 'serif-semibold', 'serif-italic'] as const;

const folder = 'EPUB';
const xhtml = 'application/xhtml+xml';

/**
 * The files of a document with its notes, entries and sources as a book: EPUB
 * 3.3. A note opens at its mark, and entries and text lead to each other.
 */
export function epub(edition: Edition, document: Document, { faces, cover }: EpubParts): readonly PackedFile[] {
  const book = bookOf(edition, document);
  const layout = layoutOf(document);
  const front = [titlePage(book)];
  const text = layout.pages.map((part) => textPage(book, layout, part));
  const back = [
    ...(book.entries.length > 0 ? [entriesPage(book, layout)] : []),
    ...(book.sources.length > 0 ? [sourcesPage(book)] : []),
    colophonPage(book),
  ];
  const contents = navigationPage(book, layout, { front, text, back });
  const listed = ({ file }: Page): Listed => ({ file, type: xhtml, isRead: true });
  const files: Listed[] = [
    ...front.map(listed),
    { ...listed(contents), properties: 'nav' },
    ...[...text, ...back].map(listed),
    { file: 'style.css', type: 'text/css' },
    { file: 'cover.png', type: 'image/png', properties: 'cover-image' },
    ...faces.map((face) => ({ file: fontFile(face), type: 'font/ttf' })),
  ];
  return [
    { path: 'mimetype', data: 'application/epub+zip', isStored: true },
    { path: 'META-INF/container.xml', data: containerDocument(`${folder}/package.opf`) },
    { path: `${folder}/package.opf`, data: packageDocument(edition, document, identifierOf(document), files) },
    ...[...front, contents, ...text, ...back].map(({ file, xhtml: data }) => ({ path: `${folder}/${file}`, data })),
    { path: `${folder}/style.css`, data: styleSheet(faces, document) },
    { path: `${folder}/cover.png`, data: cover },
    ...faces.map((face) => ({ path: `${folder}/${fontFile(face)}`, data: face.data })),
  ];
}

/**
 * A name-based UUID of version 5 (RFC 9562 § 5.5) of the document's address: the
 * book stays the same one through all its versions. Where there is no address,
 * of its source.
 */
function identifierOf({ slug, source }: Document): string {
  const namespace = isPublished() ? '6ba7b8119dad11d180b400c04fd430c8' : '6ba7b8149dad11d180b400c04fd430c8';
  const name = isPublished() ? address(`documents/${slug}/`) : source.sha256;
  const digest = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name).digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
