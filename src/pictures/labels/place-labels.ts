import { overlap, type Box } from './box.ts';
import { formsOf, type LabelForm, type LabelledDot } from './label-forms.ts';
import { crosses, meet } from './segment.ts';

/** A label that isn't drawn costs more than any that is. */
const unplaced = 1000;

/** Rounds of exchanges; few maps need a third. */
const mostRounds = 4;
/** So many labels may have to give way to one. */
const mostInWay = 2;

/**
 * Places labels in a frame so that none meets another, a dot, a leader, the edge
 * or a reserved box, nor does a leader meet any of these or another leader; and
 * so that each label is nearest to its own dot (see `formsOf`).
 *
 * First each takes the best free place, those with the fewest places first; then
 * each in turn tries all its places, and those whose labels are in the way give
 * way to it where they find other places and the whole is the better for it.
 * @returns one for each dot, in order; undefined where there is no place for it
 */
export function placeLabels(
  dots: readonly LabelledDot[],
  frame: Box,
  reserved: readonly Box[],
): (LabelForm | undefined)[] {
  const inner = { x: frame.x + 3, y: frame.y + 3, width: frame.width - 6, height: frame.height - 6 };
  const forms = dots.map((dot) => formsOf(dot, dots, inner, reserved));
  const first: (LabelForm | undefined)[] = dots.map(() => undefined);
  const order = dots.map((_, i) => i).sort((a, b) => forms[a]!.length - forms[b]!.length || a - b);
  for (const i of order) first[i] = firstFree(forms[i]!, first);
  let placed: readonly (LabelForm | undefined)[] = first;
  for (let round = 0; round < mostRounds; round++) {
    const before = placed;
    for (const i of order) placed = improved(i, placed, forms);
    if (placed === before) break;
  }
  return [...placed];
}

/** The labels with another place for one of them, and for those in its way, where that costs less. */
function improved(
  i: number,
  placed: readonly (LabelForm | undefined)[],
  forms: readonly (readonly LabelForm[])[],
): readonly (LabelForm | undefined)[] {
  let best = placed;
  for (const form of forms[i]!) {
    const inWay = [...placed.keys()].filter((j) => j !== i && placed[j] && clash(placed[j], form));
    if (inWay.length > mostInWay) continue;
    const next = [...placed];
    for (const j of inWay) next[j] = undefined;
    next[i] = form;
    for (const j of inWay) next[j] = firstFree(forms[j]!, next);
    if (total(next) < total(best)) best = next;
  }
  return best;
}

const firstFree = (forms: readonly LabelForm[], placed: readonly (LabelForm | undefined)[]): LabelForm | undefined =>
  forms.find((form) => placed.every((label) => !label || !clash(label, form)));

const costOf = (label: LabelForm | undefined): number => label?.cost ?? unplaced;

const total = (placed: readonly (LabelForm | undefined)[]): number =>
  placed.reduce((sum, label) => sum + costOf(label), 0);

/** Whether two labels, or the leader of one and the other, meet. */
function clash(a: LabelForm, b: LabelForm): boolean {
  return (
    overlap(a.box, b.box) ||
    (a.leader !== undefined && crosses(a.leader, b.box)) ||
    (b.leader !== undefined && crosses(b.leader, a.box)) ||
    (a.leader !== undefined && b.leader !== undefined && meet(a.leader, b.leader))
  );
}
