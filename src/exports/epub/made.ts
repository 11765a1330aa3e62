import type { Document, Edition } from '../../edition/graph.ts';
import { cutFaces, featuresOf } from '../book/faces.ts';
import { zipAside } from '../zip.ts';
import { drawCover } from './cover.ts';
import { epub, faceNames } from './epub.ts';

/** The book of a document with its cover and fonts. @param edition the excerpt for the document */
export async function makeEpub(edition: Edition, document: Document): Promise<Uint8Array> {
  const { entries, sources } = edition;
  // More than the words of the book, but what is cut has no letter too few.
  const texts = JSON.stringify([document, entries, sources, edition.matter]);
  const [cover, faces] = await Promise.all([
    drawCover(edition, document),
    cutFaces(faceNames, texts, featuresOf(document)),
  ]);
  return zipAside(epub(edition, document, { cover, faces }));
}
