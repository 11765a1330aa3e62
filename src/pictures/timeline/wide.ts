import { contains, freePlace, type Box } from '../labels/box.ts';
import { textWidth, widestOf, wrapText } from '../labels/text-width.ts';
import { panelsOf, positionOf, tickPadding, ticksOf, type Panel, type Tick } from './time-scale.ts';
import type { DatedDocument, Lane, Mark, Timeline, TimelineItem } from './timeline.ts';
import { type } from '../labels/type.ts';

/** A timeline whose time runs from left to right. All lengths in CSS px at its natural width. */
export interface WideTimeline {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
  readonly ticks: readonly Tick[];
  /** Where the lanes begin and end; the labels of the axis stand above and below. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly PlacedLane[];
  readonly items: readonly PlacedItem[];
  readonly documents: readonly PlacedDocument[];
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly heading: Box;
  /** Where its part of the drawing begins and ends; the first has the head of the axis, the last its foot. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedLabel {
  readonly lines: readonly string[];
  /** Where its lines begin, or end where `anchor` says so. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly box: Box;
}

/** A mark on its line: a bar, or a point where a bar would be too short to be seen as one. */
export interface PlacedMark {
  readonly from: number;
  readonly to: number;
  readonly isBar: boolean;
  readonly mark: Mark;
}

export interface PlacedItem {
  readonly item: TimelineItem;
  /** The line on which its marks lie. */
  readonly y: number;
  readonly marks: readonly PlacedMark[];
  readonly label: PlacedLabel;
  /** All that it takes up; no two meet. */
  readonly box: Box;
}

export interface PlacedDocument {
  readonly document: DatedDocument;
  readonly x: number;
  readonly label: PlacedLabel;
}

/** Radius of a point, half the height of a bar. */
export const pointRadius = 4.5;

const shortestBar = 12;
/** Between bars of which one begins where the other ends. */
const barGap = 3;
/** Between a mark and its label. */
const labelGap = 7;
/** Kept free around an item. */
const margin = { x: 8, y: 1 };
const widestLabel = 250;
const laneGap = 12;
/** Steps in which a free place is searched for, downwards. */
const rowStep = 3;

/** Lays a timeline out for a width in CSS px. Labels, headings and items never meet. */
export function layoutWide(timeline: Timeline, width: number, language: string): WideTimeline {
  const panels = panelsOf(timeline, width);
  const documents = placeDocuments(timeline.documents, panels, width);
  const top = Math.max(0, ...documents.map(({ label }) => label.box.y + label.box.height)) + type.line + 6;
  let y = top + 4;
  const lanes: Omit<PlacedLane, 'from' | 'to'>[] = [];
  const items: PlacedItem[] = [];
  const itemsOf = Map.groupBy(timeline.items, (item) => item.lane);
  timeline.lanes.forEach((lane, i) => {
    const heading = { x: 0, y, width, height: type.line + 4 };
    const placed = placeItems(
      itemsOf.get(i) ?? [],
      { panels, width, lines: documents.map(({ x }) => x) },
      y + heading.height,
    );
    lanes.push({ lane, heading });
    items.push(...placed);
    y = Math.ceil(Math.max(heading.y + heading.height, ...placed.map(({ box }) => box.y + box.height)) + laneGap);
  });
  const bottom = y - laneGap / 2;
  const height = bottom + type.line + 6;
  return {
    width,
    height,
    panels,
    ticks: panels.flatMap((panel) => ticksOf(panel, language)),
    top,
    bottom,
    lanes: lanes.map((lane, i) => ({
      ...lane,
      from: i === 0 ? 0 : lane.heading.y,
      to: lanes[i + 1]?.heading.y ?? height,
    })),
    items,
    documents,
  };
}

/** Dates of documents stand above the axis, in as many lines as they need. */
function placeDocuments(
  documents: readonly DatedDocument[],
  panels: readonly Panel[],
  width: number,
): PlacedDocument[] {
  const placed: PlacedDocument[] = [];
  const taken: Box[] = [];
  for (const document of documents) {
    const x = positionOf(panels, document.mark.first);
    const lines = wrapText(document.title, type.size, Math.min(widestLabel * 1.6, width));
    const size = { width: widestOf(lines, type.size), height: lines.length * type.line };
    const anchor = x + size.width <= width ? 'start' : 'end';
    const left = anchor === 'start' ? x : Math.max(0, x - size.width);
    const labelX = anchor === 'start' ? left : left + size.width;
    const box = { x: left, y: freePlace(widened({ x: left, y: 0, ...size }), taken, 0, rowStep), ...size };
    taken.push(box);
    placed.push({ document, x, label: { lines, x: labelX, anchor, box } });
  }
  return placed;
}

const widened = (box: Box): Box => ({ ...box, x: box.x - margin.x, width: box.width + 2 * margin.x });

/** What the items are drawn on. */
interface Ground {
  readonly panels: readonly Panel[];
  readonly width: number;
  /** Where the lines of the documents run down. */
  readonly lines: readonly number[];
}

/**
 * Puts each item at the highest free place from `top` down, its label on
 * whichever side lets it stand higher.
 */
function placeItems(items: readonly TimelineItem[], ground: Ground, top: number): PlacedItem[] {
  const placed: PlacedItem[] = [];
  const taken: Box[] = [];
  for (const item of items) {
    const places = formsOf(item, ground).map((form) => ({
      form,
      y: freePlace(form.box, taken, top + margin.y, rowStep),
    }));
    const { form, y } = places.reduce((best, place) => (place.y < best.y ? place : best));
    const box = down(form.box, y);
    taken.push(box);
    placed.push({ ...form, y: form.y + y, label: { ...form.label, box: down(form.label.box, y) }, box });
  }
  return placed;
}

const down = (box: Box, y: number): Box => ({ ...box, y: box.y + y });

/**
 * The ways in which an item may be drawn, from y = 0: its label after its marks
 * or before them, within the panel there and off the lines of the documents, if
 * one of them can be; where neither has room, beneath them.
 */
function formsOf(item: TimelineItem, { panels, width, lines: documentLines }: Ground): PlacedItem[] {
  const marks = parted(item.marks.map((mark) => placeMark(mark, panels)));
  const from = Math.min(...marks.map((mark) => mark.from));
  const to = Math.max(...marks.map((mark) => mark.to));
  const lines = wrapText(item.title, type.size, Math.min(widestLabel, width));
  const label = { width: widestOf(lines, type.size), height: lines.length * type.line };
  const form = (x: number, anchor: PlacedLabel['anchor'], isBeneath: boolean): PlacedItem => {
    const box = { x: anchor === 'start' ? x : x - label.width, y: isBeneath ? type.line * 0.75 : 0, ...label };
    const left = Math.min(from, box.x) - margin.x;
    const right = Math.max(to, box.x + box.width) + margin.x;
    return {
      item,
      y: type.line / 2,
      marks,
      label: { lines, x, anchor, box },
      box: { x: left, y: -margin.y, width: right - left, height: box.y + box.height + 2 * margin.y },
    };
  };
  const panelAt = (x: number): Box => {
    const panel = panels.find((p) => x <= p.to) ?? panels.at(-1)!;
    return { x: panel.from, y: -Infinity, width: panel.to - panel.from, height: Infinity };
  };
  const after = form(to + labelGap, 'start', false);
  const before = form(from - labelGap, 'end', false);
  const beside = [
    ...(containsAcross(panelAt(to), after.label.box) ? [after] : []),
    ...(containsAcross(panelAt(from), before.label.box) ? [before] : []),
  ];
  const clear = beside.filter(({ label: { box } }) => !documentLines.some((x) => x > box.x && x < box.x + box.width));
  if (clear.length > 0) return clear;
  return beside.length > 0 ? beside : [form(Math.max(0, Math.min(from, width - label.width)), 'start', true)];
}

const containsAcross = (panel: Box, box: Box): boolean => contains({ ...panel, y: box.y, height: box.height }, box);

function placeMark(mark: Mark, panels: readonly Panel[]): PlacedMark {
  const from = positionOf(panels, mark.first);
  // The last day is the end of its panel, not the beginning of the next.
  const to = Math.max(from, positionOf(panels, mark.end - 0.5));
  if (to - from >= shortestBar) return { from, to, isBar: true, mark };
  const middle = Math.min(Math.max((from + to) / 2, pointRadius), panels.at(-1)!.to - pointRadius);
  return { from: middle - pointRadius, to: middle + pointRadius, isBar: false, mark };
}

/** Bars of which one begins where the one before ends, with a gap between them. */
const parted = (marks: readonly PlacedMark[]): PlacedMark[] =>
  marks.map((mark, i) => {
    const next = marks[i + 1];
    const isTouching = mark.isBar && next?.isBar && mark.mark.end <= next.mark.first && next.from - mark.to < barGap;
    return isTouching ? { ...mark, to: next.from - barGap } : mark;
  });

/** The boxes of the labels of the axis, above and below the lanes. */
export function tickBoxes({ ticks, top, bottom }: WideTimeline): Box[] {
  return ticks.flatMap(({ at, label }) =>
    [top - type.line, bottom].map((y) => ({
      x: at + tickPadding,
      y,
      width: textWidth(label, type.size),
      height: type.line,
    })),
  );
}
