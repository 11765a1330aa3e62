import { placeNotes } from './place-notes.ts';

/** What a note shows of itself at rest, from the least: its title; its brief beside it. */
export const forms = ['label', 'brief'] as const;
export type Form = (typeof forms)[number];

/** A note to be laid out. Lengths in CSS px. */
export interface NoteMeasure {
  /** Top of the line that holds its mention, from the top edge of the margin. */
  readonly mention: number;
  /** Height in each form; one without a brief is as high in either. */
  readonly heights: Readonly<Record<Form, number>>;
  /** Whether an earlier note has explained the same: it is the first to give up its brief, and to be folded. */
  readonly isReminder: boolean;
}

/** How a margin is filled. Lengths in CSS px. */
export interface MarginRules {
  /** Least space between two notes. */
  readonly gap: number;
  /** Height of the margin. */
  readonly limit: number;
  /** Distance from its mention that a note may have for the sake of other notes' briefs. */
  readonly tolerance: number;
}

/** The space between two notes, and the distance: three lines and a half of the text. */
export const spacing = { gap: 9, tolerance: 100 } as const;

/**
 * The form of each note of a margin; undefined for one that is folded into a
 * marker. All are briefs. Where they crowd each other, so that one stands further
 * from its mention than `tolerance`, some of them become labels: reminders first,
 * then those whose shortening brings the furthest note closest to its mention. Where even labels don't fit,
 * reminders first and then the last notes are folded, each run of them into one
 * marker as high as a label.
 *
 * Each round takes the brief from one note, and places the margin once, in O(n).
 *
 * @param notes in the order of the text
 */
export function chooseForms(notes: readonly NoteMeasure[], rules: MarginRules): (Form | undefined)[] {
  const chosen = fold(notes, rules);
  const savingOf = (i: number): number =>
    chosen[i] === 'brief' ? notes[i]!.heights.brief - notes[i]!.heights.label : 0;
  for (;;) {
    const gains = gainsOf(notes, chosen, rules, savingOf);
    const reminders = gains.filter(({ index }) => notes[index]!.isReminder);
    const [best] = (reminders.length > 0 ? reminders : gains).sort((a, b) => b.gain - a.gain || a.index - b.index);
    if (!best) return chosen;
    chosen[best.index] = 'label';
  }
}

/**
 * Tops of the notes of a margin in given forms, in CSS px; a folded note has that
 * of its marker.
 *
 * @param pinned a note that the reader has opened, and its height: it stands level with its mention, and the others make room
 */
export function placeForms(
  notes: readonly NoteMeasure[],
  chosen: readonly (Form | undefined)[],
  { gap, limit }: Pick<MarginRules, 'gap' | 'limit'>,
  pinned?: { readonly index: number; readonly height: number },
): number[] {
  // A run of folded notes is placed as its marker, which stands where the first of them would.
  const isBox = (i: number): boolean =>
    chosen[i] !== undefined || i === 0 || chosen[i - 1] !== undefined || i === pinned?.index || i - 1 === pinned?.index;
  const boxes = [...notes.keys()].filter(isBox);
  const tops = placeNotes(
    boxes.map((i) => ({
      mention: notes[i]!.mention,
      height: i === pinned?.index ? pinned.height : notes[i]!.heights[chosen[i] ?? 'label'],
    })),
    { gap, limit, pinned: pinned && boxes.indexOf(pinned.index) },
  );
  let box = -1;
  return notes.map((_, i) => tops[isBox(i) ? ++box : box]!);
}

/** What a label in place of a brief would bring, in CSS px. */
interface Gain {
  readonly index: number;
  readonly gain: number;
}

/**
 * What labels would gain for the crowd around the note that is furthest from its
 * mention; nothing where none is too far, or none can be helped.
 *
 * Of n notes that move as one, the j-th moves the ones before it down by its
 * saving × (n − j − 1) / n, and the ones after it up by its saving × (j + 1) / n.
 */
function gainsOf(
  notes: readonly NoteMeasure[],
  chosen: readonly (Form | undefined)[],
  rules: MarginRules,
  savingOf: (index: number) => number,
): Gain[] {
  const { gap, limit, tolerance } = rules;
  const tops = placeForms(notes, chosen, rules);
  const endOf = (i: number): number => tops[i]! + notes[i]!.heights[chosen[i] ?? 'label'];
  const all = [...notes.keys()];
  const last = notes.length - 1;
  if (last >= 0 && endOf(last) > limit + 0.5)
    return all.map((index) => ({ index, gain: savingOf(index) })).filter(({ gain }) => gain > 0);
  const driftOf = (i: number): number => tops[i]! - notes[i]!.mention;
  const far = all.filter((i) => Math.abs(driftOf(i)) > tolerance);
  for (const furthest of far.sort((a, b) => Math.abs(driftOf(b)) - Math.abs(driftOf(a)))) {
    const touches = (i: number): boolean => tops[i]! - endOf(i - 1) < gap + 0.5;
    let [first, end] = [furthest, furthest + 1];
    while (first > 0 && touches(first)) first--;
    while (end <= last && touches(end)) end++;
    const size = end - first;
    const isLow = driftOf(furthest) > 0;
    // Notes that touch an end of the margin can move one way only: they move by the whole saving.
    const isHeld = isLow ? tops[first]! < 0.5 : end > last && endOf(last) > limit - 0.5;
    const gains = all.slice(...(isLow ? [first, furthest] : [furthest, end])).map((index) => {
      const share = isHeld ? size : isLow ? index - first + 1 : end - index - 1;
      return { index, gain: (savingOf(index) * share) / size };
    });
    const helping = gains.filter(({ gain }) => gain > 0);
    if (helping.length > 0) return helping;
  }
  return [];
}

/** A form for the notes that fit as labels, with the markers of the rest; undefined for those that are folded. */
function fold(notes: readonly NoteMeasure[], { gap, limit }: MarginRules): (Form | undefined)[] {
  const chosen: (Form | undefined)[] = notes.map(() => 'brief');
  const height = (): number => {
    let sum = 0;
    notes.forEach((note, i) => {
      // The first of a run of folded notes stands for its marker.
      if (chosen[i] !== undefined || i === 0 || chosen[i - 1] !== undefined) sum += note.heights.label + gap;
    });
    return sum - gap;
  };
  const order = [...notes.keys()].sort((a, b) => Number(notes[b]!.isReminder) - Number(notes[a]!.isReminder) || b - a);
  for (const i of order) {
    if (height() <= limit) break;
    chosen[i] = undefined;
  }
  return chosen;
}
