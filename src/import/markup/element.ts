/** A piece of text in markup. */
export interface MarkupText {
  readonly type: 'text';
  readonly text: string;
  /** Of the file, from 1; undefined where it has none. */
  readonly line: number | undefined;
  readonly parent: MarkupElement | undefined;
}

/** An element of XML or HTML. */
export interface MarkupElement {
  readonly type: 'element';
  /** Without a prefix; that of HTML in lower case. */
  readonly name: string;
  /** By name, with the prefix of those that have one: `xml:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
  readonly line: number | undefined;
  readonly parent: MarkupElement | undefined;
}

export type MarkupNode = MarkupText | MarkupElement;

export const isElement = (node: MarkupNode): node is MarkupElement => node.type === 'element';

export const elementsIn = ({ children }: MarkupElement): MarkupElement[] => children.filter(isElement);

/** All elements beneath one, in the order of their starts; found without a call for each level. */
export function descendants(element: MarkupElement): MarkupElement[] {
  const found: MarkupElement[] = [];
  const waiting = elementsIn(element).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    for (const child of elementsIn(next).reverse()) waiting.push(child);
  }
  return found;
}

/** The first element of a path of names, each a child of the one before. */
export const find = (element: MarkupElement | undefined, ...path: readonly string[]): MarkupElement | undefined =>
  path.reduce<MarkupElement | undefined>(
    (from, name) => from && elementsIn(from).find((child) => child.name === name),
    element,
  );

/** The words in a node, white space collapsed; empty where there are none. */
export function wordsIn(node: MarkupNode | undefined): string {
  return node === undefined ? '' : rawWords(node).replace(/\s+/g, ' ').trim();
}

const rawWords = (node: MarkupNode): string => (isElement(node) ? node.children.map(rawWords).join('') : node.text);
