import type { Document, Edition } from '../../edition/graph.ts';
import { speakersOf } from '../../edition/speakers.ts';
import { originalsOf } from '../../edition/texts.ts';

/**
 * What a program for references reads of a document's page: the terms of Dublin
 * Core, the kind of item and its translator as Zotero names them, and, where the
 * page has an address, this and the PDF in the terms of Highwire. Zotero reads no
 * JSON-LD. The dialog of citations reads title, translator and original here.
 *
 * @param address whole addresses by path; undefined where the edition has none yet
 */
export function citationMeta(
  edition: Edition,
  document: Document,
  address: ((path: string) => string) | undefined,
): readonly (readonly [name: string, content: string])[] {
  const { slug, matter, paragraphs } = document;
  const isInterview = paragraphs.some(({ role }) => role === 'question');
  const isLetter = matter.recipient !== undefined;
  const creators = matter.author === undefined ? speakersOf(document) : [matter.author];
  const [original] = originalsOf(document);
  const page = `documents/${slug}/`;
  return [
    ['z:itemType', isInterview ? 'interview' : isLetter ? 'letter' : 'document'],
    ['DC.title', matter.title],
    ...creators.map((name) => ['DC.creator', name] as const),
    ...(matter.translator === undefined ? [] : ([['z:translators', matter.translator]] as const)),
    ...(original === undefined ? [] : ([['DCTERMS.isVersionOf', original.title]] as const)),
    ...(matter.date === undefined ? [] : ([['DC.date', matter.date]] as const)),
    ['DC.publisher', edition.matter.title],
    ['DC.language', matter.language],
    ...(address
      ? ([
          ['citation_public_url', address(page)],
          ['citation_pdf_url', address(`${page}${slug}.pdf`)],
        ] as const)
      : []),
  ];
}
