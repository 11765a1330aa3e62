import type { Range } from '../text/selector.ts';
import type { Document, Mention, Note, Paragraph } from './graph.ts';

/** A run of words with the same marks. */
export interface Run {
  readonly text: string;
  /** Ids of the notes about it. */
  readonly notes: readonly string[];
  /** Whether it is the label that says who speaks. */
  readonly isLabel: boolean;
}

/**
 * A paragraph cut up so that HTML can hold it, in which links never nest and
 * marks may overlap: words, pieces of mentions, marks of notes, and mentions of
 * more than one piece.
 */
export type Segment =
  | { readonly type: 'words'; readonly runs: readonly Run[] }
  | { readonly type: 'piece'; readonly mention: Mention; readonly isFirst: boolean; readonly runs: readonly Run[] }
  | { readonly type: 'mark'; readonly mark: Mark }
  | { readonly type: 'mention'; readonly mention: Mention; readonly children: readonly Segment[] };

/** The mark of a note after one of its anchors. */
export interface Mark {
  readonly note: Note;
  /** Which of the note's anchors it stands after, from 0. */
  readonly anchor: number;
}

/** A place where the paragraph is cut, and the words up to the next. */
interface Slice extends Range {
  readonly run: Run;
  /** Whether it is the space after a mark. */
  readonly isGap: boolean;
  /** Outermost first. */
  readonly mentions: readonly Mention[];
  /** Marks that stand at its end, in the order of their numbers. */
  readonly marks: readonly Mark[];
}

/** The segments of a paragraph, in the order of its text; joined, their words are the text. */
export function segmentsOf(document: Document, paragraph: Paragraph): Segment[] {
  const { number, text, label } = paragraph;
  const mentions = document.mentions.filter((m) => m.paragraph === number);
  const anchors = document.notes.flatMap((note) =>
    note.anchors.flatMap(({ paragraph: at, range, mark }, anchor) =>
      at === number ? [{ note, anchor, range, mark }] : [],
    ),
  );
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [
    ...mentions.map((m) => m.range),
    ...anchors.map((a) => a.range),
    ...(label ? [label] : []),
  ]) {
    cuts.add(start).add(end);
  }
  // The space after a mark is neither link nor passage: a line under it would seem to be the mark's.
  const gapAfter = (mark: number): number => /^\s*/.exec(text.slice(mark))![0].length;
  const gaps = new Set(anchors.filter(({ mark }) => gapAfter(mark) > 0).map(({ mark }) => mark));
  for (const { mark } of anchors) cuts.add(mark).add(mark + gapAfter(mark));
  const sorted = [...cuts].sort((a, b) => a - b);
  const slices = sorted.slice(0, -1).map((start, i): Slice => {
    const end = sorted[i + 1]!;
    const holds = (range: Range | undefined): boolean =>
      range !== undefined && range.start <= start && end <= range.end;
    return {
      start,
      end,
      run: {
        text: text.slice(start, end),
        notes: gaps.has(start) ? [] : [...new Set(anchors.filter((a) => holds(a.range)).map((a) => a.note.id))],
        isLabel: holds(label),
      },
      isGap: gaps.has(start),
      mentions: mentions.filter((m) => holds(m.range)),
      marks: anchors.filter(({ mark }) => mark === end),
    };
  });
  return build(slices, 0);
}

/** Segments of slices that lie in the same mentions down to `depth`. */
function build(slices: readonly Slice[], depth: number): Segment[] {
  const segments: Segment[] = [];
  const enclosing = slices[0]?.mentions[depth - 1];
  let hasPiece = false;
  let words: Run[] = [];
  const flush = (): void => {
    if (words.length === 0) return;
    if (enclosing) segments.push({ type: 'piece', mention: enclosing, isFirst: !hasPiece, runs: words });
    else segments.push({ type: 'words', runs: words });
    hasPiece = true;
    words = [];
  };
  for (let i = 0; i < slices.length;) {
    const mention = slices[i]!.mentions[depth];
    if (!mention) {
      if (slices[i]!.isGap && enclosing) {
        flush();
        segments.push({ type: 'words', runs: [slices[i]!.run] });
      } else words.push(slices[i]!.run);
      flushMarks(slices[i]!.marks, flush, segments);
      i++;
      continue;
    }
    let next = i;
    while (next < slices.length && slices[next]!.mentions[depth] === mention) next++;
    const inside = slices.slice(i, next);
    flush();
    // A mark at the very end stands after the mention, not between its pieces.
    const trailing = inside.at(-1)!.marks;
    const children = build([...inside.slice(0, -1), { ...inside.at(-1)!, marks: [] }], depth + 1);
    if (children.length === 1) segments.push(children[0]!);
    else segments.push({ type: 'mention', mention, children });
    flushMarks(trailing, flush, segments);
    i = next;
  }
  flush();
  return segments;
}

function flushMarks(marks: readonly Mark[], flush: () => void, segments: Segment[]): void {
  if (marks.length === 0) return;
  flush();
  segments.push(...marks.map((mark) => ({ type: 'mark', mark }) as const));
}
