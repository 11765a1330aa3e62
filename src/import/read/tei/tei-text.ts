import { BlocksBuilder } from '../../blocks-builder.ts';
import type { Alignment, Block, Part, Thing, VerseLine, Words } from '../../imported.ts';
import { joined, linesOf } from '../../lines-of.ts';
import {
  descendants,
  elementsIn,
  isElement,
  wordsIn,
  type MarkupElement,
  type MarkupNode,
} from '../../markup/element.ts';
import { roleOfLabel } from '../../recognise/speaker.ts';
import type { Remarks } from '../../remarks.ts';
import type { TeiNotes } from './notes.ts';
import { emphasisOf } from './styles.ts';
import { isList, kindNamed, keyOf } from './things.ts';

/** What is no text of the source, and what it is called where it is left out. */
const apart: Readonly<Record<string, string | undefined>> = {
  teiHeader: undefined,
  standOff: undefined,
  fw: 'a running head or foot of a page',
  figure: 'a picture',
  graphic: 'a picture',
  formula: 'a formula',
  notatedMusic: 'music',
  gap: 'a gap: words that the file hasn’t',
  del: 'words that the source strikes out',
  corr: 'a correction of the file’s editor, where the source has a slip',
  reg: 'a modern spelling of the file’s editor',
  expan: 'an abbreviation that the file’s editor wrote out',
  rdg: 'another reading',
  index: undefined,
};

/** Of two that stand for each other, the one that the source has; there is no other without it. */
const pairs: Readonly<Record<string, string>> = { corr: 'sic', reg: 'orig', expan: 'abbr', rdg: 'lem' };

const parts: Readonly<Record<string, Part>> = {
  p: 'plain',
  ab: 'plain',
  dateline: 'dateline',
  docDate: 'dateline',
  salute: 'salutation',
  signed: 'signature',
  titlePart: 'title',
  stage: 'stage',
};

/** What `type` says of an `ab` or `seg`. */
const typed: Readonly<Record<string, Part>> = {
  title: 'title',
  dateline: 'dateline',
  letterhead: 'letterhead',
  salutation: 'salutation',
  signature: 'signature',
};

/** The part of the words in an element; a greeting at the end of a letter is of its signature. */
function partOf({ name, attributes, parent }: MarkupElement): Part | undefined {
  if (name === 'ab' || name === 'seg') return typed[attributes.type ?? ''] ?? parts[name];
  return name === 'salute' && parent?.name === 'closer' ? 'signature' : parts[name];
}

const paragraphs = new Set(
  'p ab dateline docDate salute signed titlePart byline trailer argument postscript addrLine docAuthor docEdition docImprint imprimatur castItem set performance epigraph opener closer address titlePage docTitle body front back text group floatingText div div0 div1 div2 div3 div4 div5 div6 div7 cit castList'.split(
    ' ',
  ),
);

const isDivision = ({ name }: MarkupElement): boolean => /^(?:div\d?|body|front|back)$/.test(name);

/** Reads the text of a TEI file. */
export class TeiReader {
  readonly builder = new BlocksBuilder();
  /** Things that the text names and the file doesn't list. */
  readonly unlisted = new Map<string, Thing>();
  readonly #notes: TeiNotes;
  readonly #things: ReadonlyMap<string, Thing>;
  readonly #remarks: Remarks;
  readonly #marked: ReadonlySet<string>;
  readonly #speakers: ReadonlyMap<string, string>;
  readonly #isOwn: boolean;
  #depth = 0;

  /** @param speakers names of those who speak, by their ids; in a file of ours each is the one to write */
  constructor(
    notes: TeiNotes,
    things: ReadonlyMap<string, Thing>,
    remarks: Remarks,
    speakers: ReadonlyMap<string, string> = new Map(),
    isOwn = false,
  ) {
    this.#notes = notes;
    this.#speakers = speakers;
    this.#isOwn = isOwn;
    this.#marked = new Set(notes.marks.values());
    this.#things = things;
    this.#remarks = remarks;
  }

