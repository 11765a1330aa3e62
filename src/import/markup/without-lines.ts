import { isElement, type MarkupElement, type MarkupNode } from './element.ts';

/** A tree whose lines are those of a converter, not of the editor's file: it has none. */
export function withoutLines(element: MarkupElement, parent?: MarkupElement): MarkupElement {
  const copy: MarkupElement = { ...element, line: undefined, parent, children: [] };
  for (const child of element.children) {
    const inner: MarkupNode = isElement(child)
      ? withoutLines(child, copy)
      : { ...child, line: undefined, parent: copy };
    copy.children.push(inner);
  }
  return copy;
}
