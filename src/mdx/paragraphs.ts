import { stances, type Stance } from '../model/document.ts';
import type { Finding, Place } from '../model/finding.ts';
import { mdxForbidden } from '../model/findings/markup.ts';
import { nearest } from '../model/nearest.ts';
import {
  components,
  isElement,
  isPageBreak,
  isReference,
  nearestComponent,
  readAttributes,
  wordComponents,
} from './components.ts';
import { nameOf, placeOf, type Node } from './parse.ts';
import type { PageBreak, ParsedParagraph, ParsedReference, Style } from './parsed-document.ts';
import type { ParagraphUnit } from '../text/source-text.ts';
import { readPage, styleOf, type StyleKind } from './styles.ts';
import type { Part } from './text-block.ts';

/** What a paragraph has from the components around it. */
export type Context = Pick<ParsedParagraph, 'role' | 'division' | 'turn' | 'speaker' | 'note'>;

/** What becomes of a line break within a paragraph, where there can be one: a space, itself, or the end of a part. */
export type LineBreaks = 'space' | 'kept' | 'part';

/** A part of a paragraph, and the line of the file that it begins in. */
export interface PlacedPart {
  readonly part: Part;
  readonly line: number;
}

/** A paragraph while its words are read. */
interface OpenParagraph {
  text: string;
  readonly context: Context;
  readonly references: ParsedReference[];
  readonly styles: Style[];
  readonly pages: PageBreak[];
  isWhole: boolean;
  readonly place: Place;
}

/**
 * Writes down the paragraphs of a document, in order, as their words are read.
 * A paragraph of lines ends at each line break, one of blocks at an empty line;
 * both end where a component does.
 */
export class ParagraphWriter {
  readonly paragraphs: ParsedParagraph[] = [];
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #lines: readonly string[];
  readonly #unit: ParagraphUnit;
  #open: OpenParagraph | undefined;
  #context: Context;
  #breaks: LineBreaks = 'space';
  /** The last line of the file whose words were read. */
  #line = 0;
  #parts: PlacedPart[] = [];
  #partStart: number | undefined;
  #partLine = 1;
  /** What waits for the next words: the label of their item, what it may look like among them, and where pages begin. */
  #label = '';
  #printed: RegExp | undefined;
  #pages: string[] = [];
  #stack: { readonly kind: StyleKind; start: number }[] = [];

  constructor(body: string, file: string, unit: ParagraphUnit, context: Context) {
    this.#lines = body.split(/\r\n?|\n/);
    this.#file = file;
    this.#unit = unit;
    this.#context = context;
  }

  /** Number of the paragraph that the next words begin, if they begin one. */
  get next(): number {
    return this.paragraphs.length + 1;
  }

