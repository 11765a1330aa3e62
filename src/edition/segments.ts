import type { PageBreak, Style } from '../mdx/parsed-document.ts';
import type { Range } from '../text/selector.ts';
import type { Document, Mention, Note, OriginalNote, Paragraph, Variant } from './graph.ts';

/** A run of words with the same marks. */
export interface Run {
  readonly text: string;
  /** Outermost first. */
  readonly styles: readonly Style[];
  /** Where the words are a mark of an original note, or the label of one that has marks. */
  readonly link: NoteLink | undefined;
  /** Ids of the notes about it. */
  readonly notes: readonly string[];
  /** Whether it is the label that says who speaks. */
  readonly isLabel: boolean;
}

/** From a mark to its original note, or back from the label of the note to its first mark. */
export interface NoteLink {
  readonly type: 'mark' | 'back';
  readonly note: OriginalNote;
  /** Which of the note's marks it is or leads to, from 0. */
  readonly index: number;
  /** Whether the words are the first of it. */
  readonly isFirst: boolean;
}

/**
 * A paragraph cut up so that HTML can hold it, in which links never nest and
 * marks may overlap: words, pieces of mentions, marks of notes, letters of
 * variants, and mentions of more than one piece.
 */
export type Segment =
  | { readonly type: 'words'; readonly runs: readonly Run[] }
  | { readonly type: 'piece'; readonly mention: Mention; readonly isFirst: boolean; readonly runs: readonly Run[] }
  | { readonly type: 'mark'; readonly mark: Mark }
  | { readonly type: 'variant'; readonly variant: Variant }
  /** A page of the original begins. */
  | { readonly type: 'page'; readonly page: PageBreak }
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
  /** Variants of words that end at its end. */
  readonly variants: readonly Variant[];
  /** Marks that stand at its end, in the order of their numbers. */
  readonly marks: readonly Mark[];
  /** Pages that begin at its end. */
  readonly pages: readonly PageBreak[];
}

/**
 * The segments of a paragraph, in the order of its text; joined, their words are the text.
 *
 * @param part of the text, for which alone they are made
 */
export function segmentsOf(document: Document, paragraph: Paragraph, part?: Range): Segment[] {
  const { number, text, label, styles, pages } = paragraph;
  const mentions = document.mentions.filter((m) => m.paragraph === number);
  const anchors = document.notes.flatMap((note) =>
    note.anchors.flatMap(({ paragraph: at, range, mark }, anchor) =>
      at === number ? [{ note, anchor, range, mark }] : [],
    ),
  );
  const variants = document.variants.filter((one) => one.paragraph === number);
  const whole = part ?? { start: 0, end: text.length };
  const cuts = new Set([whole.start, whole.end]);
  for (const { start, end } of [
    ...mentions.map((m) => m.range),
    ...anchors.map((a) => a.range),
    ...(label ? [label] : []),
    ...styles,
  ]) {
    cuts.add(start).add(end);
  }
  // The space after a mark is neither link nor passage: a line under it would seem to be the mark's.
  const gapAfter = (mark: number): number => /^\s*/.exec(text.slice(mark))![0].length;
  const gaps = new Set(anchors.filter(({ mark }) => gapAfter(mark) > 0).map(({ mark }) => mark));
  for (const { mark } of anchors) cuts.add(mark).add(mark + gapAfter(mark));
  for (const { at } of pages) cuts.add(at);
  for (const { range } of variants) cuts.add(range.end);
  const sorted = [...cuts].filter((at) => whole.start <= at && at <= whole.end).sort((a, b) => a - b);
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
        styles: styles.filter(holds),
        link: linkOf(document, paragraph, styles.filter(holds), start),
      },
      isGap: gaps.has(start),
      mentions: mentions.filter((m) => holds(m.range)),
      variants: variants.filter(({ range }) => range.end === end),
      marks: anchors.filter(({ mark }) => mark === end),
      pages: pages.filter(({ at }) => at === end && end > whole.start),
    };
  });
  const first = pages.filter(({ at }) => at === whole.start).map((page) => ({ type: 'page', page }) as const);
  return [...first, ...build(slices, 0)];
}

function linkOf(
  { originalNotes }: Document,
  { number }: Paragraph,
  styles: readonly Style[],
  start: number,
): NoteLink | undefined {
  for (const style of styles) {
    const isFirst = style.start === start;
    if (style.type === 'note-mark') {
      const note = originalNotes.find(({ id }) => id === style.note);
      const index = note?.marks.findIndex((mark) => mark.paragraph === number && mark.start === style.start) ?? -1;
      if (note && index >= 0) return { type: 'mark', note, index, isFirst };
    }
    if (style.type === 'label' && style.start === 0) {
      const note = originalNotes.find(({ paragraphs }) => paragraphs.first === number);
      if (note && note.marks.length > 0) return { type: 'back', note, index: 0, isFirst };
    }
  }
  return undefined;
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
      flushMarks(slices[i]!, flush, segments);
      i++;
      continue;
    }
    let next = i;
    while (next < slices.length && slices[next]!.mentions[depth] === mention) next++;
    const inside = slices.slice(i, next);
    flush();
    // A mark at the very end stands after the mention, not between its pieces.
    const trailing = inside.at(-1)!;
    const children = build([...inside.slice(0, -1), { ...trailing, variants: [], marks: [], pages: [] }], depth + 1);
    if (children.length === 1) segments.push(children[0]!);
    else segments.push({ type: 'mention', mention, children });
    flushMarks(trailing, flush, segments);
    i = next;
  }
  flush();
  return segments;
}

function flushMarks({ variants, marks, pages }: Slice, flush: () => void, segments: Segment[]): void {
  if (variants.length + marks.length + pages.length === 0) return;
  flush();
  segments.push(...variants.map((variant) => ({ type: 'variant', variant }) as const));
  segments.push(...marks.map((mark) => ({ type: 'mark', mark }) as const));
  segments.push(...pages.map((page) => ({ type: 'page', page }) as const));
}