  walk(node: MarkupNode): void {
    if (!isElement(node)) this.builder.words.add(node.text, node.line);
    else if (this.#isRead(node)) this.#element(node);
  }

  /** What stands in an element. */
  blocksIn(element: MarkupElement): Block[] {
    return this.builder.within(() => this.#children(element));
  }

  /** The words in an element as one line. */
  wordsOf(element: MarkupElement): Words | undefined {
    return joined(linesOf(this.blocksIn(element)));
  }

  #isRead(element: MarkupElement): boolean {
    const { name, line, parent } = element;
    const pair = pairs[name];
    if (pair !== undefined && !(parent && elementsIn(parent).some((one) => one.name === pair))) return true;
    if (isList(element)) {
      this.#remarks.leftOut('a list of persons or things: its items are drafts of entries', line);
      return false;
    }
    if (!Object.hasOwn(apart, name)) return true;
    const what = apart[name];
    if (what !== undefined) this.#remarks.leftOut(what, line);
    return false;
  }

  /** Stanzas, and bare lines, that follow each other are verse. */
  #children(element: MarkupElement): void {
    let verse: MarkupElement[] = [];
    const endVerse = (): void => {
      if (verse.length > 0) this.#verse(verse);
      verse = [];
    };
    for (const child of element.children) {
      if (isElement(child) && (child.name === 'l' || child.name === 'lg')) {
        this.builder.end();
        verse.push(child);
      } else if (verse.length > 0 && isElement(child) && isBreak(child)) {
        verse.push(child);
      } else {
        if (isElement(child)) endVerse();
        this.walk(child);
      }
    }
    endVerse();
  }

  #element(element: MarkupElement): void {
    const { name, attributes } = element;
    const { words } = this.builder;
    const id = attributes['xml:id'];
    const note = this.#notes.keys.get(element);
    const mark = this.#notes.marks.get(element);
    if (note !== undefined) {
      this.#note(element, note);
    } else if (mark !== undefined) {
      words.open({ type: 'note', note: mark });
      words.add(this.#notes.printed.get(mark) ?? '', element.line);
      words.close();
    } else if (name === 'anchor') {
      if (id !== undefined) words.mark({ type: 'anchor', id });
    } else if (name === 'pb') {
      words.add(attributes.break === 'no' ? '' : ' ', element.line);
      if (attributes.n) words.mark({ type: 'page', label: attributes.n });
    } else if (name === 'lb') {
      this.#lineBreak(element);
    } else if (this.#isBlock(element)) {
      this.#block(element);
    } else {
      this.#inline(element);
    }
  }

  /** A note stands among blocks, or where its mark is printed; one that points to its words stands off them. */
  #note({ parent, attributes, line }: MarkupElement, note: string): void {
    const { words } = this.builder;
    const isAmongBlocks = parent !== undefined && (isDivision(parent) || ['sp', 'quote'].includes(parent.name));
    const isMarked = this.#marked.has(note);
    if (isAmongBlocks && (isMarked || !attributes.target)) {
      this.builder.end();
      this.builder.push({ type: 'note', note });
    } else if (parent?.name === 'lg') {
      words.mark({ type: 'note', note });
    } else if (!isMarked && !attributes.target) {
      words.open({ type: 'note', note });
      words.add(this.#notes.printed.get(note) ?? '', line);
      words.close();
    }
  }