  /** Reads words that stand for themselves; what they are parts of goes on where no empty line stands before them. */
  read(nodes: readonly Node[], context: Context, breaks: LineBreaks): readonly PlacedPart[] {
    const [first] = nodes;
    if (!first) return [];
    this.#breaks = breaks;
    const line = first.position?.start.line ?? this.#line;
    const goesOn = this.#unit === 'blocks' && context === this.#context && !this.#isEmptyBetween(this.#line, line);
    if (!goesOn) this.end();
    else if (this.#open) this.#open.text += ' ';
    this.#context = context;
    return this.#take(nodes);
  }

  /** Reads a cell of a table; those of a row are one paragraph. A cell without words has a part all the same. */
  readCell(cell: Node, context: Context, isFirst: boolean): Part {
    const { children = [] } = cell;
    const line = cell.position?.start.line ?? this.#line;
    if (isFirst) {
      if (this.#unit === 'lines' || context !== this.#context || this.#isEmptyBetween(this.#line, line)) this.end();
    }
    this.#context = context;
    this.#breaks = 'space';
    const open = this.#opened(placeOf(cell, this.#file));
    if (open.text !== '') open.text += ' ';
    const start = open.text.length;
    this.#line = line;
    for (const node of children) this.#read(node, 0);
    this.#partStart = undefined;
    const end = open.text.length;
    return { paragraph: this.next, start, end };
  }

  /** Ends the paragraph; one of white space alone is none. */
  end(): void {
    this.#endPart();
    const open = this.#open;
    this.#open = undefined;
    if (open && (/\S/.test(open.text) || !open.isWhole)) {
      for (const { kind, start } of this.#stack) this.#addStyle(open, kind, start);
      const { text, context, references, styles, pages, isWhole, place } = open;
      const byStart = (a: Style | ParsedReference, b: Style | ParsedReference): number =>
        a.start - b.start || b.end - a.end;
      this.paragraphs.push({
        ...context,
        text,
        references: references.sort(byStart),
        styles: styles.sort(byStart),
        pages,
        isWhole,
        place,
      });
    } else if (open) {
      this.#pages.unshift(...open.pages.map(({ n }) => n));
    }
    for (const one of this.#stack) one.start = 0;
  }

  /** Ends the document. Pages that begin after its last words stand at their end. */
  close(): void {
    this.end();
    const last = this.paragraphs.pop();
    if (!last) return;
    const at = last.text.length;
    this.paragraphs.push({ ...last, pages: [...last.pages, ...this.#pages.map((n) => ({ n, at }))] });
  }

  /** The label of a list's item, to stand before its first words. */
  labelNext(label: string): void {
    this.#label = this.#label === '' ? label : `${this.#label} ${label}`;
  }

  /** What the next words begin with is their label, where it looks like this. */
  expectLabel(printed: RegExp): void {
    this.#printed = printed;
  }

  /** A label that no words follow is a paragraph of its own. */
  endItem(context: Context, place: Place): readonly PlacedPart[] {
    if (this.#label === '') return [];
    return this.read(
      [{ type: 'text', value: '', position: { start: { ...place }, end: { ...place } } }],
      context,
      'space',
    );
  }

  /** A page of the original begins before the next words. */
  beginPage(node: Node): void {
    const n = readPage(node, placeOf(node, this.#file), this.findings);
    if (n !== undefined) this.#pages.push(n);
  }

  /** What the model doesn't know stands in the list of paragraphs as one of which no words were read. */
  leaveOut(node: Node, context: Context, finding: Finding): void {
    this.end();
    this.#context = context;
    this.findings.push(finding);
    this.#opened(placeOf(node, this.#file)).isWhole = false;
    this.end();
  }

  #isEmptyBetween(before: number, after: number): boolean {
    return this.#lines.slice(before, after - 1).some((line) => /^[>\s]*$/.test(line));
  }

  #take(nodes: readonly Node[]): readonly PlacedPart[] {
    this.#parts = [];
    this.#partStart = undefined;
    for (const node of nodes) this.#read(node, 0);
    if (this.#unit === 'lines') this.end();
    else this.#endPart();
    return this.#parts;
  }

  #opened(place: Place): OpenParagraph {
    this.#open ??= { text: '', context: this.#context, references: [], styles: [], pages: [], isWhole: true, place };
    return this.#open;
  }

  #beginPart(place: Place): OpenParagraph {
    const open = this.#opened(place);
    if (this.#partStart === undefined) {
      this.#partStart = open.text.length;
      this.#partLine = place.line;
    }
    for (const n of this.#pages) open.pages.push({ n, at: open.text.length });
    this.#pages = [];
    if (this.#label !== '') {
      const start = open.text.length;
      open.text += `${this.#label} `;
      open.styles.push({ type: 'label', start, end: start + this.#label.length });
      this.#label = '';
    }
    return open;
  }

  #endPart(): void {
    const start = this.#partStart;
    this.#partStart = undefined;
    if (!this.#open || start === undefined) return;
    const { text, isWhole, styles } = this.#open;
    if (isWhole && !/\S/.test(text.slice(start))) return;
    const label = this.#printed?.exec(text.slice(start))?.[0];
    this.#printed = undefined;
    if (label !== undefined) styles.push({ type: 'label', start, end: start + label.length });
    this.#parts.push({ part: { paragraph: this.next, start, end: text.length }, line: this.#partLine });
  }

  /** @param depth number of references around the node */
  #read(node: Node, depth: number): void {
    const place = placeOf(node, this.#file);
    const open = this.#beginPart(place);
    const style = styleOf(node);
    if (node.type === 'text') {
      this.#readWords(node.value ?? '', place, depth);
    } else if (isAddress(node, this.#slice(node.position?.start, node.position?.end))) {
      for (const child of node.children ?? []) this.#read(child, depth);
    } else if (node.type === 'delete') {
      const [from, to] = [node.children?.at(0)?.position?.start, node.children?.at(-1)?.position?.end];
      this.#readWords(this.#slice(node.position?.start, from), place, depth);
      for (const child of node.children ?? []) this.#read(child, depth);
      this.#readWords(this.#slice(to, node.position?.end), place, depth);
    } else if (node.type === 'break' && depth === 0) {
      this.#breakLine(place, 1);
    } else if (node.type === 'break' || node.type === 'paragraph') {
      this.findings.push(mdxForbidden.lineBreak(place));
      for (const child of node.children ?? []) this.#read(child, depth);
    } else if (isReference(node)) {
      this.#readReference(node, place, depth);
    } else if (isPageBreak(node)) {
      const n = readPage(node, place, this.findings);
      if (n !== undefined) open.pages.push({ n, at: open.text.length });
    } else if (style) {
      this.#readStyled(node, style(place, this.findings, depth), depth);
    } else {
      open.isWhole = false;
      this.findings.push(forbidden(node, place));
    }
    this.#line = Math.max(this.#line, node.position?.end.line ?? 0);
  }

  /** What stands between two places of one line. */
  #slice(from: { line: number; column: number } | undefined, to: { line: number; column: number } | undefined): string {
    if (!from || from.line !== to?.line) return '';
    return this.#lines[from.line - 1]!.slice(from.column - 1, to.column - 1);
  }

  #readWords(words: string, place: Place, depth: number): void {
    const lines = words.split(/\r\n?|\n/);
    const breaksWithin = this.#unit === 'blocks' && this.#breaks !== 'part';
    if (lines.length > 1 && depth > 0 && !breaksWithin) this.findings.push(mdxForbidden.lineBreak(place));
    lines.forEach((line, i) => {
      if (i > 0 && (depth === 0 || breaksWithin)) this.#breakLine(place, i, lines[i] === '' && i < lines.length - 1);
      if (line !== '')
        this.#beginPart({ ...place, line: place.line + i, column: i > 0 ? 1 : place.column }).text += line;
    });
  }

  /** @param isEmpty whether the line that follows the break is */
  #breakLine(place: Place, offset: number, isEmpty = false): void {
    if (this.#unit === 'lines' || isEmpty) {
      this.end();
      return;
    }
    const open = this.#opened(place);
    if (this.#breaks === 'part') {
      this.#endPart();
      if (open.text !== '') open.text += ' ';
    } else if (/\S$/.test(open.text)) open.text += this.#breaks === 'kept' ? '\n' : ' ';
    this.#line = place.line + offset;
  }

  #readStyled(node: Node, kind: StyleKind | undefined, depth: number): void {
    const place = placeOf(node, this.#file);
    const before = this.paragraphs.length;
    const entry = { kind: kind ?? ({ type: 'italic' } as const), start: this.#open?.text.length ?? 0 };
    if (kind) this.#stack.push(entry);
    for (const child of node.children ?? []) this.#read(child, depth);
    if (!kind) return;
    this.#stack.pop();
    const isEmpty = before === this.paragraphs.length && !/\S/.test((this.#open?.text ?? '').slice(entry.start));
    if (isEmpty) this.findings.push(mdxForbidden.withoutWords(place, node.name ?? node.type));
    else if (this.#open) this.#addStyle(this.#open, kind, entry.start);
  }

  #addStyle({ text, styles }: OpenParagraph, kind: StyleKind, start: number): void {
    if (/\S/.test(text.slice(start))) styles.push({ ...kind, start, end: text.length });
  }

  #readReference(node: Node, place: Place, depth: number): void {
    const { values, findings } = readAttributes(node, wordComponents.get('Ref')!, place, ['inferred']);
    const { to } = values;
    this.findings.push(...findings);
    if (depth > 1) this.findings.push(mdxForbidden.tooDeepRef(place, to));
    if (this.#stack.some(({ kind }) => kind.type === 'note-mark')) this.findings.push(mdxForbidden.markInRef(place));
    const open = this.#opened(place);
    const from = open.text.length;
    for (const child of node.children ?? []) this.#read(child, depth + 1);
    const end = open.text.trimEnd().length;
    const start = open.text.length - open.text.slice(from).trimStart().length;
    if (to === undefined) {
      if (findings.length === 0) this.findings.push(mdxForbidden.refWithoutEntry(place));
    } else if (end <= start) {
      this.findings.push(mdxForbidden.refWithoutWords(place, to));
    } else if (open.references.some((inner) => inner.start === start && inner.end === end)) {
      this.findings.push(mdxForbidden.refAroundRef(place, to));
    } else {
      const stance = this.#stanceOf(values.stance, place);
      const isInferred = values.inferred !== undefined;
      open.references.push({ to, stance, isInferred, start, end, isNested: depth > 0, place });
    }
  }

  #stanceOf(written: string | undefined, place: Place): Stance | undefined {
    const stance = stances.find((s) => s === written);
    if (written !== undefined && !stance)
      this.findings.push(mdxForbidden.stance(place, written, nearest(written, stances), stances));
    return stance;
  }
}

/** Whether an address stands in the text as it is, which the parser takes for a link where tables are read. */
const isAddress = (node: Node, slice: string): boolean =>
  node.type === 'link' && slice !== '' && !slice.startsWith('[');

/** A node that a document may not hold, whose words are left out. */
export function forbidden(node: Node, place: Place): Finding {
  const name = isElement(node) ? (node.name ?? '') : undefined;
  if (name === undefined) return mdxForbidden.inDocument(place, nameOf(node));
  if (components.has(name)) return mdxForbidden.amongWords(place, name);
  const near = nearestComponent(name);
  return near === undefined
    ? mdxForbidden.inDocument(place, nameOf(node))
    : mdxForbidden.componentUnknown(place, name, near);
}
