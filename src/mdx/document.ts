import { stances, type Stance } from '../model/document.ts';
import type { Finding, FindingCode, Place } from '../model/finding.ts';
import { nameOf, parseMdx, placeOf, type Node } from './parse.ts';
import type { ParsedDivision, ParsedDocument, ParsedParagraph, ParsedReference, Role } from './parsed-document.ts';

interface Context {
  readonly role: Role;
  readonly division: number | undefined;
  readonly turn: number;
  readonly speaker: string | undefined;
}

interface Component {
  /** The part of the paragraphs in it; none for those that hold other components. */
  readonly role?: Role;
  readonly inside: 'root' | 'Exchange';
  readonly attributes: readonly string[];
}

/** What a document may hold besides `<Ref>`. */
const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  ['Title', { role: 'title', inside: 'root', attributes: [] }],
  ['Dateline', { role: 'dateline', inside: 'root', attributes: [] }],
  ['Exchange', { inside: 'root', attributes: ['title'] }],
  ['Section', { inside: 'root', attributes: ['title'] }],
  ['Question', { role: 'question', inside: 'Exchange', attributes: [] }],
  ['Answer', { role: 'answer', inside: 'Exchange', attributes: ['speaker'] }],
]);

/**
 * Reads the marked-up text of a document. One line is one paragraph. What the
 * model doesn't know is a finding, and its words are left out.
 *
 * @param body the MDX, with the front matter blanked, so that places are the file's
 */
export function readDocument(body: string, file: string): ParsedDocument {
  const { tree, findings } = parseMdx(body, file);
  const reader = new Reader(body, file, [...findings]);
  if (tree) reader.readChildren(tree, 'root', { role: 'plain', division: undefined, turn: 0, speaker: undefined });
  else reader.isWhole = false;
  return reader;
}

class Reader implements ParsedDocument {
  readonly divisions: ParsedDivision[] = [];
  readonly paragraphs: ParsedParagraph[] = [];
  readonly findings: Finding[];
  isWhole = true;
  readonly #body: string;
  readonly #file: string;
  #turns = 0;

  constructor(body: string, file: string, findings: Finding[]) {
    this.#body = body;
    this.#file = file;
    this.findings = findings;
  }

  readChildren(parent: Node, name: string, context: Context): void {
    let inline: Node[] = [];
    const flush = (): void => {
      if (inline.length > 0) this.#readLines(inline, context);
      inline = [];
    };
    for (const node of parent.children ?? []) {
      if (node.type === 'text' || isReference(node)) {
        inline.push(...this.#spaceBefore(node, inline.at(-1)), node);
        continue;
      }
      flush();
      // MDX wraps a component that stands on a line of its own with its text in a paragraph.
      const only = node.type === 'paragraph' && node.children?.length === 1 ? node.children[0]! : undefined;
      if (only && isElement(only) && !isReference(only)) this.#readComponent(only, name, context);
      else if (node.type === 'paragraph') this.#readLines(node.children ?? [], context);
      else if (isElement(node)) this.#readComponent(node, name, context);
      else this.#forbid(node);
    }
    flush();
  }

  /** The parser drops what stands between components where no other words do, be it a space or a line break. */
  #spaceBefore(node: Node, previous: Node | undefined): Node[] {
    const [start, end] = [previous?.position?.end, node.position?.start];
    const value = start && end ? this.#body.slice(start.offset, end.offset) : '';
    return start && end && value !== '' ? [{ type: 'text', value, position: { start, end } }] : [];
  }

