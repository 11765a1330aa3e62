import { element, xmlFile, type Markup } from '../xml.ts';

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

/** Elements whose children stand on lines of their own: white space between them says nothing. */
const blocks = new Set(
  (
    'TEI teiHeader fileDesc encodingDesc profileDesc revisionDesc text body standOff div sp listAnnotation listOrg ' +
    'listPerson listPlace listEvent listObject listBibl listRelation org person place event object titleStmt ' +
    'editionStmt publicationStmt sourceDesc biblFull notesStmt editorialDecl classDecl taxonomy particDesc refsDecl ' +
    'table row lg listWit listApp app linkGrp'
  ).split(' '),
);

/**
 * A file of XML in one namespace, with line breaks between blocks and nowhere else.
 *
 * @param instructions what processing instructions say of the models that it follows
 */
export function writeXml(namespace: string, root: Element, instructions: readonly string[]): string {
  const { name, attributes, children } = root;
  const models = instructions.map((instruction) => `<?xml-model ${instruction}?>\n`).join('');
  return xmlFile(markup({ name, attributes: { xmlns: namespace, ...attributes }, children }), models);
}

function markup({ name, attributes, children }: Element): Markup {
  const written = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value));
  const inner = children.map((child) => (typeof child === 'string' ? child : markup(child)));
  return blocks.has(name)
    ? element(name, written, ...inner.flatMap((child) => ['\n', child]), '\n')
    : element(name, written, inner);
}
