import type { Box } from '../labels/box.ts';
import { yearOf } from './day.ts';
import { textWidth, widestOf, wrapText } from '../labels/text-width.ts';
import type { DatedDocument, Lane, Mark, Timeline, TimelineItem } from './timeline.ts';
import { type } from '../labels/type.ts';

/** A timeline whose time runs downwards. All lengths in CSS px at its natural width. */
export interface NarrowTimeline {
  readonly width: number;
  readonly height: number;
  /** Where the axis stands; years are written to the left of it. */
  readonly axis: number;
  readonly bands: readonly Band[];
  /** One for each date, in the order of time. */
  readonly rows: readonly Row[];
}

/** A stretch of the axis. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** The year; undefined where nothing begins, and any number of years are drawn as one short gap. */
  readonly year: number | undefined;
}

/** A date of an entry or document, with its label. */
export interface Row {
  readonly subject:
    | { readonly type: 'entry'; readonly item: TimelineItem; readonly lane: Lane }
    | { readonly type: 'document'; readonly document: DatedDocument };
  readonly mark: Mark;
  /** Where it begins, on the axis: level with the first line of its label. */
  readonly y: number;
  /** A bar beside the axis for a date that lasts; undefined for a point on the axis. */
  readonly bar: Box | undefined;
  /** The date stands before the first line, and isn't part of it. */
  readonly date: string;
  readonly lines: readonly string[];
  readonly box: Box;
}

/** How rows are put into words. */
export interface RowWords {
  /** See `shortDate`. */
  readonly date: (text: string) => string;
  /** The title of an entry at one of its several dates; numbers from 1. */
  readonly nth: (title: string, n: number, count: number) => string;
}

const gapHeight = 22;
const shortestBand = 28;
/** What is shorter, in days or in px, is a point: its label gives the days. */
const shortestBar = { days: 31, height: 12 };
const barWidth = 5;
/** Between the end of a bar and what begins there. */
const barGap = 4;
/** All bars together take no more, however many last at one time. */
const widestBars = 48;
/** From the axis to the labels. */
const labelGap = 14;
/** Labels are links: with their lines they make a target of 24 CSS px. */
const labelMargin = 6;
const columnGap = 8;

/**
 * Lays a timeline out for a width in CSS px: a list in the order of time with an
 * axis beside it, each date level with its label. A scale true to time would
 * draw the dates of one crowded month into a point, from which leaders fan out
 * over pages. So time between two dates is as long as the label of the first; a
 * run of years in which nothing begins is a short gap.
 */
export function layoutNarrow(timeline: Timeline, width: number, words: RowWords): NarrowTimeline {
  const subjects = subjectsOf(timeline, words);
  const years = [...new Set(subjects.map(({ mark }) => yearOf(mark.first)))];
  const yearWidth = Math.max(...years.map((year) => textWidth(String(year), type.size)));
  const columns = columnsOf(subjects.map(({ mark }) => mark));
  const columnWidth = Math.min(barWidth + 4, widestBars / Math.max(1, columns.count));
  const axis = Math.ceil(yearWidth + columnGap + columns.count * columnWidth + pointRadius + 2);
  const numerals = Math.max(0, ...timeline.lanes.map(({ numeral }) => textWidth(numeral ?? '', type.size)));
  const labelX = axis + labelGap;
  const labelWidth = width - labelX - (numerals > 0 ? numerals + columnGap : 0);

  const labels = subjects.map(({ title, mark }) => labelOf(title, words.date(mark.text), labelWidth));
  const heights = labels.map(({ lines }) => lines.length * type.line + labelMargin);
  const { bands, tops } = stack(
    subjects.map(({ mark }) => yearOf(mark.first)),
    heights,
  );
  const bottom = bands.at(-1)!.to;
  const begun = subjects.map(({ mark }, i) => ({ day: mark.first, y: tops[i]! + type.line / 2 }));
  const endOf = (day: number): number => {
    const next = begun.findIndex((other) => other.day >= day);
    const [from, to] = next < 0 ? [begun.at(-1)!, { day: timeline.end, y: bottom }] : [begun[next - 1]!, begun[next]!];
    return from.y + ((day - from.day) / (to.day - from.day)) * (to.y - from.y);
  };

  const rows = subjects.map(({ subject, mark }, i): Row => {
    const { y } = begun[i]!;
    const height = lasts(mark) ? endOf(mark.end) - barGap - y : 0;
    const barX = axis - pointRadius - 2 - (columns.of[i]! + 1) * columnWidth;
    const { lines, date } = labels[i]!;
    return {
      subject,
      mark,
      y,
      bar:
        height >= shortestBar.height ? { x: barX, y, width: Math.min(barWidth, columnWidth - 1), height } : undefined,
      date,
      lines,
      box: { x: labelX, y: tops[i]!, width: labels[i]!.width, height: lines.length * type.line },
    };
  });
  return { width, height: bottom + type.line / 2, axis, bands, rows };
}

