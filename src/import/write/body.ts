import type { Block, Words } from '../imported.ts';
import type { Remarks } from '../remarks.ts';
import { escapeAttribute } from '../../mdx/escape.ts';
import { markUp, mentionsOf } from './mark-up.ts';

/** The text of a document in both its forms. */
export interface Body {
  /** What stands below the front matter. */
  readonly mdx: string;
  /** Its paragraphs in order; the first has the number 1. */
  readonly paragraphs: readonly Words[];
}

/** What the model has no component for, by what it is called in a remark. */
const plain = {
  heading: 'a heading, which became a paragraph',
  list: 'a list, whose items became paragraphs',
  table: 'a table, whose cells became paragraphs',
  verse: 'verse, whose lines became paragraphs',
  quotation: 'a quotation, which became paragraphs',
  speech: 'a speaker, who stands in the text alone',
  emphasis: 'emphasis',
  foreign: 'the language of foreign words',
  page: 'where a page of the original begins',
} as const;

/** Writes the text of a document. What the model can't say yet is among the remarks, and its words are kept. */
export function writeBody(blocks: readonly Block[], idOf: (thing: string) => string, remarks: Remarks): Body {
  const writer = new BodyWriter(idOf, remarks);
  writer.blocks(blocks, undefined);
  return { mdx: `${writer.pieces.join('\n\n')}\n`, paragraphs: writer.paragraphs };
}

class BodyWriter {
  readonly pieces: string[] = [];
  readonly paragraphs: Words[] = [];
  readonly #idOf: (thing: string) => string;
  readonly #remarks: Remarks;

  constructor(idOf: (thing: string) => string, remarks: Remarks) {
    this.#idOf = idOf;
    this.#remarks = remarks;
  }

  /** @param inside the component that they stand in */
  blocks(blocks: readonly Block[], inside: 'Exchange' | 'Section' | 'turn' | undefined): void {
    for (const block of blocks) this.#block(block, inside);
  }

  #block(block: Block, inside: 'Exchange' | 'Section' | 'turn' | undefined): void {
    switch (block.type) {
      case 'paragraph': {
        this.#paragraph(block.part, block.words, inside);
        return;
      }
      case 'heading':
        this.#lost(plain.heading, block.words.line);
        {
          this.#words(block.words);
          return;
        }
      case 'list':
        this.#lost(plain.list, lineOf(block.items.flat()));
        {
          block.items.forEach((item) => this.blocks(item, inside));
          return;
        }
      case 'table': {
        const cells = block.rows.flatMap((row) => row.cells).filter((cell) => cell !== undefined);
        this.#lost(plain.table, cells[0]?.line);
        cells.forEach((cell) => this.#words(cell));
        return;
      }
      case 'verse':
        this.#lost(plain.verse, block.stanzas[0]?.[0]?.line);
        {
          block.stanzas.flat().forEach((line) => this.#words(line));
          return;
        }
      case 'quotation':
        this.#lost(plain.quotation, lineOf(block.blocks));
        {
          this.blocks(block.blocks, inside);
          return;
        }
      case 'turn':
        if (inside === 'Exchange' && block.role !== 'speech') {
          const speaker = block.speaker === undefined ? '' : ` speaker="${escapeAttribute(block.speaker)}"`;
          const [open, close] =
            block.role === 'question' ? ['<Question>', '</Question>'] : [`<Answer${speaker}>`, '</Answer>'];
          this.#within(open, close, () => this.blocks(block.blocks, 'turn'));
          return;
        }
        this.#lost(plain.speech, lineOf(block.blocks));
        {
          this.blocks(block.blocks, inside);
          return;
        }
      case 'division': {
        const name = block.of === 'exchange' ? 'Exchange' : 'Section';
        if (inside !== undefined) {
          this.blocks(block.blocks, inside);
          return;
        }
        const open = `<${name} title="${escapeAttribute(block.title)}">`;
        this.#within(open, `</${name}>`, () => this.blocks(block.blocks, name));
        return;
      }
    }
  }

  #paragraph(part: string, words: Words, inside: string | undefined): void {
    const name = part === 'title' ? 'Title' : part === 'dateline' ? 'Dateline' : undefined;
    if (name === undefined || inside !== undefined) this.#words(words);
    else this.#within(`<${name}>`, `</${name}>`, () => this.#words(words));
  }

  #within(open: string, close: string, write: () => void): void {
    const before = this.pieces.push(open);
    write();
    // A component without words is none.
    if (this.pieces.length === before) this.pieces.pop();
    else this.pieces.push(close);
  }

  #words(words: Words): void {
    this.paragraphs.push(words);
    this.pieces.push(markUp(words, this.#idOf));
    for (const { type } of words.spans)
      if (type === 'emphasis' || type === 'foreign' || type === 'page') this.#lost(plain[type], words.line);
    for (const { start, end } of mentionsOf(words).dropped)
      this.#remarks.leftOut(`a mention around other mentions (“${words.text.slice(start, end)}”)`, words.line);
  }

  #lost(what: string, line: number | undefined): void {
    this.#remarks.leftOut(what, line);
  }
}

const lineOf = (blocks: readonly Block[]): number | undefined => blocks.find((block) => 'words' in block)?.words.line;
