import type { Block, Part, Words } from '../imported.ts';
import { linesOf } from '../lines-of.ts';
import type { Remarks } from '../remarks.ts';
import { escapeAttribute } from '../../mdx/escape.ts';
import { markUp, mentionsOf, type MarkUp } from './mark-up.ts';
import type { OriginalNote } from './original-notes.ts';
import { deepest, divides, holds, top, type Scope } from './scope.ts';
import { writeTable } from './table.ts';

/** The text of a document in both its forms. */
export interface Body {
  /** What stands below the front matter. */
  readonly mdx: string;
  /** Its paragraphs in order; the first has the number 1. */
  readonly paragraphs: readonly Words[];
}

/** What a text is written with. */
export interface Writing {
  readonly entryOf: (thing: string) => string;
  /** By their keys. */
  readonly notes: ReadonlyMap<string, OriginalNote>;
  /** BCP 47. */
  readonly language: string;
  /** Whether a paragraph is a block of lines. */
  readonly isBlocks: boolean;
}

/** Writes the text of a document. What the model can't say is among the remarks, and its words are kept. */
export function writeBody(blocks: readonly Block[], writing: Writing, remarks: Remarks): Body {
  const behind = [...writing.notes].filter(([, { component }]) => component === 'Endnote').map(([key]) => key);
  const placed = new Set([...behind, ...placedNotes(blocks)]);
  const writer = new BodyWriter(writing, remarks, highestHeading(blocks), placed);
  const pieces = [...writer.blocks(blocks, top), ...writer.endNotes()];
  return { mdx: `${pieces.join('\n\n')}\n`, paragraphs: writer.paragraphs };
}

const lineComponents: Readonly<Partial<Record<Part, string>>> = {
  title: 'Title',
  dateline: 'Dateline',
  letterhead: 'Letterhead',
  salutation: 'Salutation',
  signature: 'Signature',
};

/** Each method gives pieces of MDX, with an empty line between one and the next. */
class BodyWriter {
  readonly paragraphs: Words[] = [];
  readonly #writing: Writing;
  readonly #remarks: Remarks;
  readonly #markUp: MarkUp;
  /** Level of the headings that stand highest. */
  readonly #highest: number;
  /** Keys of the notes whose marks were written, and whose words were not. */
  #due: string[] = [];
  readonly #written = new Set<string>();
  /** Keys of the notes that stand elsewhere than below what their marks stand in. */
  readonly #placed: ReadonlySet<string>;
  /** Levels of the headings whose parts the text is in. */
  #headings: number[] = [];

