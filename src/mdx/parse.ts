import { mdxToMdast, type MdastNode } from 'satteri';
import type { Finding, Place } from '../model/finding.ts';
import { mdxLimit } from '../model/findings/limits.ts';
import { abridge, quote } from '../model/findings/quote.ts';
import { mdxSyntax } from '../model/findings/syntax.ts';
import { textCharacter } from '../model/findings/texts.ts';
import { beyondLimits, nodeTooDeep } from './limits.ts';
import { restored, sheltered } from './shelter.ts';

interface Point {
  readonly line: number;
  readonly column: number;
  /** In UTF-16 units. */
  readonly offset?: number;
}

/** A node of the Markdown tree, as far as this layer looks at it. */
export interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  /** Level of a heading, from 1. */
  readonly depth?: number;
  /** Of a list: whether its items are numbered, and from where. */
  readonly ordered?: boolean;
  readonly start?: number | null;
  /** Of an item of a list: whether its box is ticked; none where it has no box. */
  readonly checked?: boolean | null;
  /** Of a table: how its columns are aligned. */
  readonly align?: readonly (string | null)[];
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  /** Of an expression: whether its closing brace is missing. */
  readonly isOpen?: boolean;
  readonly position?: { readonly start: Point; readonly end: Point };
}

/** The line below the head of a table: `|---|:--:|`. */
const tableRule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$/m;

/**
 * Parses MDX without any feature that changes characters or adds syntax: no
 * smart punctuation, no autolinks. The parser reports one syntax error at a
 * time; the tree is then undefined, as it is beyond the limits.
 *
 * @param tables whether there may be any; what else comes with them (struck
 * words, addresses, boxes of items) stands in the tree then, to be read as it was written
 */
export function parseMdx(
  body: string,
  file: string,
  tables?: 'with tables',
): { readonly tree: Node | undefined; readonly findings: readonly Finding[] } {
  const limit = beyondLimits(body, file);
  if (limit) return { tree: undefined, findings: [limit] };
  const text = sheltered(body);
  const { tree, fault } = parse(text, file, tables !== undefined && tableRule.test(body));
  if (fault) return { tree: undefined, findings: [fault] };
  const tooDeep = nodeTooDeep(tree);
  if (tooDeep) return { tree: undefined, findings: [mdxLimit.tooDeep(placeOf(tooDeep, file))] };
  const findings = body.includes('&#') ? lostCharacters(tree, body, file) : [];
  return { tree: text === body ? tree : restored(tree), findings };
}

function parse(
  text: string,
  file: string,
  hasTables: boolean,
): { readonly tree: Node; readonly fault?: undefined } | { readonly tree?: undefined; readonly fault: Finding } {
  try {
    const tree: MdastNode = mdxToMdast(text, {
      features: { smartPunctuation: false, gfm: hasTables && { footnotes: false }, frontmatter: false },
    });
    return { tree: tree as unknown as Node };
  } catch (cause) {
    const [, line = '1', column = '1', reason] =
      /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec((cause as Error).message) ?? [];
    const place = { file, line: Number(line), column: Number(column) };
    return { fault: mdxSyntax.parser(place, reason ?? '', text.split('\n')[place.line - 1] ?? '') };
  }
}

/** Character references that name no character, for which Markdown puts a replacement sign. */
function lostCharacters(tree: Node, body: string, file: string): Finding[] {
  return [tree, ...descendantsOf(tree)].flatMap((node) => {
    const { value = '', attributes = [], position } = node;
    const words = [value, ...attributes.map((one) => String(one.value))].join(' ');
    if (!position || !words.includes('\ufffd')) return [];
    const written = body.slice(position.start.offset, position.end.offset);
    return written.includes('\ufffd') ? [] : [textCharacter.reference(placeOf(node, file))];
  });
}

const descendantsOf = (node: Node): Node[] =>
  (node.children ?? []).flatMap((child) => [child, ...descendantsOf(child)]);

export const placeOf = (node: Node, file: string): Place => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** What a node is called in a message to an editor, with its words. */
export function nameOf(node: Node): string {
  const words = wordsOf(node).replace(/\s+/g, ' ').trim();
  const quoted = words === '' ? '' : ` (“${abridge(words, 40)}”)`;
  switch (node.type) {
    case 'mdxjsEsm':
      return `an import or export${quoted}`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `the expression ${quote(`{${node.value ?? ''}${node.isOpen ? '' : '}'}`)}`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return `<${node.name ?? ''}>`;
    case 'html':
      return `HTML${quoted}`;
    case 'inlineCode':
    case 'code':
      return `code${quoted}`;
    case 'thematicBreak':
      return 'a rule (a line of “---”)';
    default:
      return `${markdown[node.type] ?? `Markdown of type “${node.type}”`}${quoted}`;
  }
}

/** What Markdown's node types are called by those who write it. */
const markdown: Record<string, string> = {
  emphasis: 'emphasis',
  strong: 'strong emphasis',
  link: 'a link',
  linkReference: 'a link',
  definition: 'the address of a link',
  image: 'a picture',
  imageReference: 'a picture',
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a block quotation',
  table: 'a table',
  break: 'a line break',
};

/** The words in a node; of one that can have none, its address. */
export const wordsOf = ({ value, url, children }: Node): string =>
  value ?? (children ? children.map(wordsOf).join('') : (url ?? ''));
