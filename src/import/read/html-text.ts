import { BlocksBuilder } from '../blocks-builder.ts';
import type { Block, Emphasis, ImportedNote, Row, VerseLine } from '../imported.ts';
import { descendants, elementsIn, isElement, wordsIn, type MarkupElement, type MarkupNode } from '../markup/element.ts';
import type { Remarks } from '../remarks.ts';
import { joined, linesOf } from '../lines-of.ts';
import { roman } from '../../wording/roman.ts';
import { notesOfHtml, type HtmlNotes } from './html-notes.ts';

/** What is no text of a page, and what it is called where it is left out; nothing is said of the others. */
const apart: Readonly<Record<string, string | undefined>> = {
  head: undefined,
  script: undefined,
  style: undefined,
  template: undefined,
  noscript: undefined,
  title: undefined,
  nav: 'a menu',
  form: 'a form',
  button: 'a button',
  svg: 'a drawing',
  math: 'a formula',
  iframe: 'another page in a frame',
  video: 'a film',
  audio: 'a recording',
  object: 'an embedded file',
  rt: 'a reading beside its characters',
};

const emphases: Readonly<Record<string, Emphasis>> = {
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  strong: 'bold',
  b: 'bold',
  sup: 'superscript',
  sub: 'subscript',
  u: 'underline',
  s: 'struck',
  del: 'struck',
};

const inline = new Set(
  'a abbr bdi bdo big br code data font ins kbd label mark q ruby rb samp small span time tt wbr'.split(' '),
);

/** What the element of a page that holds the text says. */
export interface HtmlText {
  readonly blocks: readonly Block[];
  readonly notes: readonly ImportedNote[];
}

/** Reads the text in an element of a page; what is no text is among the remarks. */
export function readHtmlText(element: MarkupElement, remarks: Remarks): HtmlText {
  const notes = notesOfHtml(element);
  const reader = new HtmlReader(notes, remarks);
  reader.walk(element);
  return {
    blocks: reader.builder.take(),
    notes: [...notes.elements].map(([key, note]) => {
      const words = new HtmlReader({ ...notes, elements: new Map() }, remarks);
      for (const child of note.element.children) words.walk(child);
      return {
        key,
        of: 'source',
        stands: key.startsWith('footnote') ? 'foot' : 'end',
        by: undefined,
        mark: note.mark,
        blocks: words.builder.take(),
        line: note.element.line,
        targets: [],
      };
    }),
  };
}

class HtmlReader {
  readonly builder = new BlocksBuilder();
  readonly #notes: HtmlNotes;
  readonly #remarks: Remarks;

  constructor(notes: HtmlNotes, remarks: Remarks) {
    this.#notes = notes;
    this.#remarks = remarks;
  }

  walk(node: MarkupNode): void {
    if (isElement(node)) this.#element(node);
    else this.builder.words.add(node.text, node.line);
  }

