import { stances, type Stance } from '../model/document.ts';
import type { Finding, Place } from '../model/finding.ts';
import { mdxForbidden } from '../model/findings/markup.ts';
import { components, isElement, isReference, readAttributes } from './components.ts';
import { nameOf, placeOf, type Node } from './parse.ts';
import type { ParsedParagraph, ParsedReference } from './parsed-document.ts';

/** What a paragraph has from the components around it. */
export type Context = Pick<ParsedParagraph, 'role' | 'division' | 'turn' | 'speaker'>;

/** Reads inline nodes, and starts a new paragraph at each line break. */
export function readParagraphs(
  nodes: readonly Node[],
  context: Context,
  file: string,
): { readonly paragraphs: readonly ParsedParagraph[]; readonly findings: readonly Finding[] } {
  const reader = new ParagraphReader(context, file);
  for (const node of nodes) reader.read(node, 0);
  reader.end();
  return reader;
}

class ParagraphReader {
  readonly paragraphs: ParsedParagraph[] = [];
  readonly findings: Finding[] = [];
  readonly #context: Context;
  readonly #file: string;
  #text = '';
  #references: ParsedReference[] = [];
  #place: Place | undefined;
  #isWhole = true;

  constructor(context: Context, file: string) {
    this.#context = context;
    this.#file = file;
  }

  /** Ends the paragraph; one of white space alone is none. */
  end(): void {
    if (/\S/.test(this.#text) || !this.#isWhole) {
      this.paragraphs.push({
        ...this.#context,
        text: this.#text,
        references: this.#references.sort((a, b) => a.start - b.start || b.end - a.end),
        isWhole: this.#isWhole,
        place: this.#place ?? { file: this.#file, line: 1, column: 1 },
      });
    }
    this.#text = '';
    this.#references = [];
    this.#place = undefined;
    this.#isWhole = true;
  }

  /** @param depth number of references around the node */
  read(node: Node, depth: number): void {
    const place = placeOf(node, this.#file);
    this.#place ??= place;
    if (node.type === 'text') {
      this.#readWords(node.value ?? '', place, depth);
    } else if (node.type === 'break' && depth === 0) {
      this.end();
    } else if (node.type === 'break' || node.type === 'paragraph') {
      this.findings.push(mdxForbidden.lineBreak(place));
      for (const child of node.children ?? []) this.read(child, depth);
    } else if (isReference(node)) {
      this.#readReference(node, place, depth);
    } else {
      this.#isWhole = false;
      this.findings.push(forbidden(node, place));
    }
  }

  #readWords(words: string, place: Place, depth: number): void {
    const lines = words.split(/\r\n?|\n/);
    if (lines.length > 1 && depth > 0) this.findings.push(mdxForbidden.lineBreak(place));
    lines.forEach((line, i) => {
      if (i > 0 && depth === 0) {
        this.end();
        this.#place = { ...place, line: place.line + i, column: 1 };
      }
      this.#text += line;
    });
  }

  #readReference(node: Node, place: Place, depth: number): void {
    const { values, findings } = readAttributes(node, ['to', 'stance'], place, ['inferred']);
    const { to } = values;
    this.findings.push(...findings);
    if (depth > 1) this.findings.push(mdxForbidden.tooDeepRef(place, to));
    const from = this.#text.length;
    for (const child of node.children ?? []) this.read(child, depth + 1);
    const end = this.#text.trimEnd().length;
    const start = this.#text.length - this.#text.slice(from).trimStart().length;
    if (to === undefined) {
      if (findings.length === 0) this.findings.push(mdxForbidden.refWithoutEntry(place));
    } else if (end <= start) {
      this.findings.push(mdxForbidden.refWithoutWords(place, to));
    } else if (this.#references.some((inner) => inner.start === start && inner.end === end)) {
      this.findings.push(mdxForbidden.refAroundRef(place, to));
    } else {
      const stance = this.#stanceOf(values.stance, place);
      const isInferred = values.inferred !== undefined;
      this.#references.push({ to, stance, isInferred, start, end, isNested: depth > 0, place });
    }
  }

  #stanceOf(written: string | undefined, place: Place): Stance | undefined {
    const stance = stances.find((s) => s === written);
    if (written !== undefined && !stance) this.findings.push(mdxForbidden.stance(place, written, stances));
    return stance;
  }
}

/** A node that a document may not hold, whose words are left out. */
export const forbidden = (node: Node, place: Place): Finding =>
  isElement(node) && components.has(node.name ?? '')
    ? mdxForbidden.amongWords(place, node.name ?? '')
    : mdxForbidden.inDocument(place, nameOf(node));
