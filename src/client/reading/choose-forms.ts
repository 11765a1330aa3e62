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
}

export interface Layout {
  /** Undefined for a note that is folded into a marker. */
  readonly forms: readonly (Form | undefined)[];
  /** Tops in CSS px; a folded note has that of its marker. */
  readonly tops: readonly number[];
}

export interface LayoutOptions {
  readonly gap: number;
  readonly limit: number;
  /** The note that the reader has opened, if any: full, and level with its mention. */
  readonly pinned?: number | undefined;
  /** Distance from its mention that a note may have for others to say more. */
  readonly tolerance: number;
}

/**
 * Forms and places for the notes of a margin. All start as labels; then briefs,
 * the shortest first, and then full texts are let in, as long as no note ends
 * up further from its mention than `tolerance`, or than labels alone would put
 * it. Where even labels don't fit, reminders first and then the last notes are
 * folded, each run of them into one marker as high as a label.
 *
 * O(n²) for n notes: each of at most 2n growths is tried by one O(n) placement.
 */
export function layOutNotes(notes: readonly NoteMeasure[], options: LayoutOptions): Layout {
  const { gap, limit, pinned, tolerance } = options;
  const shown = fold(notes, options);
  const chosen = new Map<number, Form>(shown.map((i) => [i, i === pinned ? 'full' : 'label']));
  const pin = pinned === undefined ? undefined : shown.indexOf(pinned);
  const place = (): number[] =>
    placeNotes(
      shown.map((i) => ({ mention: notes[i]!.mention, height: notes[i]!.heights[chosen.get(i)!] })),
      { gap, limit, pinned: pin },
    );
  const drifts = (tops: readonly number[]): number[] => tops.map((top, k) => Math.abs(top - notes[shown[k]!]!.mention));

  let tops = place();
  // Beside an opened note the others only make room: nothing else changes its form for it.
  const allowed = drifts(tops).map((drift) => Math.max(drift, tolerance) + 0.5);
  for (const form of ['brief', 'full'] as const) {
    const growth = (i: number): number => notes[i]!.heights[form] - notes[i]!.heights[chosen.get(i)!];
    const candidates = shown.filter((i) => i !== pinned && !notes[i]!.isReminder).sort((a, b) => growth(a) - growth(b) || a - b);
    for (const i of candidates) {
      const before = chosen.get(i)!;
      if (form === 'full' && before !== 'brief') continue;
      chosen.set(i, form);
      const tried = place();
      const fits = drifts(tried).every((drift, k) => drift <= allowed[k]!) && tried.at(-1)! + notes[shown.at(-1)!]!.heights[chosen.get(shown.at(-1)!)!] <= limit;
      if (fits) tops = tried;
      else chosen.set(i, before);
    }
  }
  const topOf = new Map(shown.map((i, k) => [i, tops[k]!]));
  // A folded note stands where the marker of its run does: under the last shown before it.
  let marker = 0;
  return {
    forms: notes.map((_, i) => chosen.get(i)),
    tops: notes.map((note, i) => {
      const top = topOf.get(i);
      if (top === undefined) return marker;
      marker = top + note.heights[chosen.get(i)!] + gap;
      return top;
    }),
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
