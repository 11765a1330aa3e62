import { BlocksBuilder } from '../../blocks-builder.ts';
import type { Block, Part, Row, Thing, Words } from '../../imported.ts';
import { joined, linesOf } from '../../lines-of.ts';
import { elementsIn, isElement, wordsIn, type MarkupElement, type MarkupNode } from '../../markup/element.ts';
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
  #depth = 0;

  constructor(notes: TeiNotes, things: ReadonlyMap<string, Thing>, remarks: Remarks) {
    this.#notes = notes;
    this.#things = things;
    this.#remarks = remarks;
  }

  walk(node: MarkupNode): void {
    if (!isElement(node)) this.builder.words.add(node.text, node.line);
    else if (this.#isRead(node)) this.#element(node);
  }

  /** The words in an element as lines. */
  linesIn(element: MarkupElement): Words[] {
    return linesOf(this.builder.within(() => this.#children(element)));
  }

  /** The words in an element as one line. */
  wordsOf(element: MarkupElement): Words | undefined {
    return joined(this.linesIn(element));
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

  /** Bare lines of verse that follow each other are a stanza. */
  #children(element: MarkupElement): void {
    let stanza: Words[] = [];
    const endStanza = (): void => {
      if (stanza.length > 0) this.builder.push({ type: 'verse', stanzas: [stanza] });
      stanza = [];
    };
    for (const child of element.children) {
      if (isElement(child) && child.name === 'l') {
        stanza.push(...this.builder.lines(() => this.#children(child)));
      } else {
        if (isElement(child) && !isBreak(child)) endStanza();
        this.walk(child);
      }
    }
    endStanza();
  }

  #element(element: MarkupElement): void {
    const { name, attributes } = element;
    const { words } = this.builder;
    const id = attributes['xml:id'];
    const note = this.#notes.keys.get(element);
    const mark = this.#notes.marks.get(element);
    if (note !== undefined) {
      const stands = !attributes.target && ![...this.#notes.marks.values()].includes(note);
      if (stands) words.mark({ type: 'note', note });
    } else if (mark !== undefined) {
      words.mark({ type: 'note', note: mark });
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

  /** A word that is divided at the end of a line is one word. */
  #lineBreak({ attributes, line }: MarkupElement): void {
    const { words } = this.builder;
    if (attributes.break === 'no') {
      words.retract(/\s+$/);
      if (words.retract(/(?<=\p{L})[-¬⸗]$/u))
        this.#remarks.guessed('a word that is divided at the end of a line is one word', line);
    } else {
      words.add(' ', line);
    }
  }

  #isBlock(element: MarkupElement): boolean {
    const { name, parent } = element;
    if (['lg', 'sp', 'list', 'table', 'head', 'speaker'].includes(name)) return true;
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
      case 'lg': {
        builder.push({ type: 'verse', stanzas: this.#stanzas(element) });
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
        builder.push({ type: 'table', rows: this.#rows(element) });
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
    const { name } = element;
    const isDeeper = name.startsWith('div');
    const head = elementsIn(element).find((one) => one.name === 'head' && one.attributes.type === 'editorial');
    const of = element.attributes.type === 'exchange' ? 'exchange' : 'section';
    if (isDeeper) this.#depth++;
    if (head) {
      const blocks = this.builder.within(() => this.#children(element));
      this.builder.push({ type: 'division', of, title: wordsIn(head), blocks });
    } else {
      this.#targeted(element);
      this.builder.end(parts[name]);
    }
    if (isDeeper) this.#depth--;
  }

  /** A heading of the editor is none of the source's. */
  #heading(element: MarkupElement): void {
    if (element.attributes.type === 'editorial') return;
    for (const words of this.builder.lines(() => this.#targeted(element)))
      this.builder.push({ type: 'heading', level: Math.max(1, this.#depth), words });
  }

  #stanzas(element: MarkupElement): Words[][] {
    const inner = elementsIn(element).filter(({ name }) => name === 'lg');
    if (inner.length > 0 && elementsIn(element).every(({ name }) => name !== 'l'))
      return inner.flatMap((one) => this.#stanzas(one));
    return [linesOf(this.builder.within(() => this.#children(element)))];
  }

  #speech(element: MarkupElement): void {
    const printed = speakerIn(element);
    const who = element.attributes.who ?? '';
    const label = wordsIn(printed).replace(/[\s:.]+$/u, '');
    const isInExchange = element.parent?.attributes.type === 'exchange';
    const role = roleOfLabel(label) ?? (isInExchange ? (who.includes('questioner') ? 'question' : 'answer') : 'speech');
    const speaker = role === 'question' || label === '' ? undefined : label;
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
    const isNumbered = /order|number/.test(`${element.attributes.type ?? ''} ${element.attributes.rend ?? ''}`);
    const filled = items.filter((item) => item.length > 0);
    if (filled.length > 0) builder.push({ type: 'list', isNumbered, items: filled });
  }

  #rows(table: MarkupElement): Row[] {
    return elementsIn(table)
      .filter(({ name }) => name === 'row')
      .map((row) => ({
        isHead: row.attributes.role === 'label',
        cells: elementsIn(row).map((cell) => this.wordsOf(cell)),
      }));
  }

  #inline(element: MarkupElement): void {
    const { words } = this.builder;
    const how = emphasisOf(element);
    const language = element.name === 'foreign' ? element.attributes['xml:lang'] : undefined;
    const thing = this.#thingNamed(element);
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

const isBreak = ({ name }: MarkupElement): boolean =>
  ['lb', 'pb', 'cb', 'gb', 'milestone', 'anchor', 'note', 'fw'].includes(name);

/** `<speaker>`, or a label at the head of what is said. */
const speakerIn = (element: MarkupElement): MarkupElement | undefined => {
  const [first] = elementsIn(element);
  if (first?.name === 'speaker') return first;
  const label = first && elementsIn(first)[0];
  return label?.name === 'label' && label.attributes.type === 'speaker' ? label : undefined;
};
