import type { Finding, Place } from '../model/finding.ts';
import { mdxForbidden } from '../model/findings/markup.ts';
import { idPattern } from '../model/id.ts';
import { languageSchema } from '../model/scalar.ts';
import { isElement, readAttributes, wordComponents } from './components.ts';
import type { Node } from './parse.ts';
import type { Style } from './parsed-document.ts';

/** A style without its place. */
export type StyleKind = Style extends infer S ? (S extends Style ? Omit<S, 'start' | 'end'> : never) : never;

/** Gives the style, or a finding where its attributes don't. @param depth number of references around it */
type ReadStyle = (place: Place, found: Finding[], depth: number) => StyleKind | undefined;

const plain: ReadonlyMap<string, StyleKind> = new Map<string, StyleKind>([
  ['SmallCaps', { type: 'small-capitals' }],
  ['Sup', { type: 'superscript' }],
  ['Underline', { type: 'underline' }],
  ['Stage', { type: 'stage' }],
]);

/** The style that a node gives to the words in it; undefined where it gives none. */
export function styleOf(node: Node): ReadStyle | undefined {
  if (node.type === 'emphasis') return () => ({ type: 'italic' });
  if (node.type === 'strong') return () => ({ type: 'bold' });
  const name = node.name ?? '';
  const kind = plain.get(name);
  if (!isElement(node) || (!kind && name !== 'Foreign' && name !== 'NoteMark')) return undefined;
  return (place, found, depth) => {
    const { values, findings } = readAttributes(node, wordComponents.get(name) ?? [], place);
    found.push(...findings);
    if (kind) return kind;
    if (name === 'Foreign') return foreign(values.lang, place, findings, found);
    return noteMark(values.note, place, findings, found, depth);
  };
}

function foreign(
  written: string | undefined,
  place: Place,
  findings: readonly Finding[],
  found: Finding[],
): StyleKind | undefined {
  const language = languageSchema.safeParse(written).data;
  if (language !== undefined) return { type: 'foreign', language };
  if (findings.length === 0) found.push(mdxForbidden.foreignLanguage(place, written));
  return undefined;
}

function noteMark(
  note: string | undefined,
  place: Place,
  findings: readonly Finding[],
  found: Finding[],
  depth: number,
): StyleKind | undefined {
  if (depth > 0) found.push(mdxForbidden.markInRef(place));
  else if (note !== undefined) return { type: 'note-mark', note };
  else if (findings.length === 0) found.push(mdxForbidden.markWithoutNote(place));
  return undefined;
}

/** A page is named by letters, figures, points and hyphens. */
const pagePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*$/u;

/** The page that begins at `<PageBreak n="…" />`; undefined with a finding. */
export function readPage(node: Node, place: Place, found: Finding[]): string | undefined {
  const { values, findings } = readAttributes(node, ['n'], place);
  found.push(...findings);
  const { n } = values;
  if ((node.children ?? []).length > 0) found.push(mdxForbidden.pageWithWords(place));
  if (n !== undefined && pagePattern.test(n)) return n;
  if (findings.length === 0) found.push(mdxForbidden.pageNumber(place, n));
  return undefined;
}

/** The id of an original note, if it has one. */
export function readNoteId(written: string | undefined, place: Place, found: Finding[]): string | undefined {
  if (written === undefined || idPattern.test(written)) return written;
  const near = written
    .toLowerCase()
    .match(/[a-z\d]+/g)
    ?.join('-');
  found.push(mdxForbidden.noteId(place, written, near));
  return undefined;
}
