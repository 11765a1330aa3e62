import { placeNotes } from './place-notes.ts';

/** What a note may show of itself, from the least: its title; a brief beside it; all it has. */
export const forms = ['label', 'brief', 'full'] as const;
export type Form = (typeof forms)[number];

/** A note to be laid out. Lengths in CSS px. */
export interface NoteMeasure {
  /** Top of the line that holds its mention, from the top edge of the margin. */
  readonly mention: number;
  /** Height in each form; a form that it doesn't have is as high as the one below it. */
  readonly heights: Readonly<Record<Form, number>>;
  /** Whether an earlier note has explained the same: it stays a label, and is the first to be folded. */
  readonly isReminder: boolean;
  /** Whether its label alone says what it is about; the briefs of those that don't come first. */
  readonly isTitled: boolean;
}

export interface Layout {
  /** Undefined for a note that is folded into a marker. */
  readonly forms: readonly (Form | undefined)[];
  /** Tops in CSS px; a folded note has that of its marker. */
  readonly tops: readonly number[];
}

/** How notes stand in a margin: the space between two, and how far one may be from its mention, three lines and two. */
export const spacing = { gap: 9, tolerance: { brief: 57, full: 40 } } as const;

export interface LayoutOptions {
  readonly gap: number;
  readonly limit: number;
  /** The note that the reader has opened, if any: full, and level with its mention. */
  readonly pinned?: number | undefined;
  /** Distance from its mention that a note may have for others to show a brief, or all they have. */
  readonly tolerance: Readonly<Record<'brief' | 'full', number>>;
}

/**
 * Forms and places for the notes of a margin. All start as labels; then briefs,
 * the shortest first, and then full texts are let in, as long as no note ends
 * up further from its mention than `tolerance`, or than labels alone would put
 * it; full texts move nothing further that is beyond theirs already. Where even labels don't fit, reminders first and then the last notes are
 * folded, each run of them into one marker as high as a label.
 *
 * Each try at a growth places the whole margin again, in O(n), and there are few
 * rounds: some ms for 200 notes. To place again only what a growth can move would be
 * faster, and wrong where it cuts a pool of notes that move as one.
 */
export function layOutNotes(notes: readonly NoteMeasure[], options: LayoutOptions): Layout {
  const { gap, limit, pinned, tolerance } = options;
  const shown = fold(notes, options);
  const chosen = new Map<number, Form>(shown.map((i) => [i, i === pinned ? 'full' : 'label']));
  // A run of folded notes is placed as its marker, which stands where the first of them would.
  const boxes = [...notes.keys()].filter((i) => chosen.has(i) || i === 0 || chosen.has(i - 1));
  const pin = pinned === undefined ? undefined : boxes.indexOf(pinned);
  const heightOf = (i: number): number => notes[i]!.heights[chosen.get(i) ?? 'label'];
  const place = (): number[] =>
    placeNotes(
      boxes.map((i) => ({ mention: notes[i]!.mention, height: heightOf(i) })),
      { gap, limit, pinned: pin },
    );
  const drift = (box: number, top: number): number => Math.abs(top - notes[boxes[box]!]!.mention);

  let tops = place();
  const endOf = (placed: readonly number[]): number => (placed.at(-1) ?? 0) + heightOf(boxes.at(-1) ?? 0);
  const lowest = Math.max(limit, notes.length > 0 ? endOf(tops) : 0) + 0.5;
  // Beside an opened note the others only make room: nothing else changes its form for it.
  const ofLabels = tops.map((top, box) => drift(box, top));

  /** Lets notes have a form, as many as may; tells whether any did. */
  const grow = (form: 'brief' | 'full', from: Form): boolean => {
    const growth = (i: number): number => notes[i]!.heights[form] - heightOf(i);
    const isNear = (top: number, box: number): boolean => {
      // What is pinned stands level, whatever others could say.
      const far = box === pin ? 0 : Math.max(tolerance[form], form === 'full' ? drift(box, tops[box]!) : 0);
      return drift(box, top) <= Math.max(ofLabels[box]!, far) + 0.5;
    };
    const candidates = shown
      .filter((i) => i !== pinned && !notes[i]!.isReminder && chosen.get(i) === from)
      .sort((a, b) => Number(notes[a]!.isTitled) - Number(notes[b]!.isTitled) || growth(a) - growth(b) || a - b);
    let hasGrown = false;
    for (const i of candidates) {
      chosen.set(i, form);
      const tried = place();
      if (tried.every(isNear) && endOf(tried) <= lowest) {
        tops = tried;
        hasGrown = true;
      } else chosen.set(i, from);
    }
    return hasGrown;
  };
  // A note that grows draws its neighbours nearer to some mentions: one that had no room may have it then.
  while (grow('brief', 'label') || grow('full', 'brief'));
  return {
    forms: notes.map((_, i) => chosen.get(i)),
    tops: notes.map((_, i) => tops[boxes.findLastIndex((box) => box <= i)]!),
  };
}

/** Indices of the notes that fit as labels, markers for the rest included. */
function fold(notes: readonly NoteMeasure[], { gap, limit, pinned }: LayoutOptions): number[] {
  const kept = new Set(notes.keys());
  const height = (): number => {
    let sum = 0;
    notes.forEach((note, i) => {
      // The first of a run of folded notes stands for its marker.
      if (kept.has(i) || i === 0 || kept.has(i - 1)) sum += note.heights[i === pinned ? 'full' : 'label'] + gap;
    });
    return sum - gap;
  };
  const order = [...notes.keys()]
    .filter((i) => i !== pinned)
    .sort((a, b) => Number(notes[b]!.isReminder) - Number(notes[a]!.isReminder) || b - a);
  for (const i of order) {
    if (height() <= limit) break;
    kept.delete(i);
  }
  return [...kept].sort((a, b) => a - b);
}
