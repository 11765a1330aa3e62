import type { Finding } from '../model/finding.ts';
import { mdxForbidden, mdxMisplaced } from '../model/findings/markup.ts';
import { documentEmpty, exchangeTitle } from '../model/findings/texts.ts';
import { components, isAmongWords, isElement, isPageBreak, readAttributes, type Component } from './components.ts';
import { itemLabel, labelOf, noteLabel } from './labels.ts';
import { checkNoteMarks, checkPages } from './original.ts';
import type { ParagraphUnit } from '../text/source-text.ts';
import { forbidden, ParagraphWriter, type Context, type PlacedPart } from './paragraphs.ts';
import { nameOf, parseMdx, placeOf, type Node } from './parse.ts';
import type { OriginalNotePart, ParsedDivision, ParsedDocument, Role } from './parsed-document.ts';
import { readNoteId } from './styles.ts';
import type { Alignment, TextBlock } from './text-block.ts';
import { joinUnits } from './units.ts';

/**
 * Reads the marked-up text of a document. What the model doesn't know is a
 * finding, and its words are left out.
 *
 * @param body the MDX, with the front matter blanked, so that places are the file's
 * @param unit what a paragraph is, in the source and here
 */
export function readDocument(body: string, file: string, unit: ParagraphUnit = 'lines'): ParsedDocument {
  const { tree, findings } = parseMdx(body, file, 'with tables');
  const reader = new DocumentReader(body, file, unit);
  const blocks = tree ? reader.readAll(tree) : [];
  const { paragraphs } = reader;
  const joined = unit === 'blocks' ? joinUnits(blocks, paragraphs) : { blocks, findings: [] };
  return {
    blocks: joined.blocks,
    divisions: reader.divisions,
    paragraphs,
    isWhole: tree !== undefined && paragraphs.every(({ isWhole }) => isWhole),
    findings: [
      ...findings,
      ...reader.findings,
      ...joined.findings,
      ...checkNoteMarks(paragraphs),
      ...checkPages(paragraphs),
    ],
  };
}

/** Where a node stands: in which component, and what that gives to the paragraphs in it. */
interface Scope {
  readonly component: string | undefined;
  readonly context: Context;
  /** Whether it holds lines of words alone. */
  readonly isLines: boolean;
  /** Whether headings may begin parts here. */
  readonly divides: boolean;
  /** What the first heading here begins, where it isn't a section. */
  readonly headed: ParsedDivision['type'];
  /** Whether it is an item of a list or a quotation. */
  readonly isWithin: boolean;
  /** In verse: how its lines are counted. */
  readonly verse: { next: number } | undefined;
}

const plain: Context = { role: 'plain', division: undefined, turn: 0, speaker: undefined, note: undefined };
const top: Scope = {
  component: undefined,
  context: plain,
  isLines: false,
  divides: true,
  headed: 'section',
  isWithin: false,
  verse: undefined,
};

class DocumentReader {
  readonly divisions: ParsedDivision[] = [];
  readonly #file: string;
  readonly #lines: readonly string[];
  readonly #body: string;
  readonly #unit: ParagraphUnit;
  readonly #writer: ParagraphWriter;
  #turns = 0;

  constructor(body: string, file: string, unit: ParagraphUnit) {
    this.#body = body;
    this.#file = file;
    this.#unit = unit;
    this.#lines = body.split(/\r\n?|\n/);
    this.#writer = new ParagraphWriter(body, file, unit, plain);
  }

  get paragraphs(): ParsedDocument['paragraphs'] {
    return this.#writer.paragraphs;
  }

  get findings(): Finding[] {
    return this.#writer.findings;
  }

  readAll(tree: Node): TextBlock[] {
    const blocks = this.#readChildren(tree, top);
    this.#writer.close();
    return blocks;
  }

