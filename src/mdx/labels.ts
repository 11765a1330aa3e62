import type { Node } from './parse.ts';

/** A number or sign before an item: `1.`, `(a)`, `[2]`, `iv.`, `b)`, `•`, `–`. */
export const itemLabel =
  /^(?:[[(]?\p{N}{1,4}[\])]?[.)]|[[(][\p{L}\p{N}]{1,4}[\])]\.?|(?:[IVXLCivxlc]{1,5}|\p{L})[.)]|[•◦‣·*†‡§–—-])(?=\s|$)/u;

/** A number or sign before an original note: `1`, `1.`, `[1]`, `(a)`, `*`, `†`. */
export const noteLabel = /^(?:[[(]?\p{N}{1,4}[\])]?[.)]?|[[(]\p{L}{1,2}[\])]|[*†‡§¶#]{1,3})(?=\s|$)/u;

/**
 * What is printed before an item, as the file has it: the number of a numbered
 * one, whose words Markdown drops; the sign of another is Markdown's alone.
 */
export function labelOf(item: Node, isOrdered: boolean, lines: readonly string[]): string | undefined {
  const start = item.position?.start;
  const rest = start ? lines[start.line - 1]!.slice(start.column - 1) : '';
  const label = isOrdered ? /^\d+[.)]/.exec(rest)?.[0] : '';
  const box = item.checked === null || item.checked === undefined ? '' : (/\[.\]/u.exec(rest)?.[0] ?? '');
  return [label, box].filter(Boolean).join(' ') || undefined;
}
