import { groupsOf, type Group } from '../../edition/groups.ts';
import type { Paragraph } from '../../edition/graph.ts';
import type { Alignment, ListItem, Part, TextBlock } from '../../mdx/text-block.ts';
import { el, type Element, type Node } from './element.ts';
import { originalNoteXmlId, originalWriterXmlId, paragraphXmlId, speakerXmlId } from './ids.ts';
import { speakerOf, speakersOf } from './speakers.ts';
import { wordsOf, type Text } from './words.ts';

/** Writes a division of the text, which stands among its blocks where it isn't one of a body or a division. */
export type WriteDivision = (block: Extract<TextBlock, { type: 'division' }>) => Element;

/**
 * The blocks of a text by their own elements (TEI P5, chapters 3, 6 and 7): each
 * paragraph of the source is one element, with its number.
 */
export function blockWriter(text: Text, writeDivision: WriteDivision) {
  const { document } = text;
  const speakers = speakersOf(document);
  const paragraphAt = ({ paragraph }: Pick<Part, 'paragraph'>): Paragraph => document.paragraphs[paragraph - 1]!;

  const blocks = (of: readonly TextBlock[], around?: Paragraph): Node[] =>
    groupsOf(document, of, around).flatMap((group) => groupNodes(group, around));

  /** @param around the paragraph that began the speech or note that they stand in */
  function groupNodes(group: Group, around?: Paragraph): Node[] {
    if (group.type === 'note') return [noteElement(group)];
    if (group.type === 'speech') return [speech(group)];
    return block(group.block, around);
  }

  function speech({ first, blocks: own }: Extract<Group, { type: 'speech' }>): Element {
    const index = speakers.indexOf(speakerOf(first, document.paragraphs) ?? '');
    const [name, ...said] = groupsOf(document, own, first);
    const isNamed =
      first.label?.end === first.text.trimEnd().length &&
      name?.type === 'block' &&
      name.block.type === 'paragraph' &&
      said.some(({ type }) => type === 'block');
    const attributes = { who: index < 0 ? undefined : `#${speakerXmlId(index)}` };
    if (!isNamed) return el('sp', attributes, blocks(own, first));
    const speaker = el('speaker', named(first), wordsOf(text, { ...first, label: undefined }, 'speaker'));
    return el(
      'sp',
      attributes,
      speaker,
      said.flatMap((group) => groupNodes(group, first)),
    );
  }

  /** A note that belongs to the source, where the source has it. */
  const noteElement = ({ note, number, blocks: own }: Extract<Group, { type: 'note' }>): Element =>
    el(
      'note',
      {
        'xml:id': originalNoteXmlId(number),
        type: note.type,
        place: note.type === 'footnote' ? 'bottom' : note.type === 'endnote' ? 'end' : undefined,
        resp: note.by && `#${originalWriterXmlId(note.by)}`,
      },
      blocks(own, paragraphAt({ paragraph: note.paragraphs.first })),
    );

  function block(one: TextBlock, around?: Paragraph): Node[] {
    switch (one.type) {
      case 'paragraph':
        return [unit(paragraphAt(one.part))];
      case 'division':
        return [el('floatingText', {}, el('body', {}, writeDivision(one)))];
      case 'quotation':
        return [el('quote', {}, blocks(one.blocks, around))];
      case 'list':
        return [
          el(
            'list',
            {},
            one.items.map((own) => item(own, around)),
          ),
        ];
      case 'verse':
        return one.blocks.flatMap((inner) =>
          inner.type === 'stanza' ? [stanza(inner, named, one.every)] : blocks([inner], around),
        );
      case 'stanza':
        return [stanza(one, named)];
      case 'table':
        return [table(one, named)];
      case 'unit':
        return [unitOfBlocks(paragraphAt(one), one.blocks)];
    }
  }

  function item({ blocks: own }: ListItem, around?: Paragraph): Element {
    const [only, ...others] = own;
    if (only?.type === 'paragraph' && others.length === 0) {
      const paragraph = paragraphAt(only.part);
      if (nameOf(paragraph.role) === 'p' && paragraph.note === undefined)
        return el('item', named(paragraph), wordsOf(text, paragraph, 'item'));
    }
    return el('item', {}, blocks(own, around));
  }

  /** One paragraph of the source in one element. */
  const unit = (paragraph: Paragraph, name: string = nameOf(paragraph.role)): Element =>
    el(
      name,
      { ...(name === 'ab' || name === 'seg' ? { type: paragraph.role } : {}), ...named(paragraph) },
      wordsOf(text, paragraph, name),
    );

  /** One paragraph of several blocks. */
  function unitOfBlocks(paragraph: Paragraph, of: readonly TextBlock[]): Element {
    const inner = (): Node[] => of.flatMap((one, i) => [...(i > 0 ? ['\n'] : []), ...inUnit(one)]);
    const nodes = inner();
    const [only] = nodes;
    if (nodes.length === 1 && typeof only === 'object' && ['list', 'lg', 'table', 'quote'].includes(only.name))
      return { ...only, attributes: { ...only.attributes, ...named(paragraph) } };
    const name = nameOf(paragraph.role);
    return el(name, { ...(name === 'ab' ? { type: paragraph.role } : {}), ...named(paragraph) }, nodes);
  }

  function inUnit(one: TextBlock, every?: number): Node[] {
    switch (one.type) {
      case 'paragraph':
        return wordsOf(text, paragraphAt(one.part), 'p', one.part);
      case 'quotation':
        return [el('quote', {}, one.blocks.flatMap(lined))];
      case 'list':
        return [el('list', {}, one.items.map(({ blocks: own }) => [el('item', {}, own.flatMap(lined)), '\n']).flat())];
      case 'verse':
        return one.blocks.flatMap((inner) => inUnit(inner, one.every));
      case 'stanza':
        return [stanza(one, () => ({}), every)];
      case 'table':
        return [table(one, () => ({}))];
      case 'division':
      case 'unit':
        return block(one);
    }
  }
  const lined = (one: TextBlock): Node[] => [...inUnit(one), '\n'];

  type Attributes = (paragraph: Paragraph) => Element['attributes'];

  const table = ({ rows, columns }: Extract<TextBlock, { type: 'table' }>, attributes: Attributes): Element =>
    el(
      'table',
      {},
      rows.map(({ isHead, cells }) =>
        el(
          'row',
          { role: isHead ? 'label' : undefined, ...attributes(paragraphAt(cells[0]!)) },
          cells.map((cell, i) =>
            el('cell', { rend: rend(columns[i]) }, wordsOf(text, paragraphAt(cell), 'cell', cell)),
          ),
        ),
      ),
    );

  /** @param every how many lines one has its number */
  const stanza = ({ lines }: Extract<TextBlock, { type: 'stanza' }>, attributes: Attributes, every?: number): Element =>
    el(
      'lg',
      { type: 'stanza' },
      lines.map(({ part, indent, number }) =>
        el(
          'l',
          { rend: indent > 0 ? `indent-${indent}` : undefined, ...attributes(paragraphAt(part)) },
          every !== undefined && number % every === 0 && el('milestone', { unit: 'line', n: String(number) }),
          wordsOf(text, paragraphAt(part), 'l', part),
        ),
      ),
    );

  return { blocks, unit };
}

const named = ({ number }: Paragraph): Element['attributes'] => ({
  n: String(number),
  'xml:id': paragraphXmlId(number),
});

/** The element of a paragraph where any may stand: what belongs to the head or foot of a text is an `ab` elsewhere. */
const nameOf = (role: Paragraph['role']): 'ab' | 'p' | 'stage' =>
  role === 'stage' ? 'stage' : outer.has(role) ? 'ab' : 'p';

const outer: ReadonlySet<Paragraph['role']> = new Set([
  'title',
  'dateline',
  'heading',
  'letterhead',
  'salutation',
  'signature',
]);

const rend = (alignment: Alignment): string | undefined => alignment && `align-${alignment}`;