  /** The blocks in a node. Those after a heading stand in the part that it begins, up to the next of its level. */
  #readChildren(parent: Node, outer: Scope): TextBlock[] {
    const blocks: TextBlock[] = [];
    const parts: { readonly depth: number; readonly blocks: TextBlock[]; readonly scope: Scope }[] = [];
    let { scope, sink } = { scope: outer, sink: blocks };
    let words: Node[] = [];
    const flush = (): void => {
      sink.push(...this.#readWords(words, scope));
      words = [];
    };
    for (const [i, node] of (parent.children ?? []).entries()) {
      if (isAmongWords(node) || isStageWords(parent, i, scope)) {
        const own = stagesIn(node);
        if (own.length > 0) {
          flush();
          for (const one of own) sink.push(...this.#readWords([one], scope));
        } else words.push(...this.#spaceBefore(node, words.at(-1)), node);
        continue;
      }
      // MDX wraps a component that stands on a line of its own with its text in a paragraph.
      const only = node.type === 'paragraph' && node.children?.length === 1 ? node.children[0]! : node;
      if (isPageBreak(only)) {
        if (words.length > 0) words.push(...this.#spaceBefore(only, words.at(-1)), only);
        else this.#writer.beginPage(only);
        continue;
      }
      flush();
      // An enclosure is no part of what it is enclosed with.
      if (parts.length > 0 && isElement(only) && only.name === 'Enclosure') {
        parts.length = 0;
        [scope, sink] = [outer, blocks];
      }
      if (node.type === 'heading' && scope.divides && (node.depth ?? 1) > 1) {
        const depth = node.depth!;
        while (parts.length > 0 && parts.at(-1)!.depth >= depth) parts.pop();
        const within = parts.at(-1);
        const begun = this.#beginPart(node, within?.scope ?? outer, parts.length === 0 ? outer.headed : 'section');
        (within?.blocks ?? blocks).push(begun.block);
        parts.push({ depth, blocks: begun.blocks, scope: begun.scope });
        ({ scope, blocks: sink } = begun);
      } else sink.push(...this.#readNode(node, only, scope));
    }
    flush();
    return blocks;
  }

  #readNode(node: Node, only: Node, scope: Scope): readonly TextBlock[] {
    const place = placeOf(node, this.#file);
    if (isElement(only) && !isAmongWords(only) && !(only.name === 'Stage' && holdsWords(scope)))
      return this.#readComponent(only, scope);
    if (node.type === 'paragraph') return this.#readWords(node.children ?? [], scope);
    if (node.type === 'heading') {
      const isFirst = (node.depth ?? 1) === 1;
      return this.#leaveOut(
        node,
        scope,
        mdxMisplaced.heading(place, nameOf(node), isFirst ? undefined : scope.component),
      );
    }
    if (node.type === 'list' || node.type === 'table' || node.type === 'blockquote') {
      if (scope.isLines || scope.verse) {
        const sign = this.#lines[place.line - 1]!.slice(place.column - 1).split(/\s/)[0] ?? '';
        return this.#leaveOut(node, scope, mdxMisplaced.block(place, nameOf(node), scope.component ?? '', sign));
      }
      const inside: Scope = { ...scope, divides: false, isWithin: true };
      if (node.type === 'list') return [this.#readList(node, inside)];
      if (node.type === 'table') return this.#readTable(node, inside);
      return [{ type: 'quotation', blocks: this.#readChildren(node, inside) }];
    }
    return this.#leaveOut(node, scope, forbidden(node, place));
  }

  /** The parser drops what stands between components where no other words do, be it a space or a line break. */
  #spaceBefore(node: Node, previous: Node | undefined): Node[] {
    const [start, end] = [previous?.position?.end, node.position?.start];
    // In a quotation its signs stand there too.
    const value = start && end ? this.#body.slice(start.offset, end.offset).replaceAll('>', '') : '';
    return start && end && value !== '' ? [{ type: 'text', value, position: { start, end } }] : [];
  }

  #readWords(nodes: readonly Node[], { context, isLines, verse }: Scope): TextBlock[] {
    const parts = this.#writer.read(nodes, context, verse ? 'part' : isLines ? 'kept' : 'space');
    if (parts.length === 0) return [];
    if (!verse) return parts.map(({ part }) => ({ type: 'paragraph', part }));
    return [{ type: 'stanza', lines: parts.map((one) => this.#lineOf(one, verse)) }];
  }

  /** A line of verse: two spaces at its beginning are a step from the margin. */
  #lineOf({ part, line }: PlacedPart, verse: { next: number }) {
    const space = /^(?:\s*>)*\s*/
      .exec(this.#lines[line - 1] ?? '')![0]
      .replace(/^.*>\s?/, '')
      .replaceAll('\t', '  ');
    return { part, indent: Math.floor(space.length / 2), number: verse.next++ };
  }

  #readList(list: Node, scope: Scope): TextBlock {
    const items = (list.children ?? []).map((item) => {
      const label = labelOf(item, list.ordered === true, this.#lines);
      if (label === undefined) this.#writer.expectLabel(itemLabel);
      else this.#writer.labelNext(label);
      const blocks = this.#readChildren(item, scope);
      const alone = this.#writer.endItem(scope.context, placeOf(item, this.#file));
      return { blocks: [...blocks, ...alone.map(({ part }) => ({ type: 'paragraph', part }) as const)] };
    });
    return { type: 'list', items };
  }

  #readTable(table: Node, { context }: Scope): TextBlock[] {
    const columns = (table.align ?? []).map((one): Alignment => alignments[one ?? '']);
    const rows = (table.children ?? []).flatMap((row, i) => {
      const before = this.#writer.next;
      const cells = (row.children ?? []).map((cell, j) => this.#writer.readCell(cell, context, j === 0));
      if (this.#unit === 'lines') this.#writer.end();
      // A row without a word is none of the source.
      return this.#unit === 'lines' && this.#writer.next === before ? [] : [{ isHead: i === 0, cells }];
    });
    return rows.length > 0 ? [{ type: 'table', columns, rows }] : [];
  }

  #readComponent(node: Node, outer: Scope): readonly TextBlock[] {
    const name = node.name ?? '';
    const component = components.get(name);
    const place = placeOf(node, this.#file);
    if (!component) return this.#leaveOut(node, outer, forbidden(node, place));
    if (outer.isLines || !component.inside.includes(outer.component))
      this.findings.push(mdxForbidden.elsewhere(place, name, component.inside));
    const { values, findings } = readAttributes(node, component.attributes, place);
    this.findings.push(...findings);
    this.#writer.end();
    const blocks = component.division
      ? this.#readDivision(node, name, component.division, values.title?.trim() ?? '', outer)
      : this.#readPart(node, name, component, values, outer);
    this.#writer.end();
    return blocks;
  }

  /** What a component that gives a role, or the layout of verse, holds. */
  #readPart(
    node: Node,
    name: string,
    { role, isLines }: Component,
    values: Readonly<Record<string, string | undefined>>,
    outer: Scope,
  ): readonly TextBlock[] {
    const scope: Scope = { ...outer, component: name, divides: false, isLines: isLines === true };
    if (role === undefined) {
      const verse = { next: this.#count(values.from, name, 'from', node) ?? 1 };
      const every = this.#count(values.number, name, 'number', node);
      return [{ type: 'verse', every, blocks: this.#readChildren(node, { ...scope, verse }) }];
    }
    const note = isNote(role) ? this.#noteOf(values, node) : outer.context.note;
    const turn = ++this.#turns;
    const speaker = role === 'stage' || note ? undefined : values.speaker;
    if (note) this.#writer.expectLabel(noteLabel);
    const context: Context = { ...outer.context, role, turn, speaker, note };
    return this.#readChildren(node, { ...scope, verse: undefined, context });
  }

  #noteOf({ id, by }: Readonly<Record<string, string | undefined>>, node: Node): OriginalNotePart {
    const place = placeOf(node, this.#file);
    const writer = by === 'author' || by === 'editor' ? by : undefined;
    if (by !== undefined && !writer) this.findings.push(mdxForbidden.noteBy(place, by));
    return { id: readNoteId(id, place, this.findings), by: writer };
  }

  #count(written: string | undefined, component: string, name: string, node: Node): number | undefined {
    if (written === undefined) return undefined;
    if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
    this.findings.push(mdxForbidden.notANumber(placeOf(node, this.#file), component, name, written));
    return undefined;
  }

  #readDivision(
    node: Node,
    name: string,
    type: ParsedDivision['type'],
    title: string,
    outer: Scope,
  ): readonly TextBlock[] {
    const place = placeOf(node, this.#file);
    const scope: Scope = { ...outer, component: name, divides: type !== 'exchange', isLines: false, headed: 'section' };
    const [first] = node.children ?? [];
    const before = this.paragraphs.length;
    // Without a title of ours, a part has that of the source: what it begins with.
    if (title === '' && scope.divides && first?.type === 'heading' && (first.depth ?? 1) > 1)
      return this.#readChildren(node, { ...scope, headed: type });
    if (title === '') this.findings.push(exchangeTitle.missing(place, name));
    const { division, level } = this.#divide(type, title, undefined, outer.context, node);
    const context: Context = { ...outer.context, division, turn: ++this.#turns };
    const blocks = this.#readChildren(node, { ...scope, context });
    this.#writer.end();
    if (this.paragraphs.length === before) this.findings.push(documentEmpty.division(place, name));
    if (level > deepest) this.findings.push(mdxMisplaced.tooDeep(place, deepest));
    return [{ type: 'division', division: division + 1, blocks }];
  }

  /** A heading of the source, and the part of the text that it begins. */
  #beginPart(node: Node, outer: Scope, type: ParsedDivision['type']) {
    this.#writer.end();
    const number = this.#writer.next;
    const { division, level } = this.#divide(type, '', number, outer.context, node);
    if (level > deepest) this.findings.push(mdxMisplaced.tooDeep(placeOf(node, this.#file), deepest));
    const turn = ++this.#turns;
    const own: Context = { ...outer.context, division, turn };
    const blocks = this.#readWords(node.children ?? [], { ...outer, context: { ...own, role: 'heading' } });
    this.#writer.end();
    const title = this.paragraphs[number - 1]?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (title === '') this.findings.push(exchangeTitle.emptyHeading(placeOf(node, this.#file)));
    this.divisions[division] = { ...this.divisions[division]!, title };
    const scope: Scope = { ...outer, context: { ...own, turn: ++this.#turns }, headed: 'section' };
    const block: TextBlock = { type: 'division', division: division + 1, blocks };
    return { block, blocks, scope };
  }

  #divide(
    type: ParsedDivision['type'],
    title: string,
    heading: number | undefined,
    { division: within }: Context,
    node: Node,
  ): { readonly division: number; readonly level: number } {
    const level = within === undefined ? 1 : this.divisions[within]!.level + 1;
    const place = placeOf(node, this.#file);
    return { division: this.divisions.push({ type, title, level, within, heading, place }) - 1, level };
  }

  #leaveOut(node: Node, { context }: Scope, finding: Finding): readonly TextBlock[] {
    this.#writer.leaveOut(node, context, finding);
    return [];
  }
}

const holdsWords = ({ isLines, isWithin, verse, context }: Scope): boolean =>
  isLines || isWithin || verse !== undefined || context.note !== undefined;

/** Whether a `<Stage>` that the parser took for a block stands among words: next to others, or where only words stand. */
function isStageWords({ children = [] }: Node, i: number, scope: Scope): boolean {
  const [before, node, after] = [children[i - 1], children[i]!, children[i + 1]];
  if (!isElement(node) || node.name !== 'Stage') return false;
  const isNext = (first: Node | undefined, second: Node | undefined): boolean =>
    first?.position !== undefined &&
    second?.position !== undefined &&
    second.position.start.line - first.position.end.line <= 1 &&
    [first, second].every(
      (one) => one.name === 'Stage' || isAmongWords(one) || one.type === 'paragraph' || isPageBreak(one),
    );
  return holdsWords(scope) || isNext(before, node) || isNext(node, after);
}

/** A `<Stage>` around paragraphs, where only words may stand, as one around the words of each. */
const stagesIn = (node: Node): Node[] =>
  node.type === 'mdxJsxFlowElement' && node.name === 'Stage'
    ? (node.children ?? []).flatMap((child) =>
        child.type === 'paragraph'
          ? [{ ...node, children: child.children ?? [], ...(child.position && { position: child.position }) }]
          : [],
      )
    : [];

/** Levels of parts in parts: as many as HTML has headings below that of the page. */
const deepest = 5;

const alignments: Readonly<Record<string, Alignment>> = { left: 'start', center: 'center', right: 'end' };

const isNote = (role: Role): boolean => role === 'footnote' || role === 'endnote' || role === 'source-note';
