import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A paragraph as the HTML of a page has it. */
export interface RenderedParagraph {
  readonly number: number;
  /** Text of the element, less its apparatus; white space as in the HTML. */
  readonly text: string;
}

/**
 * The text of the `[data-paragraph]` elements of an HTML page, in order, less
 * the `[data-apparatus]` inside them: what a reader sees of the source.
 *
 * @param text where several texts stand on the page: only those in its `[data-text]`
 */
export function renderedParagraphs(html: string, text?: string): RenderedParagraph[] {
  const found: RenderedParagraph[] = [];
  const visit = (node: Tree.Node): void => {
    const other = 'attrs' in node && text !== undefined ? attribute(node, 'data-text') : undefined;
    if (other !== undefined && other !== text) return;
    const number = 'attrs' in node ? attribute(node, 'data-paragraph') : undefined;
    if (number !== undefined) found.push({ number: Number(number), text: sourceTextOf(node) });
    else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function sourceTextOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if ('attrs' in node && attribute(node, 'data-apparatus') !== undefined) return '';
  return 'childNodes' in node ? node.childNodes.map(sourceTextOf).join('') : '';
}

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;