  constructor(writing: Writing, remarks: Remarks, highest: number, placed: ReadonlySet<string>) {
    this.#writing = writing;
    this.#remarks = remarks;
    this.#highest = highest;
    this.#placed = placed;
    const begun = new Set<string>();
    this.#markUp = {
      entryOf: writing.entryOf,
      noteOf: (note) => writing.notes.get(note)?.id,
      language: writing.language,
      begins: (page) => !begun.has(page) && begun.add(page).has(page),
    };
  }

  blocks(blocks: readonly Block[], scope: Scope): string[] {
    const pieces: string[] = [];
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      const name = block.type === 'paragraph' ? lineComponents[block.part] : undefined;
      if (block.type === 'paragraph' && name !== undefined && holds(scope, name)) {
        // Lines of one part, such as a signature, stand together.
        const lines = [block.words];
        for (let next = blocks[i + 1]; isPart(next, block.part); next = blocks[++i + 1]) lines.push(next.words);
        const written = lines.map((words) => this.#words(words));
        pieces.push(...within(name, '', [written.join(this.#writing.isBlocks ? '\n\n' : '\n')]));
      } else if (block.type === 'division' && block.title === undefined) {
        const isLast = blocks.slice(i + 1).every(endsPart);
        pieces.push(...this.#headed(block, scope, isLast));
      } else pieces.push(...this.#block(block, scope));
      if (scope.within === undefined && !isInNote(scope)) pieces.push(...this.#dueNotes(scope));
    }
    return pieces;
  }

  /** The notes that stand behind the text, and those whose marks stand nowhere. */
  endNotes(): string[] {
    const left = [...this.#writing.notes.keys()].filter((key) => !this.#written.has(key));
    return left.flatMap((key) => this.#note(key, top));
  }

  #block(block: Block, scope: Scope): string[] {
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(block.part, block.words, scope);
      case 'heading':
        return this.#heading(block.level, block.words, scope);
      case 'list':
        return [this.#list(block.items, { ...scope, within: 'list' })];
      case 'table':
        return this.#table(block, scope);
      case 'verse':
        return this.#verse(block, scope);
      case 'note':
        if (!this.#writing.notes.has(block.note)) return [];
        if (!isInNote(scope)) return this.#note(block.note, scope);
        this.#due.push(block.note);
        return [];
      case 'quotation': {
        const inner = this.blocks(block.blocks, { ...scope, within: scope.within ?? 'quotation' });
        if (inner.length === 0) return [];
        const lines = inner.join('\n\n').split('\n');
        return [lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')];
      }
      case 'turn': {
        const wanted = { question: 'Question', answer: 'Answer', speech: 'Speech' }[block.role];
        const name = [wanted, 'Speech'].find((one) => holds(scope, one));
        const speaker = block.speaker === undefined ? '' : ` speaker="${escapeAttribute(block.speaker)}"`;
        if (name !== undefined) return within(name, speaker, this.blocks(block.blocks, { ...scope, component: name }));
        this.#remarks.guessed('a speech in a quotation or a list is no part of its own', lineOf(block.blocks));
        return this.blocks(block.blocks, scope);
      }
      case 'division':
        return this.#titled(block, scope);
    }
  }

  #paragraph(part: Part, words: Words, scope: Scope): string[] {
    if (part !== 'stage') return this.#plain(words);
    if (holds(scope, 'Stage')) return within('Stage', '', this.#plain(words));
    return this.#plain({ ...words, spans: [{ type: 'stage', start: 0, end: words.text.length }, ...words.spans] });
  }

  /** A page that begins with a paragraph stands on a line of its own before it. */
  #plain(words: Words): string[] {
    const line = this.#words(words);
    const [pages] = /^(?:<PageBreak n="[^"]*" \/>)*/.exec(line)!;
    return [...(pages.match(/<[^>]*>/g) ?? []), line.slice(pages.length)];
  }

  #heading(level: number, words: Words, scope: Scope): string[] {
    if (!divides(scope)) {
      this.#remarks.guessed('a heading that stands in something else is a paragraph', words.line);
      return this.#plain(words);
    }
    const wanted = Math.min(level - this.#highest + 2, 6);
    const around = this.#headings.filter((one) => one < wanted);
    // What would be deeper than parts may be is a part of the one further out.
    const depth = scope.depth + around.length < deepest ? wanted : around.at(-1)!;
    this.#headings = [...around.filter((one) => one < depth), depth];
    const line = this.#words(words).replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));
    return [`${'#'.repeat(depth)} ${line}`];
  }

  /** A part that begins with a heading goes on to the next; where more follows it, it is a component. */
  #headed(block: Extract<Block, { readonly type: 'division' }>, scope: Scope, isLast: boolean): string[] {
    const name = block.of === 'enclosure' ? 'Enclosure' : 'Section';
    const isHeaded = block.blocks[0]?.type === 'heading';
    if (block.of === 'enclosure' && !isHeaded && scope.depth < deepest && holds(scope, name)) {
      const first = linesOf(block.blocks)[0];
      if (!first) return [];
      this.#remarks.guessed('the title of an enclosure that has no heading', first.line);
      return this.#titled({ ...block, title: first.text.split(/\s+/).slice(0, 6).join(' ') }, scope);
    }
    if (!isHeaded || (isLast && block.of !== 'enclosure') || !holds(scope, name) || scope.depth + 1 >= deepest)
      return this.blocks(block.blocks, scope);
    return this.#part(name, '', block.blocks, scope);
  }

  #titled({ of, title, blocks }: Extract<Block, { readonly type: 'division' }>, scope: Scope): string[] {
    const name = { exchange: 'Exchange', section: 'Section', enclosure: 'Enclosure' }[of];
    if (!holds(scope, name) || scope.depth + 1 > deepest) {
      this.#remarks.leftOut(`the title of a part that stands in something else (“${title}”)`, lineOf(blocks));
      return this.blocks(blocks, scope);
    }
    return this.#part(name, ` title="${escapeAttribute(title ?? '')}"`, blocks, scope);
  }

  #part(name: string, attributes: string, blocks: readonly Block[], scope: Scope): string[] {
    const around = this.#headings;
    this.#headings = [];
    const depth = scope.depth + around.length + (attributes === '' ? 0 : 1);
    const pieces = this.blocks(blocks, { ...scope, component: name, depth });
    this.#headings = around;
    return within(name, attributes, pieces);
  }

  #list(items: readonly (readonly Block[])[], scope: Scope): string {
    const numbers = items.map(numberOf);
    const signs = new Set(numbers.map((number) => number?.at(-1)));
    const isNumbered = signs.size === 1 && !signs.has(undefined);
    const written = items.map((item, i) => {
      const mark = isNumbered ? numbers[i]! : '-';
      const pieces = this.blocks(item, scope);
      // The number is part of the words, which were written with it.
      if (isNumbered) pieces[0] = pieces[0]!.replace(/^(\d+)\\?([.)])\s+/, '');
      return `${mark} ${pieces.join('\n\n').replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length + 1)}`)}`;
    });
    const isLoose = this.#writing.isBlocks || written.some((item) => item.includes('\n\n'));
    return written.join(isLoose ? '\n\n' : '\n');
  }

  #table({ columns = [], rows }: Extract<Block, { readonly type: 'table' }>, scope: Scope): string[] {
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
    if (filled.length === 0) return [];
    if (filled.every(({ cells }) => cells.length < 2))
      return this.blocks(
        linesOf([{ type: 'table', rows: filled }]).map((words) => ({ type: 'paragraph', part: 'plain', words })),
        scope,
      );
    // Each row is one paragraph.
    const before = this.paragraphs.length;
    const table = writeTable(filled, columns, (words) => this.#words(words));
    this.paragraphs.length = before;
    this.paragraphs.push(...linesOf([{ type: 'table', rows: filled }]));
    return [table];
  }

  #verse({ every, stanzas }: Extract<Block, { readonly type: 'verse' }>, scope: Scope): string[] {
    const isShown = holds(scope, 'Verse');
    const pieces = stanzas.map((lines) =>
      lines
        .map(({ words, indent }) => `${isShown ? '  '.repeat(indent) : ''}${this.#words(words)}`)
        .join(isShown ? '\n' : '\n\n'),
    );
    if (isShown) return within('Verse', every === undefined ? '' : ` number="${every}"`, pieces);
    this.#remarks.guessed('verse in a list has its lines for paragraphs', stanzas[0]?.[0]?.words.line);
    return pieces;
  }

  /** A note on words of a note follows it: none stands in another. */
  #dueNotes(scope: Scope): string[] {
    const pieces: string[] = [];
    for (let key = this.#due.shift(); key !== undefined; key = this.#due.shift())
      if (!this.#placed.has(key)) pieces.push(...this.#note(key, scope));
    return pieces;
  }

  #note(key: string, scope: Scope): string[] {
    const note = this.#writing.notes.get(key)!;
    if (this.#written.has(key)) return [];
    this.#written.add(key);
    const id = note.id === undefined ? '' : ` id="${note.id}"`;
    const by = note.by === undefined ? '' : ` by="${note.by}"`;
    return within(note.component, `${id}${by}`, this.blocks(note.blocks, { ...scope, component: note.component }));
  }

  /** A paragraph as a line. */
  #words(words: Words): string {
    this.paragraphs.push(words);
    const { mdx, lost } = markUp(words, this.#markUp);
    for (const what of lost) this.#remarks.leftOut(what, words.line);
    for (const { start, end } of mentionsOf(words).dropped)
      this.#remarks.leftOut(`a mention around other mentions (“${words.text.slice(start, end)}”)`, words.line);
    for (const span of words.spans)
      if (span.type === 'note' && this.#writing.notes.has(span.note)) this.#due.push(span.note);
    return mdx;
  }
}

/** Whether it is written in a note of the original. */
const isInNote = ({ component }: Scope): boolean =>
  component === 'Footnote' || component === 'Endnote' || component === 'SourceNote';

/** Whether a part that begins with a heading goes no further. */
const endsPart = (block: Block): boolean =>
  block.type === 'heading' || (block.type === 'division' && (block.title === undefined || block.of === 'enclosure'));

/** The keys of the notes that stand among blocks. */
function placedNotes(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'note') return [block.note];
    return 'blocks' in block ? placedNotes(block.blocks) : [];
  });
}

/** A component around pieces; one without words is none. */
const within = (name: string, attributes: string, pieces: readonly string[]): string[] =>
  pieces.length === 0 ? [] : [`<${name}${attributes}>`, ...pieces, `</${name}>`];

const isPart = (block: Block | undefined, part: Part): block is Extract<Block, { readonly type: 'paragraph' }> =>
  block?.type === 'paragraph' && block.part === part;

/** The number that an item begins with, with its full stop or bracket, where words follow it. */
function numberOf([first]: readonly Block[]): string | undefined {
  if (first?.type !== 'paragraph') return undefined;
  const number = /^\d{1,9}[.)](?=\s+\S)/.exec(first.words.text)?.[0];
  // What begins at the number, such as a mention, would be torn from it.
  return number !== undefined && first.words.spans.every(({ start }) => start > number.length) ? number : undefined;
}

/** The level of the headings that stand highest, wherever they stand; 1 where there are none. */
function highestHeading(blocks: readonly Block[]): number {
  const levels = blocks.flatMap(function levelsIn(block): number[] {
    if (block.type === 'heading') return [block.level];
    return block.type === 'division' ? block.blocks.flatMap(levelsIn) : [];
  });
  return Math.min(...levels, 7) % 7 || 1;
}

const lineOf = (blocks: readonly Block[]): number | undefined => linesOf(blocks)[0]?.line;
