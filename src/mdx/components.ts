import type { Finding, Place } from '../model/finding.ts';
import { mdxForbidden } from '../model/findings/markup.ts';
import type { Node } from './parse.ts';
import type { Role } from './parsed-document.ts';

interface Component {
  /** The part of the paragraphs in it; none for those that hold other components. */
  readonly role?: Role;
  /** The component that it stands in; at the top of the document without one. */
  readonly inside?: string;
  readonly attributes: readonly string[];
}

/** What a document may hold besides `<Ref>`. */
export const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  ['Title', { role: 'title', attributes: [] }],
  ['Dateline', { role: 'dateline', attributes: [] }],
  ['Exchange', { attributes: ['title'] }],
  ['Section', { attributes: ['title'] }],
  ['Question', { role: 'question', inside: 'Exchange', attributes: [] }],
  ['Answer', { role: 'answer', inside: 'Exchange', attributes: ['speaker'] }],
]);

export const isElement = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const isReference = (node: Node): boolean => isElement(node) && node.name === 'Ref';

/**
 * The attributes of a component by their names, each once; only words are values.
 *
 * @param known names of those with a value
 * @param bare names of those that say all by standing there; their value is ''
 */
export function readAttributes(
  node: Node,
  known: readonly string[],
  place: Place,
  bare: readonly string[] = [],
): { readonly values: Readonly<Record<string, string | undefined>>; readonly findings: readonly Finding[] } {
  const component = node.name ?? '';
  const values: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const { type, name, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || name === undefined) {
      findings.push(mdxForbidden.attributeSpread(place, component));
    } else if (!known.includes(name) && !bare.includes(name)) {
      findings.push(mdxForbidden.attributeUnknown(place, component, name, [...known, ...bare]));
    } else if (Object.hasOwn(values, name)) {
      findings.push(mdxForbidden.attributeTwice(place, component, name));
    } else if (bare.includes(name)) {
      if (value !== null && value !== undefined) findings.push(mdxForbidden.attributeFull(place, component, name));
      values[name] = '';
    } else if (value === null || value === undefined) {
      findings.push(mdxForbidden.attributeEmpty(place, component, name));
    } else if (typeof value !== 'string') {
      findings.push(mdxForbidden.attributeExpression(place, component, name));
    } else {
      values[name] = value;
    }
  }
  return { values, findings };
}
