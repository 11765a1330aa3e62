import { dateOf, firstOfMonth, yearOf } from './day.ts';
import { textWidth } from '../labels/text-width.ts';
import type { Timeline } from './timeline.ts';
import { type } from '../labels/type.ts';

/** A stretch of the axis with a linear scale of its own. Days as numbers, positions in CSS px. */
export interface Panel {
  readonly first: number;
  /** The day after its last. */
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly isFocus: boolean;
}

/** The share of all marks that the focus has to hold. */
const focusMarks = 0.6;

/** A focus longer than this share of the axis would magnify nothing. */
const longestFocus = 0.5;

/** The share of the width that the focus takes when there is a context. */
const focusWidth = 0.64;

/** Between two panels, in CSS px: the break of the scale must be seen. */
const panelGap = 28;

/**
 * Cuts the axis into a focus and its context, each with a linear scale.
 *
 * The focus is the shortest run of whole years that holds at least 60 % of all
 * marks, and the dates of all documents where that leaves it within half of the
 * axis. What lies before and after it is context, in panels of its own. Where
 * even the shortest such run is longer than half of the axis the dates are
 * spread well enough, and one panel holds them all.
 */
export function panelsOf(timeline: Timeline, width: number): Panel[] {
  const { first, end } = timeline;
  const focus = focusOf(timeline);
  if (!focus) return [{ first, end, from: 0, to: width, isFocus: true }];
  const spans = [
    { first, end: focus.first, isFocus: false },
    { ...focus, isFocus: true },
    { first: focus.end, end, isFocus: false },
  ].filter((span) => span.end > span.first);
  const room = width - panelGap * (spans.length - 1);
  let from = 0;
  return spans.map((span) => {
    const to = from + room * (span.isFocus ? focusWidth : (1 - focusWidth) / (spans.length - 1));
    const panel = { ...span, from, to };
    from = to + panelGap;
    return panel;
  });
}

interface Run {
  readonly first: number;
  readonly end: number;
}

function focusOf({ first, end, items, documents }: Timeline): Run | undefined {
  const starts = items.flatMap(({ marks }) => marks.map((mark) => mark.first)).sort((a, b) => a - b);
  const texts = documents.map(({ mark }) => mark.first);
  const needed = Math.ceil(starts.length * focusMarks);
  // The shortest run begins in the year of a mark, or in that of a document it has to hold.
  const years = [...new Set([...starts, ...texts].map(yearOf))];
  const runs = (held: readonly number[]): Run[] =>
    years.flatMap((year) => {
      const from = firstOfMonth(year);
      const enough = starts[starts.findIndex((day) => day >= from) + needed - 1];
      if (enough === undefined || held.some((day) => day < from)) return [];
      return [{ first: from, end: Math.min(end, firstOfMonth(yearOf(Math.max(enough, ...held)) + 1)) }];
    });
  const isShort = (run: Run): boolean => run.end - run.first <= (end - first) * longestFocus;
  return shortest(runs(texts).filter(isShort)) ?? shortest(runs([]).filter(isShort));
}

/** The shortest run; of two that differ by a leap day at most, the later. */
const shortest = (runs: readonly Run[]): Run | undefined =>
  [...runs].sort((a, b) => {
    const difference = a.end - a.first - (b.end - b.first);
    return Math.abs(difference) > 1 ? difference : b.first - a.first;
  })[0];

/** Where a day stands, in CSS px; a day that is off the axis at its nearer edge. */
export function positionOf(panels: readonly Panel[], day: number): number {
  const panel = panels.find((p) => day < p.end) ?? panels.at(-1)!;
  const share = (day - panel.first) / (panel.end - panel.first);
  return panel.from + Math.min(1, Math.max(0, share)) * (panel.to - panel.from);
}

/** A line of the axis; its label stands to the right of it. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  readonly isYear: boolean;
}

/** Steps of the axis, in months. */
const steps = [1, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => years * 12)];

/** From the line of a tick to its label, and from the label to the next line, in CSS px. */
export const tickPadding = 5;

/** The finest ticks of a panel whose labels don't meet. */
export function ticksOf(panel: Panel, language: string): Tick[] {
  const perDay = (panel.to - panel.from) / (panel.end - panel.first);
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const widthOf = (label: string): number => textWidth(label, type.size) + 2 * tickPadding;
  const ticksAt = (step: number): Tick[] => {
    const start = yearOf(panel.first);
    // A step of twenty years begins at 1940, not at 1945, whatever the panel begins with.
    const origin = step <= 12 ? start : start - (((start % (step / 12)) + step / 12) % (step / 12));
    const ticks: Tick[] = [];
    for (let i = 0; ; i++) {
      const day = firstOfMonth(origin, i * step);
      if (day >= panel.end) return ticks;
      const isYear = dateOf(day).getUTCMonth() === 0;
      const label = (isYear ? year : month).format(dateOf(day));
      const at = positionOf([panel], day);
      if (day >= panel.first && at + widthOf(label) <= panel.to) ticks.push({ at, label, isYear });
    }
  };
  for (const step of steps) {
    // The shortest month has 28 days; reckoning with it first saves making thousands of ticks.
    if (step * 31 * perDay < 2 * tickPadding) continue;
    const ticks = ticksAt(step);
    if (ticks.every((tick, i) => i === 0 || ticks[i - 1]!.at + widthOf(ticks[i - 1]!.label) <= tick.at)) return ticks;
  }
  return [];
}
