import type { Finding } from '../model/finding.ts';
import { mdxForbidden } from '../model/findings/markup.ts';
import { documentEmpty, exchangeTitle } from '../model/findings/texts.ts';
import { components, isElement, isReference, readAttributes } from './components.ts';
import { forbidden, readParagraphs, type Context } from './paragraphs.ts';
import { parseMdx, placeOf, type Node } from './parse.ts';
import type { ParsedDivision, ParsedDocument, ParsedParagraph } from './parsed-document.ts';

/**
 * Reads the marked-up text of a document. One line is one paragraph. What the
 * model doesn't know is a finding, and its words are left out.
 *
 * @param body the MDX, with the front matter blanked, so that places are the file's
 */
export function readDocument(body: string, file: string): ParsedDocument {
  const { tree, findings } = parseMdx(body, file);
  const reader = new DocumentReader(body, file);
  if (tree) reader.readChildren(tree, undefined, { role: 'plain', division: undefined, turn: 0, speaker: undefined });
  return {
    divisions: reader.divisions,
    paragraphs: reader.paragraphs,
    isWhole: tree !== undefined && reader.paragraphs.every(({ isWhole }) => isWhole),
    findings: [...findings, ...reader.findings],
  };
}

class DocumentReader {
  readonly divisions: ParsedDivision[] = [];
  readonly paragraphs: ParsedParagraph[] = [];
  readonly findings: Finding[] = [];
  readonly #body: string;
  readonly #file: string;
  #turns = 0;

  constructor(body: string, file: string) {
    this.#body = body;
    this.#file = file;
  }

  /** @param name of the component whose children they are; none at the top of the document */
  readChildren(parent: Node, name: string | undefined, context: Context): void {
    let inline: Node[] = [];
    const flush = (): void => {
      this.#readLines(inline, context);
      inline = [];
    };
    for (const node of parent.children ?? []) {
      if (node.type === 'text' || isReference(node)) {
        inline.push(...this.#spaceBefore(node, inline.at(-1)), node);
        continue;
      }
      flush();
      // MDX wraps a component that stands on a line of its own with its text in a paragraph.
      const only = node.type === 'paragraph' && node.children?.length === 1 ? node.children[0]! : node;
      if (isElement(only) && !isReference(only)) this.#readComponent(only, name, context);
      else if (node.type === 'paragraph') this.#readLines(node.children ?? [], context);
      else this.#leaveOut(node, context);
    }
    flush();
  }

  /** The parser drops what stands between components where no other words do, be it a space or a line break. */
  #spaceBefore(node: Node, previous: Node | undefined): Node[] {
    const [start, end] = [previous?.position?.end, node.position?.start];
    const value = start && end ? this.#body.slice(start.offset, end.offset) : '';
    return start && end && value !== '' ? [{ type: 'text', value, position: { start, end } }] : [];
  }

  #readComponent(node: Node, parent: string | undefined, context: Context): void {
    const name = node.name ?? '';
    const component = components.get(name);
    if (!component) {
      this.#leaveOut(node, context);
      return;
    }
    const place = placeOf(node, this.#file);
    if (component.inside !== parent) this.findings.push(mdxForbidden.elsewhere(place, name, component.inside));
    const { values, findings } = readAttributes(node, component.attributes, place);
    this.findings.push(...findings);
    const turn = ++this.#turns;
    if (component.role) {
      this.readChildren(node, name, { ...context, role: component.role, turn, speaker: values.speaker });
      return;
    }
    const title = values.title?.trim() ?? '';
    if (title === '') this.findings.push(exchangeTitle.missing(place, name));
    const division = this.divisions.push({ type: name === 'Exchange' ? 'exchange' : 'section', title, place }) - 1;
    const before = this.paragraphs.length;
    this.readChildren(node, name, { ...context, division, turn });
    if (this.paragraphs.length === before) this.findings.push(documentEmpty.division(place, name));
  }

  #readLines(nodes: readonly Node[], context: Context): void {
    const { paragraphs, findings } = readParagraphs(nodes, context, this.#file);
    // One by one: a text may have more lines than a call has arguments.
    for (const paragraph of paragraphs) this.paragraphs.push(paragraph);
    for (const finding of findings) this.findings.push(finding);
  }

  /** What the model doesn't know stands in the list of paragraphs as one of which no words were read. */
  #leaveOut(node: Node, context: Context): void {
    const place = placeOf(node, this.#file);
    this.findings.push(forbidden(node, place));
    this.paragraphs.push({ ...context, text: '', references: [], isWhole: false, place });
  }
}