  #children(element: MarkupElement): void {
    for (const child of element.children) this.walk(child);
  }

  #element(element: MarkupElement): void {
    const { name, line } = element;
    const { words } = this.builder;
    const how = emphases[name];
    if (Object.hasOwn(apart, name)) {
      const what = apart[name];
      if (what !== undefined) this.#remarks.leftOut(what, line);
    } else if (isHidden(element)) {
      if (wordsIn(element) !== '') this.#remarks.leftOut('hidden words', line);
    } else if (this.#notes.back.has(element) || this.#isNote(element)) {
      return;
    } else if (this.#notes.marks.has(element)) {
      const note = this.#notes.marks.get(element)!;
      words.retract(/\s+$/);
      words.open({ type: 'note', note });
      words.add(this.#notes.elements.get(note)?.mark ?? '', line);
      words.close();
    } else if (isPageBreak(element)) {
      words.mark({ type: 'page', label: pageLabel(element) });
    } else if (name === 'img') {
      this.#remarks.leftOut(`a picture${element.attributes.alt ? ` (“${element.attributes.alt}”)` : ''}`, line);
    } else if (name === 'br') {
      words.breakLine();
    } else if (how !== undefined) {
      words.open({ type: 'emphasis', how });
      this.#children(element);
      words.close();
    } else if (inline.has(name)) {
      this.#inline(element);
    } else {
      this.#block(element);
    }
  }

  #isNote(element: MarkupElement): boolean {
    return [...this.#notes.elements.values()].some((one) => one.element === element);
  }

  #inline(element: MarkupElement): void {
    const language = element.attributes.lang ?? element.attributes['xml:lang'];
    if (language !== undefined) this.builder.words.open({ type: 'foreign', language });
    this.#children(element);
    if (language !== undefined) this.builder.words.close();
  }

  #block(element: MarkupElement): void {
    const { builder } = this;
    const { name } = element;
    const level = /^h([1-6])$/.exec(name)?.[1];
    builder.end();
    if (level !== undefined) {
      for (const words of builder.lines(() => this.#children(element)))
        builder.push({ type: 'heading', level: Number(level), words });
    } else if (name === 'pre') {
      this.#lines(element);
    } else if (isVerse(element)) {
      builder.push({ type: 'verse', stanzas: this.#stanzas(element) });
    } else if (name === 'ul' || name === 'ol') {
      this.#list(element);
    } else if (name === 'table') {
      this.#table(element);
    } else if (name === 'blockquote') {
      builder.push({ type: 'quotation', blocks: builder.within(() => this.#children(element)) });
    } else {
      this.#children(element);
      builder.end();
    }
  }

  /** Each line of the element is a line of the text. */
  #lines(element: MarkupElement): void {
    for (const child of element.children) {
      if (isElement(child)) {
        this.#element(child);
        continue;
      }
      child.text.split('\n').forEach((piece, i) => {
        if (i > 0) this.builder.words.breakLine();
        this.builder.words.add(piece, child.line === undefined ? undefined : child.line + i);
      });
    }
    this.builder.end();
  }

  /** A number that a browser would count stands at the head of its item. */
  #list(element: MarkupElement): void {
    const { builder } = this;
    const isNumbered = element.name === 'ol' && !/list-style(?:-type)?:\s*none/.test(element.attributes.style ?? '');
    let number = Number(element.attributes.start ?? 1);
    const own = elementsIn(element).filter((item) => !this.#isNote(item));
    const items = own.map((item) => {
      number = Number(item.attributes.value ?? number);
      const label = isNumbered ? `${labelOf(number++, element.attributes.type)} ` : '';
      return builder.within(() => {
        if (wordsIn(item) !== '') builder.words.add(label, item.line);
        this.#children(item);
      });
    });
    const filled = items.filter((item) => item.length > 0);
    if (filled.length === 0) return;
    if (isNumbered && element.attributes['data-written'] === undefined)
      this.#remarks.guessed('the numbers of a list, which the file counts instead of writing', element.line);
    builder.push({ type: 'list', items: filled });
  }

  /** A table that holds more than words in its cells lays out a page. */
  #table(table: MarkupElement): void {
    const { builder } = this;
    const rows = descendants(table)
      .filter(({ name, parent }) => name === 'tr' && tableAround(parent) === table)
      .map((row) => {
        const cells = elementsIn(row).filter(({ name }) => name === 'td' || name === 'th');
        return {
          isHead: cells.every(({ name }) => name === 'th'),
          cells: cells.map((cell) => builder.within(() => this.#children(cell))),
        };
      });
    const all = rows.flatMap(({ cells }) => cells);
    const isLayout = all.some((cell) => cell.some(({ type }) => type !== 'paragraph') || cell.length > 3);
    if (isLayout) {
      this.#remarks.guessed('a table that lays out the page, whose cells stand one after the other', table.line);
      builder.push(...all.flat());
      return;
    }
    if (all.length > 0)
      builder.push({
        type: 'table',
        rows: rows.map(({ isHead, cells }): Row => ({ isHead, cells: cells.map((cell) => joined(linesOf(cell))) })),
      });
  }

  /** Lines of verse by stanzas: a paragraph or an element of a class so called, or the whole. */
  #stanzas(element: MarkupElement): VerseLine[][] {
    const inner = elementsIn(element).filter(
      (one) => one.name === 'p' || /\bstanza\b/.test(one.attributes.class ?? ''),
    );
    return (inner.length > 0 ? inner : [element])
      .map((stanza) =>
        linesOf(this.builder.within(() => this.#children(stanza))).map((words) => ({ words, indent: 0 })),
      )
      .filter((lines) => lines.length > 0);
  }
}

/** The label of an item, as browsers count: `3.`, `c.`, `iii.` */
function labelOf(number: number, type = '1'): string {
  if (/^a$/i.test(type) && number >= 1 && number <= 26) {
    const letter = String.fromCharCode(96 + number);
    return `${type === 'A' ? letter.toUpperCase() : letter}.`;
  }
  if (/^i$/i.test(type) && number >= 1 && number < 4000) {
    const numeral = roman(number);
    return `${type === 'I' ? numeral : numeral.toLowerCase()}.`;
  }
  return `${number}.`;
}

const isVerse = ({ name, attributes }: MarkupElement): boolean =>
  name !== 'body' && /\b(?:poem|poetry|verse|stanza)\b/.test(attributes.class ?? '');

function tableAround(element: MarkupElement | undefined): MarkupElement | undefined {
  for (let one = element; one; one = one.parent) if (one.name === 'table') return one;
  return undefined;
}

const isHidden = ({ attributes }: MarkupElement): boolean =>
  'hidden' in attributes || /display:\s*none/.test(attributes.style ?? '');

const isPageBreak = ({ attributes }: MarkupElement): boolean =>
  attributes.role === 'doc-pagebreak' || (attributes['epub:type'] ?? '').split(' ').includes('pagebreak');

const pageLabel = (element: MarkupElement): string =>
  element.attributes['aria-label'] ?? element.attributes.title ?? wordsIn(element);
