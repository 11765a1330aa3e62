import { contains, overlap, type Box } from './box.ts';
import { crosses, type Segment } from './segment.ts';
import { widestOf, wrapText } from './text-width.ts';
import { type } from './type.ts';

/** A dot with the text that names it. CSS px. */
export interface LabelledDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

/** A place for the label of a dot. */
export interface LabelForm {
  readonly lines: readonly string[];
  /** Where its lines begin, have their middle or end. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Top of the first line. */
  readonly y: number;
  /** The words, with what a fingertip needs above and beneath them. */
  readonly box: Box;
  /** From the dot's edge to the words, where these might be taken for another dot's. */
  readonly leader: Segment | undefined;
  /** The less, the better; at least 0. */
  readonly cost: number;
}

const widestLabel = 150;
/** How far off its dot a label is tried, nearest first; between the dot's edge and the label, in CSS px. */
const distances = [4, 9, 15, 22, 30, 40, 54, 72, 95, 125, 160, 210];
/** Ways in which it is tried, the one that is read best first. */
const ways: readonly Way[] = [
  ...[0, 0.5, 0.875, 0.125, 0.625, 0.375].map((turn) => ({ turn, slide: 0 })),
  ...[0, -0.2, 0.2, -0.4, 0.4].flatMap((slide) => [0.75, 0.25].map((turn) => ({ turn, slide }))),
  ...[0.9375, 0.0625, 0.5625, 0.4375, 0.8125, 0.6875, 0.1875, 0.3125].map((turn) => ({ turn, slide: 0 })),
];

interface Way {
  /** In turns of the compass from east, clockwise. */
  readonly turn: number;
  /** By how much of its width a label above or beneath its dot stands to the right. */
  readonly slide: number;
}

/**
 * So many times as far as to its own dot it is at least from a label to any
 * other: a reader takes words for the name of the nearest dot.
 */
export const nearness = 1.3;

/** A label nearer than this to another dot is tied to its own by a leader, unless it touches it; in CSS px. */
const confusable = 25;
/** A dot on the same height as a label must be this many times further away than the label's own. */
const levelNearness = 2.5;
/** A label nearer than this to another dot looks crowded. */
const crowded = 10;
/** No leader is shorter. */
const shortestLeader = 6;
/** From the top or bottom of a line to its letters. */
const leading = 3;
/** Above and beneath the lines, so that one is a target of 24 CSS px (WCAG 2.2, SC 2.5.8). */
const targetPadding = 2.5;

/**
 * The places in which a label of a dot may stand, the best first: within the
 * frame, off all dots and reserved boxes, nearer to its own dot than to any other
 * that doesn't lie upon it, and level with none of them rather than with its own;
 * its leader crosses no dot and no reserved box.
 */
export function formsOf(
  dot: LabelledDot,
  dots: readonly LabelledDot[],
  frame: Box,
  reserved: readonly Box[],
): LabelForm[] {
  const lines = wrapText(dot.text, type.size, Math.min(widestLabel, frame.width));
  const size = { width: widestOf(lines, type.size), height: lines.length * type.line + 2 * targetPadding };
  // Dots upon this one can't be told apart by distance.
  const others = dots.filter((other) => other !== dot && Math.hypot(other.x - dot.x, other.y - dot.y) > dot.radius);
  const taken = [...reserved, ...dots.filter((other) => other !== dot).map(dotBox)];
  return distances
    .flatMap((distance) =>
      ways.map((way, rank): LabelForm => {
        const { box, ...place } = boxAt(dot, size, way, distance);
        const nearest = Math.min(...others.map((other) => gap(other, box)));
        const leader =
          distance > shortestLeader && (nearest < confusable || distance > confusable)
            ? leaderTo(dot, place, box)
            : undefined;
        return { lines, ...place, box, leader, cost: distance + rank / 2 + Math.max(0, crowded - nearest) * 2 };
      }),
    )
    .filter(
      ({ box, leader }) =>
        contains(frame, box) &&
        !overlap(dotBox(dot), box) &&
        !taken.some((other) => overlap(other, box) || (leader && crosses(leader, other))) &&
        others.every((other) => toCentre(other, box) >= nearness * toCentre(dot, box) && !isLevelWith(other, dot, box)),
    )
    .sort((a, b) => a.cost - b.cost);
}

export const dotBox = ({ x, y, radius }: LabelledDot): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** From the middle of a dot to a box, 0 within it. */
export function toCentre({ x, y }: { readonly x: number; readonly y: number }, box: Box): number {
  const [dx, dy] = [Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)];
  return Math.hypot(dx, dy);
}

/** Whether a box stands beside another dot, and more level with it than with its own. */
export function isLevelWith(other: LabelledDot, own: LabelledDot, box: Box): boolean {
  const middle = box.y + box.height / 2;
  const off = Math.abs(other.y - middle);
  return (
    off < type.line / 2 && off < Math.abs(own.y - middle) && toCentre(other, box) < levelNearness * toCentre(own, box)
  );
}

/** From the edge of a dot to a box. */
const gap = (dot: LabelledDot, box: Box): number => toCentre(dot, box) - dot.radius;

/** Where a label stands in a direction: beside its dot with the near end of its lines, else with their middle. */
function boxAt(
  dot: LabelledDot,
  { width, height }: { readonly width: number; readonly height: number },
  { turn, slide }: Way,
  distance: number,
): Pick<LabelForm, 'x' | 'y' | 'anchor' | 'box'> {
  const [dx, dy] = [Math.cos(turn * 2 * Math.PI), Math.sin(turn * 2 * Math.PI)];
  const away = dot.radius + distance;
  const anchor = dx > 0.3 ? 'start' : dx < -0.3 ? 'end' : 'middle';
  const x = dot.x + (anchor === 'middle' ? slide * width : dx * away);
  const top = dot.y + dy * (away - leading) - (height * (1 - Math.max(-1, Math.min(1, dy * 1.5)))) / 2;
  return { x, y: top + targetPadding, anchor, box: { x: x - width * before[anchor], y: top, width, height } };
}

/** The share of a label that stands before its anchor. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

/** From the dot to where the letters of a label surely are: the widths of lines are upper estimates. */
function leaderTo(dot: LabelledDot, { x, anchor }: Pick<LabelForm, 'x' | 'anchor'>, box: Box): Segment {
  const inset = targetPadding + leading;
  const [top, bottom] = [box.y + inset, box.y + box.height - inset];
  const x2 = anchor === 'start' ? x - 2 : anchor === 'end' ? x + 2 : x;
  const y2 = Math.max(top, Math.min(bottom, dot.y));
  const share = dot.radius / Math.hypot(x2 - dot.x, y2 - dot.y);
  return { x1: dot.x + (x2 - dot.x) * share, y1: dot.y + (y2 - dot.y) * share, x2, y2 };
}
