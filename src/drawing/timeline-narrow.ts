import type { Box } from './box.ts';
import { firstOfMonth, yearOf } from './day.ts';
import { settle } from './settle.ts';
import { textWidth, widestOf, wrapText } from './text-width.ts';
import type { DatedDocument, Lane, Mark, Timeline, TimelineItem } from './timeline.ts';
import { type } from './type.ts';

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

/** A stretch of the axis, as tall as what begins in it needs. */
export interface Band {
  readonly first: number;
  readonly end: number;
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
  /** Where it begins, on the axis. */
  readonly y: number;
  /** A bar beside the axis for a date that lasts; undefined for a point on the axis. */
  readonly bar: Box | undefined;
  /** The date stands before the first line, and isn't part of it. */
  readonly date: string;
  readonly lines: readonly string[];
  readonly box: Box;
}

/** How a row names its date; see `shortDate`. */
export type DateLabel = (text: string) => string;

const gapHeight = 22;
const shortestBand = 28;
/** What is shorter, in days or in px, is a point: its label gives the days. */
const shortestBar = { days: 31, height: 12 };
const barWidth = 5;
/** All bars together take no more, however many last at one time. */
const widestBars = 48;
/** From the axis to the labels: room for the leaders. */
const leader = 24;
const labelMargin = 6;
const columnGap = 8;

/**
 * Lays a timeline out for a width in CSS px. Each year is as tall as the labels
 * of what begins in it, so labels never meet and stand close to their dates; a
 * run of years in which nothing begins is a short gap.
 */
export function layoutNarrow(timeline: Timeline, width: number, dateLabel: DateLabel): NarrowTimeline {
  const subjects = subjectsOf(timeline);
  const years = [...new Set(subjects.map(({ mark }) => yearOf(mark.first)))].sort((a, b) => a - b);
  const yearWidth = Math.max(...years.map((year) => textWidth(String(year), type.size)));
  const columns = columnsOf(subjects.map(({ mark }) => mark));
  const columnWidth = Math.min(barWidth + 4, widestBars / Math.max(1, columns.count));
  const axis = Math.ceil(yearWidth + columnGap + columns.count * columnWidth + pointRadius + 2);
  const numerals = Math.max(0, ...timeline.lanes.map(({ numeral }) => textWidth(numeral ?? '', type.size)));
  const labelX = axis + leader;
  const labelWidth = width - labelX - (numerals > 0 ? numerals + columnGap : 0);

  const labels = subjects.map(({ title, mark }) => labelOf(title, dateLabel(mark.text), labelWidth));
  const heights = labels.map(({ lines }) => lines.length * type.line + labelMargin);
  const bands = bandsOf(timeline, years, (year) =>
    subjects.reduce((sum, { mark }, i) => sum + (yearOf(mark.first) === year ? heights[i]! : 0), 0),
  );
  const placeOf = (day: number): number => {
    const band = bands.find((b) => day < b.end) ?? bands.at(-1)!;
    return band.from + Math.min(1, (day - band.first) / (band.end - band.first)) * (band.to - band.from);
  };
  const tops = bands.flatMap(({ year, from, to }) => {
    const here = subjects
      .map((subject, i) => ({ subject, i }))
      .filter(({ subject }) => yearOf(subject.mark.first) === year);
    const wanted = here.map(({ subject }) => placeOf(subject.mark.first) - type.line / 2);
    return settle(
      wanted,
      here.map(({ i }) => heights[i]!),
      { top: from, bottom: to },
    );
  });

  const rows = subjects.map(({ subject, mark }, i): Row => {
    const y = placeOf(mark.first);
    const end = placeOf(mark.end - 0.5);
    const column = columns.of[i]!;
    const barX = axis - pointRadius - 2 - (column + 1) * columnWidth;
    const { lines, date } = labels[i]!;
    return {
      subject,
      mark,
      y,
      bar:
        lasts(mark) && end - y >= shortestBar.height
          ? { x: barX, y, width: Math.min(barWidth, columnWidth - 1), height: end - y }
          : undefined,
      date,
      lines,
      box: { x: labelX, y: tops[i]!, width: labels[i]!.width, height: lines.length * type.line },
    };
  });
  return { width, height: bands.at(-1)!.to + type.line / 2, axis, bands, rows };
}

/** Radius of a point on the axis. */
export const pointRadius = 4;

interface Subject {
  readonly subject: Row['subject'];
  readonly title: string;
  readonly mark: Mark;
}

function subjectsOf({ items, lanes, documents }: Timeline): Subject[] {
  const entries = items.flatMap((item) =>
    item.marks.map((mark): Subject => ({
      subject: { type: 'entry', item, lane: lanes[item.lane]! },
      title: item.title,
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

function bandsOf({ first, end }: Timeline, years: readonly number[], needed: (year: number) => number): Band[] {
  const bands: Band[] = [];
  let y = type.line / 2;
  let day = first;
  const add = (until: number, height: number, year: number | undefined): void => {
    bands.push({ first: day, end: until, from: y, to: y + height, year });
    y += height;
    day = until;
  };
  for (const year of years) {
    if (firstOfMonth(year) > day) add(firstOfMonth(year), gapHeight, undefined);
    add(Math.min(end, firstOfMonth(year + 1)), Math.max(shortestBand, needed(year) + labelMargin), year);
  }
  return bands;
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
