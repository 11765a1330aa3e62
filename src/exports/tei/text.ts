import type { Document, Edition, Entry, Mention, Paragraph } from '../../edition/graph.ts';
import type { Range } from '../../text/selector.ts';
import { el, type Element, type Node } from './element.ts';
import { anchorXmlIds, entryXmlId, mentionXmlId, paragraphXmlId, speakerXmlId } from './ids.ts';

/** The speakers of a text, each once, in the order in which they begin. */
export const speakersOf = ({ paragraphs }: Document): string[] => [
  ...new Set(paragraphs.flatMap((paragraph) => speakerOf(paragraph, paragraphs) ?? [])),
];

/** Who speaks: the name that the edition gives, else the words before the turn. */
function speakerOf({ turn, role, speaker }: Paragraph, paragraphs: readonly Paragraph[]): string | undefined {
  if (role !== 'question' && role !== 'answer') return undefined;
  if (speaker !== undefined) return speaker;
  const first = paragraphs.find((one) => one.turn === turn && one.label !== undefined);
  return first?.label && first.text.slice(first.label.start, first.label.end).replace(/\s*[:.—–-]?\s*$/u, '');
}

/** The text: its paragraphs in their divisions and speeches, with mentions and the points between which notes apply. */
export function textElement(edition: Edition, document: Document): Element {
  const { paragraphs, divisions } = document;
  const isHead = ({ role }: Paragraph): boolean => role === 'title' || role === 'dateline';
  const heads = paragraphs.filter((one, i) => isHead(one) && paragraphs.slice(0, i).every(isHead));
  const rest = paragraphs.slice(heads.length);
  const top = heads.map((one) =>
    one.role === 'title'
      ? unit(edition, document, one, 'head')
      : el('opener', {}, unit(edition, document, one, 'dateline')),
  );
  const runs = inRuns(rest, ({ division }) => division);
  const body =
    divisions.length === 0
      ? speeches(edition, document, rest)
      : runs.map(([number, run]) => {
          const division = number === undefined ? undefined : divisions[number - 1];
          const inside = speeches(edition, document, run);
          if (!division) return el('div', { type: 'undivided' }, inside);
          const { type, title } = division;
          const attributes = { type, n: String(number), 'xml:id': `${type}.${number}` };
          // The heading is the editor's.
          const head = el('head', { type: 'editorial', resp: '#editor.1', 'xml:lang': edition.matter.language }, title);
          return el('div', attributes, head, inside);
        });
  return el('text', { 'xml:lang': document.matter.language }, el('body', {}, top, body));
}

/** Consecutive things that are alike. */
function inRuns<T, K>(all: readonly T[], key: (one: T) => K): (readonly [K, T[]])[] {
  const runs: [K, T[]][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last && last[0] === key(one)) last[1].push(one);
    else runs.push([key(one), [one]]);
  }
  return runs;
}

function speeches(edition: Edition, document: Document, paragraphs: readonly Paragraph[]): Element[] {
  const speakers = speakersOf(document);
  return inRuns(paragraphs, ({ turn, role }) => `${role} ${turn}`).flatMap(([, run]) => {
    const [first] = run;
    const units = run.map((one) =>
      one.role === 'title' || one.role === 'dateline'
        ? unit(edition, document, one, 'ab', { type: one.role })
        : unit(edition, document, one, 'p'),
    );
    if (first?.role !== 'question' && first?.role !== 'answer') return units;
    const index = speakers.indexOf(speakerOf(first, document.paragraphs) ?? '');
    return [el('sp', { who: index < 0 ? undefined : `#${speakerXmlId(index)}` }, units)];
  });
}

/** One unit of the text, with its number. */
function unit(
  edition: Edition,
  document: Document,
  paragraph: Paragraph,
  name: string,
  attributes: Element['attributes'] = {},
): Element {
  const { number, text, label } = paragraph;
  const mentions = document.mentions.filter((mention) => mention.paragraph === number);
  const write = writer(text, pointsIn(document, number));
  const ranges: Marked[] = mentions.map((mention) => ({ ...mention.range, mark: mentionMark(edition, text, mention) }));
  // A label that a mention crosses can't be an element around its words.
  if (label && !mentions.some(({ range }) => range.start < label.end && range.end > label.end))
    ranges.unshift({ ...label, mark: { name: 'label', attributes: { type: 'speaker' } } });
  return el(
    name,
    { ...attributes, n: String(number), 'xml:id': paragraphXmlId(number) },
    write(ranges, { start: 0, end: text.length }),
    write([], { start: text.length, end: Infinity }),
  );
}

interface Mark {
  readonly name: string;
  readonly attributes: Element['attributes'];
}
interface Marked extends Range {
  readonly mark: Mark;
}

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

interface Point {
  readonly at: number;
  readonly id: string;
}

/** Where the words of notes begin and end in a paragraph, in the order of the text. */
const pointsIn = ({ notes }: Document, number: number): Point[] =>
  notes
    .flatMap((note) =>
      note.anchors.flatMap(({ paragraph, range }, i) => {
        const [start, end] = anchorXmlIds(note.id, i);
        return paragraph === number
          ? [
              { at: range.start, id: start },
              { at: range.end, id: end },
            ]
          : [];
      }),
    )
    .sort((a, b) => a.at - b.at);

/**
 * Writes a text piece by piece, in its order: ranges as elements that nest, and
 * the points, each once, as empty anchors, so that notes may overlap whatever there is.
 */
function writer(text: string, points: readonly Point[]) {
  let next = 0;
  const plain = (start: number, end: number): Node[] => {
    const nodes: Node[] = [];
    let from = start;
    for (; next < points.length && points[next]!.at < end; next++) {
      const { at, id } = points[next]!;
      nodes.push(text.slice(from, at), el('anchor', { 'xml:id': id }));
      from = Math.max(from, at);
    }
    return [...nodes, text.slice(from, end)];
  };
  return function write(ranges: readonly Marked[], within: Range): Node[] {
    const nodes: Node[] = [];
    let from = within.start;
    for (let i = 0; i < ranges.length;) {
      const range = ranges[i]!;
      let after = i + 1;
      while (after < ranges.length && ranges[after]!.start < range.end) after++;
      nodes.push(...plain(from, range.start));
      nodes.push(el(range.mark.name, range.mark.attributes, write(ranges.slice(i + 1, after), range)));
      from = range.end;
      i = after;
    }
    return [...nodes, ...plain(from, within.end)];
  };
}
