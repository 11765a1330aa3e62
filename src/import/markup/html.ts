import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ImportError } from '../imported.ts';
import type { MarkupElement, MarkupNode } from './element.ts';

/** Elements in each other, at most: browsers stop at 512. */
const deepest = 512;

/** The element `html` of a page, with the lines of its file. */
export function readHtml(html: string): MarkupElement {
  const { childNodes } = parse(html, { sourceCodeLocationInfo: true });
  const page = childNodes.find((node) => node.nodeName === 'html') as DefaultTreeAdapterTypes.Element;
  return elementOf(page, undefined, 0);
}

function elementOf(
  { tagName, attrs, childNodes, sourceCodeLocation }: DefaultTreeAdapterTypes.Element,
  parent: MarkupElement | undefined,
  depth: number,
): MarkupElement {
  const line = sourceCodeLocation?.startLine;
  if (depth > deepest)
    throw new ImportError(
      `Line ${line ?? 1}: elements stand here more than ${deepest} deep in each other. Name the one that holds the text: --select article.`,
    );
  const element: MarkupElement = {
    type: 'element',
    name: tagName,
    attributes: Object.fromEntries(
      attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    ),
    children: [],
    line,
    parent,
  };
  for (const node of childNodes) {
    const child = nodeOf(node, element, depth + 1);
    if (child) element.children.push(child);
  }
  return element;
}

function nodeOf(node: DefaultTreeAdapterTypes.ChildNode, parent: MarkupElement, depth: number): MarkupNode | undefined {
  if ('tagName' in node) return elementOf(node, parent, depth);
  if (node.nodeName !== '#text' || !('value' in node)) return undefined;
  return { type: 'text', text: node.value, line: node.sourceCodeLocation?.startLine, parent };
}