  #readComponent(node: Node, parent: string, context: Context): void {
    const component = components.get(node.name ?? '');
    if (!component) {
      this.#forbid(node);
      return;
    }
    if (component.inside !== parent) {
      const where = component.inside === 'root' ? 'at the top of the document' : `inside <${component.inside}>`;
      this.#report('mdx/forbidden', node, `<${node.name}> doesn't stand here.`, `Put it ${where}.`);
    }
    const attributes = this.#attributes(node, component.attributes);
    if (component.role) {
      const speaker = attributes.speaker;
      this.readChildren(node, node.name!, { ...context, role: component.role, turn: ++this.#turns, speaker });
      return;
    }
    const title = attributes.title?.trim() ?? '';
    if (title === '') {
      this.#report(
        'document/exchange-title',
        node,
        `This <${node.name}> has no title.`,
        'Give it a short one: title="…".',
      );
    }
    const type = node.name === 'Exchange' ? 'exchange' : 'section';
    this.divisions.push({ type, title, place: placeOf(node, this.#file) });
    this.readChildren(node, node.name!, { ...context, division: this.divisions.length - 1, turn: ++this.#turns });
  }

  /** Reads inline nodes, and starts a new paragraph at each line break. */
  #readLines(nodes: readonly Node[], context: Context): void {
    let text = '';
    let references: ParsedReference[] = [];
    let place: Place | undefined;
    const endParagraph = (): void => {
      if (/\S/.test(text)) {
        references.sort((a, b) => a.start - b.start || b.end - a.end);
        this.paragraphs.push({
          ...context,
          text,
          references,
          place: place ?? { file: this.#file, line: 1, column: 1 },
        });
      }
      text = '';
      references = [];
      place = undefined;
    };
    const read = (node: Node, depth: number): void => {
      const at = placeOf(node, this.#file);
      place ??= at;
      if (node.type === 'text') {
        const lines = (node.value ?? '').split(/\r\n?|\n/);
        if (lines.length > 1 && depth > 0) this.#forbidLineBreak(node);
        lines.forEach((line, i) => {
          if (i > 0 && depth === 0) {
            endParagraph();
            place = { ...at, line: at.line + i, column: 1 };
          }
          text += line;
        });
      } else if (node.type === 'break' && depth === 0) {
        endParagraph();
      } else if (node.type === 'break' || node.type === 'paragraph') {
        this.#forbidLineBreak(node);
        for (const child of node.children ?? []) read(child, depth);
      } else if (isReference(node)) {
        const findingsBefore = this.findings.length;
        const { to, stance } = this.#attributes(node, ['to', 'stance']);
        const isSound = this.findings.length === findingsBefore;
        const from = text.length;
        if (depth > 1)
          this.#report(
            'mdx/forbidden',
            node,
            `This <Ref>${to === undefined ? '' : ` to “${to}”`} stands in a <Ref> in a <Ref>.`,
            'Take one of the three out.',
          );
        for (const child of node.children ?? []) read(child, depth + 1);
        const end = text.trimEnd().length;
        const start = text.length - text.slice(from).trimStart().length;
        if (to === undefined) {
          if (isSound)
            this.#report('mdx/forbidden', node, 'This <Ref> names no entry.', 'Write to="…" with the id of the entry.');
        } else if (end <= start) {
          this.#report(
            'mdx/forbidden',
            node,
            `This <Ref> to “${to}” holds no words.`,
            'Put it around the words that speak of the entry.',
          );
        } else if (references.some((inner) => inner.start === start && inner.end === end)) {
          this.#report(
            'mdx/forbidden',
            node,
            `This <Ref> to “${to}” holds nothing but another.`,
            'Keep the one that is meant.',
          );
        } else {
          references.push({ to, stance: this.#stance(node, stance), start, end, isNested: depth > 0, place: at });
        }
      } else {
        this.#forbid(node);
      }
    };
    for (const node of nodes) read(node, 0);
    endParagraph();
  }

  #forbidLineBreak(node: Node): void {
    this.#report('mdx/forbidden', node, 'A <Ref> may not hold a line break.', 'Keep a paragraph on one line.');
  }

  #stance(node: Node, written: string | undefined): Stance | undefined {
    const stance = stances.find((s) => s === written);
    if (written !== undefined && stance === undefined) {
      this.#report('mdx/forbidden', node, `There is no stance “${written}”.`, `Write one of: ${stances.join(', ')}.`);
    }
    return stance;
  }

  #attributes(node: Node, known: readonly string[]): Record<string, string | undefined> {
    const values: Record<string, string> = {};
    for (const { type, name, value } of node.attributes ?? []) {
      if (type !== 'mdxJsxAttribute' || name === undefined) {
        this.#report(
          'mdx/forbidden',
          node,
          `<${node.name}> may not hold an expression.`,
          'Write its attributes as name="value".',
        );
      } else if (typeof value !== 'string') {
        const fault = value === null || value === undefined ? 'has no value' : 'may not be an expression';
        this.#report(
          'mdx/forbidden',
          node,
          `The attribute “${name}” of <${node.name}> ${fault}.`,
          `Write ${name}="…".`,
        );
      } else if (Object.hasOwn(values, name)) {
        this.#report(
          'mdx/forbidden',
          node,
          `<${node.name}> has the attribute “${name}” twice.`,
          'Keep the one that is meant.',
        );
      } else if (!known.includes(name)) {
        const list = known.length > 0 ? `It knows ${known.map((k) => `“${k}”`).join(' and ')}.` : 'It knows none.';
        this.#report(
          'mdx/forbidden',
          node,
          `<${node.name}> has no attribute “${name}”. ${list}`,
          'Remove it, or correct its name.',
        );
      } else {
        values[name] = value;
      }
    }
    return values;
  }

  /** Reports a node whose words are left out. */
  #forbid(node: Node): void {
    this.isWhole = false;
    if (isElement(node) && components.has(node.name ?? '')) {
      this.#report('mdx/forbidden', node, `<${node.name}> stands among words.`, 'Put it on a line of its own.');
      return;
    }
    this.#report(
      'mdx/forbidden',
      node,
      `A document may not hold ${nameOf(node)}.`,
      'Use no more than the components on the page for editors; put a backslash before a sign that is part of the text.',
    );
  }

  #report(code: FindingCode, node: Node, message: string, remedy: string): void {
    this.findings.push({ code, severity: 'error', place: placeOf(node, this.#file), message, remedy });
  }
}

const isElement = (node: Node): boolean => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const isReference = (node: Node): boolean => isElement(node) && node.name === 'Ref';
