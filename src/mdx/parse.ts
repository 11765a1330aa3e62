import { mdxToMdast, type MdastNode } from 'satteri';
import type { Finding, Place } from '../model/finding.ts';

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
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: Point; readonly end: Point };
}

/**
 * Parses MDX without any feature that changes characters or adds syntax: no
 * smart punctuation, no autolinks, no tables. The parser reports one syntax
 * error at a time; the tree is then undefined.
 */
export function parseMdx(
  body: string,
  file: string,
): { readonly tree: Node | undefined; readonly findings: readonly Finding[] } {
  try {
    const tree: MdastNode = mdxToMdast(body, {
      features: { smartPunctuation: false, gfm: false, frontmatter: false },
    });
    return { tree: tree as unknown as Node, findings: [] };
  } catch (cause) {
    const [, line = '1', column = '1', reason] =
      /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec((cause as Error).message) ?? [];
    const finding: Finding = {
      code: 'mdx/syntax',
      severity: 'error',
      place: { file, line: Number(line), column: Number(column) },
      message: `This isn't MDX: ${reason ?? (cause as Error).message}`,
      remedy: 'Close every component that is opened; write “\\{” and “\\<” for the characters themselves.',
    };
    return { tree: undefined, findings: [finding] };
  }
}

export const placeOf = (node: Node, file: string): Place => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** What a node is called in a message to an editor, with its words. */
export function nameOf(node: Node): string {
  const words = wordsOf(node).replace(/\s+/g, ' ').trim();
  const quoted = words === '' ? '' : ` (“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”)`;
  switch (node.type) {
    case 'mdxjsEsm':
      return `an import or export${quoted}`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `the expression “{${node.value ?? ''}}”`;
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
  break: 'a line break',
};

const wordsOf = ({ value, url, children }: Node): string =>
  value ?? (children ? children.map(wordsOf).join('') : (url ?? ''));
