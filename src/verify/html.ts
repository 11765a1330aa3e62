import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { collapseWhiteSpace } from '../text/white-space.ts';

export type Element = Tree.Element;

/** The elements of a page in the order of the document, parsed as without scripts: those of `<noscript>` included. */
export const parsePage = (html: string): Element[] => elementsIn(parse(html, { scriptingEnabled: false }));

/** The attribute, or undefined where it isn't written. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** All elements beneath a node, in the order of the document. */
export function elementsIn(node: Tree.Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** The text beneath a node, as the DOM's `textContent`. */
export function textOf(node: Tree.Node, isLeftOut: (element: Element) => boolean = () => false): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return '';
  return node.childNodes.map((child) => textOf(child, isLeftOut)).join('');
}

/** The elements around one, the nearest first. */
export function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let up = element.parentNode; up && 'tagName' in up; up = up.parentNode) found.push(up);
  return found;
}

/** Whether an element stands in one that a test is true of. */
export const isWithin = (element: Element, isIt: (element: Element) => boolean): boolean =>
  ancestorsOf(element).some(isIt);

/** A paragraph's words: what its source has, and nothing of the apparatus; white space collapsed. */
export const sourceWordsOf = (element: Element): string =>
  collapseWhiteSpace(textOf(element, (one) => attribute(one, 'data-apparatus') !== undefined));
