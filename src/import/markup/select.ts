import { selectAll, type Options } from 'css-select';
import { ImportError } from '../imported.ts';
import { elementsIn, isElement, wordsIn, type MarkupElement, type MarkupNode } from './element.ts';

/** The tree of this folder, as css-select asks for it. */
const adapter: NonNullable<Options<MarkupNode, MarkupElement>['adapter']> = {
  isTag: isElement,
  getAttributeValue: (element, name) => attribute(element, name),
  hasAttrib: (element, name) => attribute(element, name) !== undefined,
  getChildren: (node) => (isElement(node) ? node.children : []),
  getName: ({ name }) => name,
  getParent: (node) => node.parent ?? null,
  getSiblings: (node) => node.parent?.children ?? [node],
  getText: wordsIn,
  removeSubsets: (nodes) => nodes.filter((node) => !nodes.some((other) => other !== node && holds(other, node))),
};

/** `#d12` finds an `xml:id` too. */
const attribute = ({ attributes }: MarkupElement, name: string): string | undefined =>
  attributes[name] ?? (name === 'id' ? attributes['xml:id'] : undefined);

function holds(outer: MarkupNode, inner: MarkupNode): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}

/**
 * The one element that an editor chose, by a selector of CSS.
 * @throws {ImportError} where it is none, or several
 */
export function select(root: MarkupElement, selector: string): MarkupElement {
  let found: MarkupElement[];
  try {
    found = selectAll<MarkupNode, MarkupElement>(selector, root, { adapter, xmlMode: true });
  } catch {
    throw new ImportError(
      `“${selector}” is no selector. Give the name of an element (article), a class (.text) or an id (#d12).`,
    );
  }
  const [first, ...more] = found;
  if (!first) {
    const names = [
      ...new Set(
        elementsIn(root)
          .flatMap((one) => [one, ...elementsIn(one)])
          .map(({ name }) => name),
      ),
    ];
    throw new ImportError(
      `Nothing in this file is “${selector}”. Look in it for the element that holds the text; its outermost are ${names.slice(0, 12).join(', ')}.`,
    );
  }
  if (more.length > 0)
    throw new ImportError(
      `“${selector}” is ${found.length} elements, on lines ${found
        .slice(0, 5)
        .map(({ line }) => line ?? '?')
        .join(', ')}${found.length > 5 ? ' …' : ''}. Choose one, for example by its id.`,
    );
  return first;
}
