import { contains, overlap, type Box } from './box.ts';
import { widestOf, wrapText } from './text-width.ts';
import { type } from './type.ts';

/** A dot with the text that names it. CSS px. */
export interface LabelledDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

export interface PlacedPlaceLabel {
  readonly lines: readonly string[];
  readonly box: Box;
  /** From the dot's edge to the label's, where they don't touch. */
  readonly leader: Segment | undefined;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const widestLabel = 150;
/** Between a dot and a label beside it. */
const near = 4;
/** How far off a label is tried with a leader, nearest first. */
const distances = [near, 14, 24, 36, 50, 68, 90, 120, 160, 210, 270];
/** Directions in which it is tried, in turns of the compass from east; level with the dot is read best. */
const directions = [
  0, 0.5, 0.875, 0.125, 0.625, 0.375, 0.75, 0.25, 0.9375, 0.0625, 0.5625, 0.4375, 0.8125, 0.6875, 0.1875, 0.3125,
];

/** A label nearer than this to another dot might be taken for that one's, in CSS px. */
const clearance = 7;

/**
 * Places labels in a frame so that none meets another, a dot, a leader, the edge
 * or a reserved box; nor does a leader meet any of these, or another leader.
 * Greedy in the order given, each label as near its dot as it can be; off other
 * dots by some px where there is a place so.
 * @returns one for each dot, in order; undefined where no place is free within reach
 */
export function placeLabels(
  dots: readonly LabelledDot[],
  frame: Box,
  reserved: readonly Box[],
): (PlacedPlaceLabel | undefined)[] {
  const inner = { x: frame.x + 3, y: frame.y + 3, width: frame.width - 6, height: frame.height - 6 };
  const placed: (PlacedPlaceLabel | undefined)[] = [];
  for (const dot of dots) {
    const lines = wrapText(dot.text, type.size, Math.min(widestLabel, inner.width));
    const size = { width: widestOf(lines, type.size), height: lines.length * type.line };
    const forms = candidates(dot, size)
      .filter((box) => contains(inner, box))
      .map((box) => ({ lines, box, leader: leaderTo(dot, box) }));
    const labels = placed.filter((label) => label !== undefined);
    const others = dots.filter((other) => other !== dot);
    const isFree = (label: PlacedPlaceLabel, distance: number): boolean => {
      const taken = [
        ...reserved,
        ...others.map((other) => grown(dotBox(other), distance)),
        ...labels.map(({ box }) => box),
      ];
      return (
        !taken.some((box) => overlap(box, label.box)) &&
        !overlap(dotBox(dot), label.box) &&
        !isCrossed(label, taken, labels)
      );
    };
    placed.push(forms.find((form) => isFree(form, clearance)) ?? forms.find((form) => isFree(form, 0)));
  }
  return placed;
}

/** Whether a leader of others crosses a label, or its own crosses what is taken. */
function isCrossed(
  { box, leader }: PlacedPlaceLabel,
  taken: readonly Box[],
  labels: readonly PlacedPlaceLabel[],
): boolean {
  const leaders = labels.flatMap((label) => label.leader ?? []);
  if (leaders.some((other) => crosses(other, box))) return true;
  return (
    leader !== undefined &&
    (taken.some((other) => crosses(leader, other)) || leaders.some((other) => meet(leader, other)))
  );
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export const dotBox = ({ x, y, radius }: LabelledDot): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Boxes about a dot, the nearest first. */
const candidates = (dot: LabelledDot, { width, height }: { width: number; height: number }): Box[] =>
  distances.flatMap((distance) =>
    directions.map((direction) => {
      const [dx, dy] = [Math.cos(direction * 2 * Math.PI), Math.sin(direction * 2 * Math.PI)];
      const away = dot.radius + distance;
      // The point of the label's edge that faces the dot, from its right edge to its left.
      return {
        x: dot.x + dx * away - (width * (1 - clampUnit(dx * 1.5))) / 2,
        y: dot.y + dy * away - (height * (1 - clampUnit(dy * 1.5))) / 2,
        width,
        height,
      };
    }),
  );

const clampUnit = (value: number): number => Math.max(-1, Math.min(1, value));

function leaderTo(dot: LabelledDot, box: Box): Segment | undefined {
  const x2 = Math.max(box.x, Math.min(box.x + box.width, dot.x));
  const y2 = Math.max(box.y, Math.min(box.y + box.height, dot.y));
  const distance = Math.hypot(x2 - dot.x, y2 - dot.y);
  if (distance <= dot.radius + near * 2) return undefined;
  const share = (dot.radius + 1) / distance;
  return { x1: dot.x + (x2 - dot.x) * share, y1: dot.y + (y2 - dot.y) * share, x2, y2 };
}

/** Whether a segment has a point inside a box (Liang and Barsky 1984). */
export function crosses({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, step, from, to] of [
    [x1, x2 - x1, box.x, box.x + box.width],
    [y1, y2 - y1, box.y, box.y + box.height],
  ] as const) {
    if (step === 0) {
      if (start <= from || start >= to) return false;
      continue;
    }
    const [a, b] = [(from - start) / step, (to - start) / step];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

/** Whether two segments have a point in common. */
export function meet(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number): number =>
    Math.sign((s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1));
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) <= 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) <= 0;
}