/** Radius of a point on the axis. */
export const pointRadius = 4;

interface Subject {
  readonly subject: Row['subject'];
  readonly title: string;
  readonly mark: Mark;
}

function subjectsOf({ items, lanes, documents }: Timeline, { nth }: RowWords): Subject[] {
  const entries = items.flatMap((item) =>
    item.marks.map((mark, i): Subject => ({
      subject: { type: 'entry', item, lane: lanes[item.lane]! },
      title: item.marks.length > 1 ? nth(item.title, i + 1, item.marks.length) : item.title,
      mark,
    })),
  );
  const texts = documents.map((document): Subject => ({
    subject: { type: 'document', document },
    title: document.title,
    mark: document.mark,
  }));
  // The sort is stable: on one day a document stands after what its reader knew by then.
  return [...entries, ...texts].sort((a, b) => a.mark.first - b.mark.first);
}

/** A label's lines with its date before the first; the date is kept whole where a line has room for it. */
function labelOf(title: string, date: string, width: number): { lines: string[]; date: string; width: number } {
  const whole = date.replace(/\s/g, '\u00a0');
  const lines = wrapText(`${whole} ${title}`, type.size, width);
  const first = lines[0]!;
  const isWhole = whole !== '' && (first === whole || first.startsWith(`${whole} `));
  return {
    lines: isWhole ? [first.slice(whole.length + 1), ...lines.slice(1)] : lines,
    date: isWhole ? whole : '',
    width: widestOf(lines, type.size),
  };
}

/**
 * Stacks rows under each other, those of each year in a band of its own.
 * @param years of the rows, in order
 */
function stack(years: readonly number[], heights: readonly number[]): { bands: Band[]; tops: number[] } {
  const bands: Band[] = [];
  let y = type.line / 2;
  const tops = years.map((year, i) => {
    const last = bands.at(-1);
    if (last?.year !== year) {
      if (last) y = Math.max(y + labelMargin, last.from + shortestBand);
      if (last) bands[bands.length - 1] = { ...last, to: y };
      if (last && year > last.year! + 1) bands.push({ from: y, to: (y += gapHeight), year: undefined });
      bands.push({ from: y, to: y, year });
    }
    const top = y;
    y += heights[i]!;
    return top;
  });
  const last = bands.at(-1)!;
  return {
    bands: [...bands.slice(0, -1), { ...last, to: Math.max(y + labelMargin, last.from + shortestBand) }],
    tops,
  };
}

const lasts = ({ first, end }: Mark): boolean => end - first >= shortestBar.days;

/**
 * Columns for the bars, so that no two that last at one time share one: each
 * takes the first that is free again. In the order of time.
 */
function columnsOf(marks: readonly Mark[]): { of: number[]; count: number } {
  const ends: number[] = [];
  const of = marks.map((mark) => {
    const { first, end } = mark;
    if (!lasts(mark)) return 0;
    const free = ends.findIndex((last) => last <= first);
    const column = free < 0 ? ends.length : free;
    ends[column] = end;
    return column;
  });
  return { of, count: ends.length };
}
