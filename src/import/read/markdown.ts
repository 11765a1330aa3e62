import { markdownToMdast } from 'satteri';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../model/front-matter.ts';
import { languageSchema } from '../../model/scalar.ts';
import { unknownDescription, type ImportedText } from '../imported.ts';
import type { MarkupElement } from '../markup/element.ts';
import type { Remarks } from '../remarks.ts';
import { readHtmlText } from './html-text.ts';
import { withTitle } from './title.ts';

/** A node of the Markdown tree, as far as this module looks at it. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly start?: number | null;
  readonly url?: string;
  readonly alt?: string;
  readonly identifier?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** Elements of a page that nodes are, by their types. */
const names: Readonly<Record<string, string>> = {
  root: 'div',
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
  blockquote: 'blockquote',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  break: 'br',
  link: 'a',
  linkReference: 'a',
  image: 'img',
  imageReference: 'img',
  code: 'pre',
  inlineCode: 'code',
  thematicBreak: 'hr',
};

/** Reads Markdown, with the tables, strikings and footnotes of GitHub's. */
export function readMarkdown(markdown: string, remarks: Remarks): ImportedText {
  const { yaml, body } = splitFrontMatter(markdown);
  const tree = markdownToMdast(body, {
    features: { smartPunctuation: false, frontmatter: false, gfm: true },
  }) as unknown as Node;
  const { blocks, notes } = readHtmlText(elementOf(tree, undefined, remarks), remarks);
  return {
    description: { ...unknownDescription, ...describe(yaml) },
    blocks: withTitle(blocks),
    notes,
    things: [],
    remarks: [],
  };
}

/** The node as the element of a page that it would become. */
function elementOf(node: Node, parent: MarkupElement | undefined, remarks: Remarks): MarkupElement {
  const { type, value, position } = node;
  const line = position?.start.line;
  const element: MarkupElement = {
    type: 'element',
    name: nameOf(node, parent),
    attributes: attributesOf(node),
    children: [],
    line,
    parent,
  };
  if (type === 'footnoteReference') {
    element.children.push({ type: 'text', text: node.identifier ?? '*', line, parent: element });
  } else if (value !== undefined) {
    element.children.push({
      type: 'text',
      text: value,
      line: type === 'code' && line !== undefined ? line + 1 : line,
      parent: element,
    });
  }
  for (const child of node.children ?? []) {
    if (child.type === 'text')
      element.children.push({
        type: 'text',
        text: child.value ?? '',
        line: child.position?.start.line,
        parent: element,
      });
    else if (child.type === 'html')
      remarks.leftOut(`HTML in Markdown (${child.value ?? ''})`, child.position?.start.line);
    else if (child.type !== 'definition') element.children.push(elementOf(child, element, remarks));
  }
  return element;
}

function nameOf({ type, depth, ordered }: Node, parent: MarkupElement | undefined): string {
  // The first row, before which the table has none, is its head.
  if (type === 'tableCell') return parent?.parent?.children.length === 0 ? 'th' : 'td';
  if (type === 'heading') return `h${depth ?? 1}`;
  if (type === 'list') return ordered ? 'ol' : 'ul';
  if (type === 'footnoteReference') return 'a';
  if (type === 'footnoteDefinition') return 'aside';
  return names[type] ?? 'span';
}

function attributesOf({ type, identifier = '', url, alt, ordered, start }: Node): Record<string, string> {
  // The numbers stand in the file.
  if (type === 'list' && ordered) return { start: String(start ?? 1), 'data-written': '' };
  if (type === 'footnoteReference') return { role: 'doc-noteref', href: `#${identifier}` };
  if (type === 'footnoteDefinition') return { id: identifier };
  return { ...(url === undefined ? {} : { href: url }), ...(alt === undefined ? {} : { alt }) };
}

/** What the front matter says of title, date, language and publisher. */
function describe(yaml: string): Partial<Record<'title' | 'date' | 'language' | 'publisher', string>> {
  let fields: unknown;
  try {
    fields = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
  } catch {
    return {};
  }
  if (typeof fields !== 'object' || fields === null) return {};
  const known = fields as Readonly<Record<string, unknown>>;
  const text = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => known[key]).find((value): value is string => typeof value === 'string' && value.trim() !== '');
  const found = {
    title: text('title'),
    date: text('date'),
    language: languageSchema.safeParse(text('language', 'lang')).data,
    publisher: text('publisher'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
