import type { Finding, Place } from '../model/finding.ts';
import { mdxForbidden } from '../model/findings/markup.ts';
import { nearest } from '../model/nearest.ts';
import type { Node } from './parse.ts';
import type { ParsedDivision, Role } from './parsed-document.ts';

export interface Component {
  /** The part of the paragraphs in it. */
  readonly role?: Role;
  /** What it divides the document into. */
  readonly division?: ParsedDivision['type'];
  /** What it stands in: components by their names, and the document itself, which has none. */
  readonly inside: readonly (string | undefined)[];
  readonly attributes: readonly string[];
  /** Whether it holds lines of words alone: no lists, tables or quotations, and its line breaks are kept. */
  readonly isLines?: true;
}

const parts = [undefined, 'Section', 'Enclosure'] as const;
const turns = ['Exchange', 'Question', 'Answer', 'Speech'] as const;
const note = { inside: [...parts, ...turns, 'Verse'], attributes: ['id', 'by'] } as const;

/** What stands on lines of its own. */
export const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  ['Title', { role: 'title', inside: [undefined], attributes: [], isLines: true }],
  ['Dateline', { role: 'dateline', inside: parts, attributes: [], isLines: true }],
  ['Letterhead', { role: 'letterhead', inside: parts, attributes: [], isLines: true }],
  ['Salutation', { role: 'salutation', inside: parts, attributes: [], isLines: true }],
  ['Signature', { role: 'signature', inside: parts, attributes: [], isLines: true }],
  ['Exchange', { division: 'exchange', inside: parts, attributes: ['title'] }],
  ['Section', { division: 'section', inside: parts, attributes: ['title'] }],
  ['Enclosure', { division: 'enclosure', inside: parts, attributes: ['title'] }],
  ['Question', { role: 'question', inside: ['Exchange'], attributes: ['speaker'] }],
  ['Answer', { role: 'answer', inside: ['Exchange'], attributes: ['speaker'] }],
  ['Speech', { role: 'speech', inside: [...parts, 'Exchange'], attributes: ['speaker'] }],
  ['Stage', { role: 'stage', inside: [...parts, ...turns], attributes: [], isLines: true }],
  ['Verse', { inside: [...parts, ...turns, 'Footnote', 'Endnote'], attributes: ['number', 'from'] }],
  ['Footnote', { role: 'footnote', ...note }],
  ['Endnote', { role: 'endnote', ...note }],
  ['SourceNote', { role: 'source-note', ...note }],
]);

/** What stands among words, with its attributes; those that a component must have come first. */
export const wordComponents: ReadonlyMap<string, readonly string[]> = new Map([
  ['Ref', ['to', 'stance']],
  ['SmallCaps', []],
  ['Sup', []],
  ['Underline', []],
  ['Foreign', ['lang']],
  ['NoteMark', ['note']],
]);

/** The component whose name is much like one that is none. */
export const nearestComponent = (name: string): string | undefined =>
  nearest(name, [...components.keys(), ...wordComponents.keys(), 'PageBreak']);

export const isElement = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const isReference = (node: Node): boolean => isElement(node) && node.name === 'Ref';
export const isPageBreak = (node: Node): boolean => isElement(node) && node.name === 'PageBreak';

const wordNodes = ['text', 'emphasis', 'strong', 'delete', 'break', 'link', 'linkReference', 'image', 'imageReference'];

/** Whether a node stands among words, rather than on lines of its own. */
export const isAmongWords = (node: Node): boolean =>
  wordNodes.includes(node.type) ||
  node.type === 'inlineCode' ||
  (isElement(node) && wordComponents.has(node.name ?? ''));

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
      const all = [...known, ...bare];
      findings.push(mdxForbidden.attributeUnknown(place, component, name, nearest(name, all), all));
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