  /** A word that is divided at the end of a line is one word. */
  #lineBreak(element: MarkupElement): void {
    const { attributes, line } = element;
    const { words } = this.builder;
    if (
      attributes.break === 'no' ||
      (attributes.break === undefined && words.endsIn(/\p{Ll}[-¬⸗]\s*$/u) && goesOn(element))
    ) {
      words.retract(/\s+$/);
      words.joinNext();
      if (words.retract(/(?<=\p{L})[-¬⸗]$/u))
        this.#remarks.guessed('a word that is divided at the end of a line is one word', line);
    } else {
      words.add(' ', line);
    }
  }

  #isBlock(element: MarkupElement): boolean {
    const { name, parent } = element;
    if (['sp', 'list', 'table', 'head', 'speaker'].includes(name)) return true;
    if (name === 'seg') return typed[element.attributes.type ?? ''] !== undefined;
    if (name === 'stage') return parent !== undefined && (isDivision(parent) || parent.name === 'sp');
    if (name === 'quote' || name === 'q' || name === 'said')
      return (
        (parent !== undefined && (isDivision(parent) || parent.name === 'cit')) ||
        elementsIn(element).some((one) => ['p', 'lg', 'l'].includes(one.name))
      );
    return paragraphs.has(name);
  }

  #block(element: MarkupElement): void {
    const { builder } = this;
    const { name } = element;
    builder.end();
    switch (name) {
      case 'head': {
        this.#heading(element);
        return;
      }
      case 'sp': {
        this.#speech(element);
        return;
      }
      case 'list': {
        this.#list(element);
        return;
      }
      case 'table': {
        builder.push(this.#table(element));
        return;
      }
      case 'quote':
      case 'q':
      case 'said': {
        builder.push({ type: 'quotation', blocks: builder.within(() => this.#targeted(element)) });
        return;
      }
      default: {
        this.#division(element);
        return;
      }
    }
  }

  #division(element: MarkupElement): void {
    const { name, attributes } = element;
    const isDeeper = name.startsWith('div');
    if (isDeeper) this.#depth++;
    const heads = elementsIn(element).filter((one) => one.name === 'head');
    const title = heads.find((head) => head.attributes.type === 'editorial');
    const of = divisionOf(attributes.type);
    if (title || (isDeeper && (heads.length > 0 || of === 'enclosure'))) {
      const blocks = this.builder.within(() => this.#children(element));
      this.builder.push({ type: 'division', of, title: title && wordsIn(title), blocks });
    } else {
      this.#targeted(element);
      this.builder.end(partOf(element));
    }
    if (isDeeper) this.#depth--;
  }

  /** A heading of the editor is none of the source's. */
  #heading(element: MarkupElement): void {
    if (element.attributes.type === 'editorial') return;
    for (const words of this.builder.lines(() => this.#targeted(element)))
      this.builder.push({ type: 'heading', level: Math.max(1, this.#depth), words });
  }

  /** Verse of stanzas and bare lines; a heading in it stands before it. */
  #verse(elements: readonly MarkupElement[]): void {
    const stanzas: VerseLine[][] = [];
    let numbers: number[] = [];
    const read = (element: MarkupElement): void => {
      if (element.name !== 'lg') {
        if (element.name === 'l') this.#line(element, stanzas);
        else this.walk(element);
        return;
      }
      stanzas.push([]);
      for (const child of elementsIn(element)) {
        if (child.name === 'l' || child.name === 'lg' || isBreak(child)) read(child);
        else {
          const inner = this.builder.within(() => this.walk(child));
          if (child.name === 'head') this.builder.push(...inner);
          else stanzas.at(-1)!.push(...linesOf(inner).map((words) => ({ words, indent: 0 })));
        }
      }
      stanzas.push([]);
      numbers = [...numbers, ...lineNumbersIn(element)];
    };
    elements.forEach(read);
    const every = numbers.length > 1 ? numbers[1]! - numbers[0]! : numbers[0];
    const filled = stanzas.filter((lines) => lines.length > 0);
    if (filled.length > 0)
      this.builder.push({ type: 'verse', ...(every !== undefined && every > 0 ? { every } : {}), stanzas: filled });
  }

  #line(element: MarkupElement, stanzas: VerseLine[][]): void {
    if (stanzas.length === 0) stanzas.push([]);
    const indent = indentOf(element.attributes);
    const lines = this.builder.lines(() => this.#children(element));
    stanzas.at(-1)!.push(...lines.map((words) => ({ words, indent })));
  }

  #speech(element: MarkupElement): void {
    const label = wordsIn(speakerIn(element)).replace(/[\s:.]+$/u, '');
    const who = element.attributes.who?.split(/\s+/)[0];
    const inExchange = element.parent?.attributes.type === 'exchange' ? elementsIn(element.parent) : [];
    // In an exchange, who speaks first asks.
    const asks = inExchange.find(({ name }) => name === 'sp')?.attributes.who;
    const role = roleOfLabel(label) ?? (inExchange.length === 0 ? 'speech' : asks === who ? 'question' : 'answer');
    const named = this.#speakers.get((who ?? '').slice(1));
    const speaker = role === 'question' ? undefined : this.#isOwn ? named : label || named;
    this.builder.push({ type: 'turn', role, speaker, blocks: this.builder.within(() => this.#children(element)) });
  }

  /** The printed label of an item stands before its words. */
  #list(element: MarkupElement): void {
    const { builder } = this;
    const items: Block[][] = [];
    let label: MarkupElement | undefined;
    for (const child of elementsIn(element)) {
      if (child.name === 'label') {
        label = child;
      } else if (child.name === 'item') {
        const before = label;
        const item = builder.within(() => {
          if (before) this.#children(before);
          builder.words.add(' ', undefined);
          this.#targeted(child);
        });
        items.push(item);
        label = undefined;
      } else {
        this.walk(child);
      }
    }
    const filled = items.filter((item) => item.length > 0);
    if (filled.length > 0) builder.push({ type: 'list', items: filled });
  }

  #table(table: MarkupElement): Block {
    const rows = elementsIn(table).filter(({ name }) => name === 'row');
    return {
      type: 'table',
      columns: (rows[0] ? elementsIn(rows[0]) : []).map(({ attributes }) => alignmentOf(attributes.rend)),
      rows: rows.map((row) => ({
        isHead: row.attributes.role === 'label',
        cells: elementsIn(row).map((cell) => this.wordsOf(cell)),
      })),
    };
  }

  #inline(element: MarkupElement): void {
    const { words } = this.builder;
    const how = emphasisOf(element);
    const language = element.name === 'foreign' ? element.attributes['xml:lang'] : undefined;
    const thing = this.#thingNamed(element);
    const isStage = element.name === 'stage' || (element.name === 'seg' && element.attributes.type === 'stage');
    if (isStage) words.open({ type: 'stage' });
    if (how) words.open({ type: 'emphasis', how });
    if (language !== undefined) words.open({ type: 'foreign', language });
    if (thing !== undefined) {
      const { ana = '', cert } = element.attributes;
      // What an editor isn't sure of, the words leave open.
      const isInferred = cert !== undefined && cert !== 'high';
      words.open({ type: 'mention', thing, stance: /#stance\.([a-z]+)/.exec(ana)?.[1], isInferred });
    }
    this.#targeted(element);
    for (const one of [how, language, thing]) if (one !== undefined) words.close();
    if (isStage) words.close();
  }

  /** The words of an element that a note may be about. */
  #targeted(element: MarkupElement): void {
    const id = element.attributes['xml:id'];
    const isTarget = id !== undefined && this.#notes.targets.has(id);
    if (isTarget) this.builder.words.open({ type: 'anchor', id });
    this.#children(element);
    if (isTarget) this.builder.words.close();
  }

  /** The key of what an element names: by its pointer or key, else by its words. */
  #thingNamed(element: MarkupElement): string | undefined {
    const { attributes, line } = element;
    const pointer = (attributes.ref ?? attributes.corresp ?? attributes.key ?? '').trim().split(/\s+/)[0]!;
    const listed = this.#things.get(pointer.replace(/^#/, ''));
    if (listed) return listed.key;
    const kind = kindNamed(element);
    const title = wordsIn(element).replace(/[,:;]$/, '');
    if (kind === undefined || title === '' || isWithinName(element)) return undefined;
    if (pointer === '' && element.name === 'rs') return undefined;
    const key = pointer === '' ? `${kind} ${title}` : keyOf(pointer.replace(/^#/, ''));
    if (!this.unlisted.has(key))
      this.unlisted.set(key, { key, kind, title, aliases: [], brief: undefined, gloss: undefined, facts: {}, line });
    return key;
  }
}

/** Parts of a name are no names: `<placeName><country>…`. */
function isWithinName({ parent }: MarkupElement): boolean {
  return parent !== undefined && parent.name !== 'rs' && kindNamed(parent) !== undefined;
}

/** Whether a small letter follows directly. */
function goesOn(element: MarkupElement): boolean {
  const next = element.parent?.children[element.parent.children.indexOf(element) + 1];
  return next !== undefined && !isElement(next) && /^\s*\p{Ll}/u.test(next.text);
}

/** What `type` says of a division. */
const divisionOf = (type = ''): 'exchange' | 'section' | 'enclosure' =>
  type === 'exchange' ? 'exchange' : /enclosure|attachment|annex/.test(type) ? 'enclosure' : 'section';

/** Steps that a line is set in: `indent-2`, `indent(2)`, `indent`, and `#et` of the DTA. */
function indentOf({ rend = '', rendition = '', style = '' }: Readonly<Record<string, string>>): number {
  const [, steps] = /(?:indent|#et)[-(]?(\d?)/.exec(`${rend} ${rendition} ${style}`) ?? [];
  return steps === undefined ? 0 : Number(steps || 1);
}

const alignmentOf = (rend = ''): Alignment =>
  /right|end/.test(rend) ? 'end' : /cent(?:er|re)/.test(rend) ? 'center' : undefined;

/** The numbers of lines that are printed in verse. */
const lineNumbersIn = (verse: MarkupElement): number[] =>
  descendants(verse)
    .filter(({ name, attributes }) => name === 'milestone' && attributes.unit === 'line')
    .map(({ attributes }) => Number(attributes.n))
    .filter((n) => n > 0);

const isBreak = ({ name }: MarkupElement): boolean =>
  ['lb', 'pb', 'cb', 'gb', 'milestone', 'anchor', 'note', 'fw'].includes(name);

/** `<speaker>`, or a label at the head of what is said. */
const speakerIn = (element: MarkupElement): MarkupElement | undefined => {
  const [first] = elementsIn(element);
  if (first?.name === 'speaker') return first;
  const label = first && elementsIn(first)[0];
  return label?.name === 'label' && label.attributes.type === 'speaker' ? label : undefined;
};
