import type { Document, Edition, Entry, Mention, Paragraph } from '../../edition/graph.ts';
import type { Style } from '../../mdx/parsed-document.ts';
import type { Range } from '../../text/selector.ts';
import { el, type Element, type Node } from './element.ts';
import { anchorXmlIds, entryXmlId, mentionXmlId, originalNoteXmlId, variantXmlIds } from './ids.ts';

/** What is written, and from what. */
export interface Text {
  readonly edition: Edition;
  readonly document: Document;
}

/** The element that a range of words becomes. */
interface Mark {
  readonly name: string;
  readonly attributes: Element['attributes'];
}
interface Marked extends Range {
  readonly mark: Mark;
}

/** An empty element, where words of notes and variants begin and end, or a page of the original begins. */
interface Point {
  readonly at: number;
  readonly element: Element;
}

/**
 * The words of a paragraph, or of a part of it: mentions and styles as elements
 * that nest, and points between them, so that notes may overlap whatever there is.
 *
 * @param within the name of the element around them
 */
export function wordsOf(text: Text, paragraph: Paragraph, within: string, part?: Range): Node[] {
  const { edition, document } = text;
  const whole = part ?? { start: 0, end: paragraph.text.length };
  const mentions = document.mentions
    .filter((mention) => mention.paragraph === paragraph.number)
    .map((mention): Marked => ({ ...mention.range, mark: mentionMark(edition, paragraph.text, mention) }));
  const cuttable = [
    ...(paragraph.label ? [{ ...paragraph.label, mark: speakerMark }] : []),
    ...paragraph.styles.map((style): Marked => ({ ...style, mark: styleMark(document, style) })),
  ];
  const ranges = nesting(mentions, cuttable)
    .flatMap(({ start, end, mark }) => {
      const clipped = { start: Math.max(start, whole.start), end: Math.min(end, whole.end), mark };
      return clipped.start < clipped.end ? [clipped] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const points = pointsIn(document, paragraph).filter(({ at }) => whole.start <= at && at <= whole.end);
  const write = writer(paragraph.text.slice(0, whole.end), points);
  return [...write(ranges, whole, within), ...write([], { start: whole.end, end: Infinity }, within)];
}

const speakerMark: Mark = { name: 'label', attributes: { type: 'speaker' } };

/** The element for words of a text that are a name of the entry; a description is a `rs`. */
function nameElement({ kinds }: Edition, entry: Entry): string | undefined {
  const kind = kinds.get(entry.kind);
  return kind && !kind.isOwn && kind.tei?.isInText ? kind.tei.name : undefined;
}

function mentionMark(edition: Edition, text: string, { id, entry: entryId, range, stance, isInferred }: Mention): Mark {
  const entry = edition.entryById.get(entryId)!;
  const words = text.slice(range.start, range.end);
  const isName = [entry.matter.title, ...entry.matter.aliases].includes(words);
  const name = (isName ? nameElement(edition, entry) : undefined) ?? 'rs';
  return {
    name,
    attributes: {
      type: name === 'rs' ? entry.kind : undefined,
      'xml:id': mentionXmlId(id),
      ref: `#${entryXmlId(entryId)}`,
      ana: stance && `#stance.${stance}`,
      // The words leave it open; the identification is the editors'.
      cert: isInferred ? 'medium' : undefined,
      resp: isInferred ? '#editor.1' : undefined,
    },
  };
}

function styleMark({ originalNotes }: Document, style: Style): Mark {
  switch (style.type) {
    case 'foreign':
      return { name: 'foreign', attributes: { 'xml:lang': style.language } };
    case 'note-mark': {
      const number = originalNotes.findIndex(({ id }) => id === style.note) + 1;
      return { name: 'ref', attributes: { type: 'note-mark', target: `#${originalNoteXmlId(number)}` } };
    }
    case 'stage':
    case 'label':
      return { name: style.type, attributes: {} };
    case 'small-capitals':
      return { name: 'hi', attributes: { rend: 'small-caps' } };
    case 'italic':
    case 'bold':
    case 'superscript':
    case 'underline':
      return { name: 'hi', attributes: { rend: style.type } };
  }
}

/** Ranges of which none crosses another: those that can be cut are cut where they would. */
function nesting(whole: readonly Marked[], cuttable: readonly Marked[]): Marked[] {
  const nested = [...whole];
  for (const range of cuttable) {
    let pieces: Marked[] = [range];
    for (const other of nested) {
      pieces = pieces.flatMap((piece) => {
        const [first, second] = piece.start < other.start ? [piece, other] : [other, piece];
        const crosses = first.start < second.start && second.start < first.end && first.end < second.end;
        if (!crosses) return [piece];
        const cut = first === piece ? second.start : first.end;
        return [
          { ...piece, end: cut },
          { ...piece, start: cut },
        ];
      });
    }
    nested.push(...pieces);
  }
  return nested;
}

/** In the order of the text. */
function pointsIn({ notes, variants }: Document, { number, pages }: Paragraph): Point[] {
  const anchor = (at: number, id: string): Point => ({ at, element: el('anchor', { 'xml:id': id }) });
  const anchors = notes.flatMap((note) =>
    note.anchors.flatMap(({ paragraph, range }, i) => {
      const [start, end] = anchorXmlIds(note.id, i);
      return paragraph === number ? [anchor(range.start, start), anchor(range.end, end)] : [];
    }),
  );
  const lemmas = variants.flatMap(({ letter, paragraph, range }) => {
    const [start, end] = variantXmlIds(letter);
    return paragraph === number ? [anchor(range.start, start), anchor(range.end, end)] : [];
  });
  return [...pages.map(({ at, n }): Point => ({ at, element: el('pb', { n }) })), ...anchors, ...lemmas].sort(
    (a, b) => a.at - b.at,
  );
}

/** Elements that hold phrases alone, in which others than phrases are a `seg` (TEI P5, section 1.3). */
const phrasal: ReadonlySet<string> = new Set(
  'rs persName orgName placeName label foreign speaker salute dateline signed'.split(' '),
);

/** Writes a text piece by piece, in its order, with each of the points once. */
function writer(text: string, points: readonly Point[]) {
  let next = 0;
  const plain = (start: number, end: number): Node[] => {
    const nodes: Node[] = [];
    let from = start;
    for (; next < points.length && points[next]!.at < end; next++) {
      const { at, element } = points[next]!;
      nodes.push(...inLines(text.slice(from, at)), element);
      from = Math.max(from, at);
    }
    return [...nodes, ...inLines(text.slice(from, end))];
  };
  return function write(ranges: readonly Marked[], { start, end }: Range, within: string): Node[] {
    const nodes: Node[] = [];
    let from = start;
    for (let i = 0; i < ranges.length;) {
      const range = ranges[i]!;
      let after = i + 1;
      while (after < ranges.length && ranges[after]!.start < range.end) after++;
      const { name, attributes } = range.mark;
      const isPhrase = phrasal.has(within) && (name === 'label' || name === 'stage');
      nodes.push(...plain(from, range.start));
      const inner = write(ranges.slice(i + 1, after), range, isPhrase ? 'seg' : name);
      nodes.push(isPhrase ? el('seg', { type: name, ...attributes }, inner) : el(name, attributes, inner));
      from = range.end;
      i = after;
    }
    return [...nodes, ...plain(from, end)];
  };
}

/** Words whose line breaks, where they are kept, are said to begin lines. */
const inLines = (words: string): Node[] =>
  words.split(/(?<=\n)/).flatMap((line, i) => (i === 0 ? [line] : [el('lb'), line]));
