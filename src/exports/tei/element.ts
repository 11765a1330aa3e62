import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** An element of XML, or text. */
export type Node = string | Element;
export interface Element {
  readonly name: string;
  /** Those that are undefined or empty are not written. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Node[];
}

/** An element; children that are undefined or false are left out. */
export const el = (
  name: string,
  attributes: Element['attributes'] = {},
  ...children: readonly (Node | readonly Node[] | undefined | false)[]
): Element => ({
  name,
  attributes,
  children: children.flat().filter((child): child is Node => child !== undefined && child !== false && child !== ''),
});

/** An element that is there only where it has something in it. */
export const filled = (name: string, attributes: Element['attributes'], children: readonly Node[]): Element[] =>
  children.length > 0 ? [el(name, attributes, children)] : [];

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Elements whose children stand on lines of their own: white space between them says nothing. */
const blocks = new Set(
  (
    'TEI teiHeader fileDesc encodingDesc profileDesc revisionDesc text body standOff div sp listAnnotation listOrg ' +
    'listPerson listPlace listEvent listObject listBibl listRelation org person place event object titleStmt ' +
    'editionStmt publicationStmt sourceDesc biblFull notesStmt editorialDecl classDecl taxonomy particDesc refsDecl'
  ).split(' '),
);

/**
 * A document of XML in one namespace, with line breaks between blocks and nowhere else.
 *
 * @throws on characters that XML can't hold, which the check of the content finds before
 */
export function writeXml(namespace: string, { name, attributes, children }: Element, instructions: readonly string[]): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  for (const instruction of instructions) document.ins('xml-model', instruction);
  const root = document.ele(namespace, name);
  fill(root, attributes, children, blocks.has(name));
  return `${document.end({ wellFormed: true }).replace('?>', '?>\n').replaceAll('"?><', '"?>\n<')}\n`;
}

function fill(
  parent: XMLBuilder,
  attributes: Element['attributes'],
  children: readonly Node[],
  isBlock: boolean,
): void {
  for (const [key, value] of Object.entries(attributes)) 
    if (value) parent.att(key.startsWith('xml:') ? xmlNamespace : null, key, value);
  for (const child of children) {
    if (isBlock) parent.txt('\n');
    if (typeof child === 'string') parent.txt(child);
    else fill(parent.ele(child.name), child.attributes, child.children, blocks.has(child.name));
  }
  if (isBlock) parent.txt('\n');
}
