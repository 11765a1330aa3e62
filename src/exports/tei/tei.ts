import type { DocumentContext } from '../download.ts';
import { el, filled, writeXml } from './element.ts';
import { entryLists } from './entries.ts';
import { headerElement } from './header.ts';
import { notesElement } from './notes.ts';
import { sourceList } from './sources.ts';
import { textElement } from './text.ts';
import { alignments, variantList } from './versions.ts';

/** The schema that the file is valid against, by which editors know it: TEI P5, release 4.12.0. */
const schema = 'https://vault.tei-c.org/P5/4.12.0/xml/tei/custom/schema/relaxng/tei_all.rng';

/**
 * A document with its apparatus as one file of TEI P5: the text in the `text`,
 * what the editors say of it beside it in the `standOff`.
 */
export function teiOf({
  edition,
  document,
  address,
}: Pick<DocumentContext, 'edition' | 'document' | 'address'>): string {
  const resolver = { edition, address };
  const beside = [
    ...variantList(document),
    ...notesElement(resolver, document),
    ...entryLists(resolver),
    ...sourceList(resolver),
    ...alignments(resolver, document),
  ];
  const root = el(
    'TEI',
    {},
    headerElement(resolver, document),
    textElement(edition, document),
    ...filled('standOff', { 'xml:lang': edition.matter.language }, beside),
  );
  return writeXml('http://www.tei-c.org/ns/1.0', root, [
    `href="${schema}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"`,
    `href="${schema}" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"`,
  ]);
}
