import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Document, Edition, Entry, Mention } from '../../edition/graph.ts';
import { agreement } from '../../model/kinds/agreement.ts';
import { equipment } from '../../model/kinds/equipment.ts';
import { listFacts } from '../../model/kinds/fact.ts';
import { organisation } from '../../model/kinds/organisation.ts';
import { contains, overlap, type Box } from '../labels/box.ts';
import { firstOfMonth } from './day.ts';
import { textWidth, wrapText } from '../labels/text-width.ts';
import { panelsOf, positionOf, ticksOf } from './time-scale.ts';
import { layoutNarrow } from './narrow.ts';
import { layoutWide, tickBoxes } from './wide.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import { type } from '../labels/type.ts';

interface Dated {
  readonly title: string;
  readonly dates: readonly string[];
  readonly facts?: Readonly<Record<string, string>>;
  /** Exchange of its first mention; none for the background. */
  readonly division?: number | undefined;
}

/** An edition with the fields that a timeline reads. */
function editionWith(dated: readonly Dated[], documentDates: readonly string[] = ['2016-06-14']): Edition {
  const entries = dated.map(({ title, dates, facts = {}, division }, i) => ({
    id: `e${String(i).padStart(3, '0')}`,
    kind: 'event',
    matter: { title, dates },
    facts: listFacts({ ...organisation.facts, ...equipment.facts, ...agreement.facts }, facts),
    mentions: division === undefined ? [] : [{ document: 'd0', paragraph: division } as Mention],
  }));
  const documents = documentDates.map((date, i) => ({
    slug: `d${i}`,
    matter: { title: `Document ${i}`, date },
    divisions: [1, 2, 3].map((number) => ({ number, title: `Exchange ${number}` })),
    paragraphs: [1, 2, 3].map((number) => ({ number, division: number })),
  }));
  return {
    entries: entries as unknown as Entry[],
    documents: documents as unknown as Document[],
  } as unknown as Edition;
}

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Most things happen shortly before a text speaks of them. */
const recent = fc
  .date({ min: new Date('2014-01-01'), max: new Date('2016-08-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const span = fc.tuple(day, day).map((days) => days.sort().join('/'));
const date = fc.oneof(
  { weight: 4, arbitrary: recent },
  day,
  span,
  day.map((d) => `${d.slice(0, 4)}~`),
  day.map((d) => d.slice(0, 7)),
  day.map((d) => `${d}/..`),
  day.map((d) => `../${d}`),
);
const title = fc.oneof(
  fc
    .array(
      fc.constantFrom('Resolution', '2254', '(2015)', 'of', 'the', 'Geneva', 'Communiqué', 'WWWWWW', 'statement'),
      { minLength: 1, maxLength: 9 },
    )
    .map((w) => w.join(' ')),
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
);
const dated: fc.Arbitrary<Dated> = fc.record({
  title,
  dates: fc.array(date, { minLength: 1, maxLength: 4 }),
  division: fc.constantFrom(undefined, 1, 2, 3),
});
const timelines: fc.Arbitrary<Timeline> = fc
  .tuple(fc.array(dated, { minLength: 1, maxLength: 40 }), fc.array(day, { maxLength: 3 }))
  .map(([entries, documents]) => timelineOf(editionWith(entries, documents)))
  .filter((timeline) => timeline !== undefined);
const widths = fc.integer({ min: 600, max: 1400 });

const meeting = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((box, i) =>
    boxes.slice(i + 1).flatMap((other): [Box, Box][] => (overlap(box, other) ? [[box, other]] : [])),
  );

describe('timelineOf', () => {
  it('gives nothing where no entry has a date', () => {
    expect(timelineOf(editionWith([{ title: 'A', dates: [] }]))).toBeUndefined();
  });

  it('shows what was adopted or signed, and what has a date of its own, but not when things were founded', () => {
    const edition = editionWith(
      [
        { title: 'Company', dates: [], facts: { founded: '1819' } },
        { title: 'Aircraft', dates: [], facts: { introduced: '1850' } },
        { title: 'Treaty', dates: [], facts: { signed: '1856-03-30' } },
        { title: 'League', dates: ['1863'], facts: { founded: '1863' } },
      ],
      ['1863-11-19'],
    );
    const timeline = timelineOf(edition)!;
    expect(timeline.items.map(({ title: t }) => t)).toEqual(['Treaty', 'League']);
    expect(timeline.first).toBe(firstOfMonth(1856));
  });

  it('puts an entry into the lane of the exchange that mentions it first, all others into the background', () => {
    const timeline = timelineOf(
      editionWith([
        { title: 'A', dates: ['2016'] },
        { title: 'B', dates: ['2015'], division: 2 },
      ]),
    )!;
    expect(timeline.lanes.map(({ title: t }) => t)).toEqual(['Exchange 2', undefined]);
    expect(timeline.items.map(({ title: t, lane }) => [t, lane])).toEqual([
      ['B', 0],
      ['A', 1],
    ]);
  });

  it('ends with the month of the last beginning, and draws what lasts longer as open', () => {
    const timeline = timelineOf(editionWith([{ title: 'A', dates: ['2016-02/2030'] }]))!;
    expect(timeline.end).toBe(firstOfMonth(2016, 6));
    expect(timeline.items[0]!.marks[0]).toMatchObject({ end: timeline.end, isOpenAtEnd: true });
  });

  it('puts the date of a document on the axis', () => {
    const timeline = timelineOf(editionWith([{ title: 'A', dates: ['1990'] }]))!;
    expect(timeline.documents[0]!.mark.first).toBeGreaterThan(timeline.first);
    expect(timeline.documents[0]!.mark.first).toBeLessThan(timeline.end);
  });
});

describe('panelsOf', () => {
  const crowded = ['1945-06-26', '1972-05-25', '1989', '2014-02', '2015-07', '2015-12-18', '2016-02-22', '2016-05-17'];

  it('magnifies the years that hold most dates, up to the document', () => {
    const [context, focus] = panelsOf(timelineOf(editionWith([{ title: 'A', dates: crowded }]))!, 1000);
    expect([context!.end, focus!.first]).toEqual([firstOfMonth(2014), firstOfMonth(2014)]);
    expect(focus!.to - focus!.from).toBeGreaterThan(context!.to - context!.from);
  });

  it('leaves dates that are spread evenly in one panel', () => {
    const even = Array.from({ length: 30 }, (_, i) => String(1980 + i));
    expect(panelsOf(timelineOf(editionWith([{ title: 'A', dates: even }], []))!, 1000)).toHaveLength(1);
  });

  it('has context on both sides where dates follow the dense years', () => {
    const dates = ['1900', '1950-01', '1950-02', '1950-03', '1950-04', '1950-05', '2000'];
    expect(
      panelsOf(timelineOf(editionWith([{ title: 'A', dates }], ['1950-06-01']))!, 1000).map(({ isFocus }) => isFocus),
    ).toEqual([false, true, false]);
  });

  test('a later day never stands before an earlier one', () => {
    fc.assert(
      fc.property(timelines, widths, fc.integer(), fc.integer(), (timeline, width, a, b) => {
        const panels = panelsOf(timeline, width);
        const [x, y] = [Math.min(a, b), Math.max(a, b)].map((d) => positionOf(panels, d)) as [number, number];
        expect(x).toBeLessThanOrEqual(y);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  test('the labels of the axis stand in their panel and never meet', () => {
    fc.assert(
      fc.property(timelines, widths, (timeline, width) => {
        for (const panel of panelsOf(timeline, width)) {
          const ticks = ticksOf(panel, 'en');
          ticks.forEach(({ at, label }, i) => {
            expect(at).toBeGreaterThanOrEqual(panel.from);
            expect(at + textWidth(label, type.size)).toBeLessThanOrEqual(ticks[i + 1]?.at ?? panel.to);
          });
        }
      }),
    );
  });
});

describe('layoutWide', () => {
  test('items, headings, documents and the axis never meet, and stay in the picture', () => {
    fc.assert(
      fc.property(timelines, widths, (timeline, width) => {
        const layout = layoutWide(timeline, width, 'en');
        const boxes = [
          ...layout.items.map(({ box }) => box),
          ...layout.lanes.map(({ heading }) => heading),
          ...layout.documents.map(({ label }) => label.box),
          ...tickBoxes(layout),
        ];
        expect(meeting(boxes)).toEqual([]);
        const picture = { x: 0, y: 0, width: layout.width, height: layout.height };
        for (const { label } of [...layout.items, ...layout.documents]) expect(contains(picture, label.box)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('every item is drawn once, with all its marks and its whole title', () => {
    fc.assert(
      fc.property(timelines, widths, (timeline, width) => {
        const layout = layoutWide(timeline, width, 'en');
        expect(layout.items.map(({ item }) => item.id).sort()).toEqual(timeline.items.map(({ id }) => id).sort());
        for (const { item, marks, label } of layout.items) {
          expect(marks).toHaveLength(item.marks.length);
          expect(label.lines.join('').replace(/\s/g, '')).toBe(item.title.replace(/\s/g, ''));
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('spans that follow upon each other are bars apart', () => {
  const timeline = timelineOf(editionWith([{ title: 'A', dates: ['2014/2015', '2016/2017'] }]))!;
  const [first, second] = layoutWide(timeline, 864, 'en').items[0]!.marks;
  expect(first!.isBar && second!.isBar).toBe(true);
  expect(second!.from - first!.to).toBeGreaterThanOrEqual(2);
});

test('the lanes of a wide timeline close up to each other, from its head to its foot', () => {
  fc.assert(
    fc.property(timelines, widths, (timeline, width) => {
      const { lanes, items, height } = layoutWide(timeline, width, 'en');
      expect([lanes[0]!.from, ...lanes.map(({ to }) => to)]).toEqual([...lanes.map(({ from }) => from), height]);
      for (const { item, box } of items) {
        const { from, to } = lanes[item.lane]!;
        expect(box.y).toBeGreaterThanOrEqual(from);
        expect(box.y + box.height).toBeLessThanOrEqual(to);
      }
    }),
    { numRuns: 50 },
  );
});

describe('layoutNarrow', () => {
  const narrow = (timeline: Timeline, width: number) =>
    layoutNarrow(timeline, width, {
      date: (text) => text.slice(0, 12),
      nth: (title, n, count) => `${title} (${n}/${count})`,
    });

  test('labels never meet, keep the order of time and stay in the picture', () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: 280, max: 700 }), (timeline, width) => {
        const { rows, height } = narrow(timeline, width);
        expect(meeting(rows.map(({ box }) => box))).toEqual([]);
        rows.forEach(({ box, y }, i) => {
          expect(contains({ x: 0, y: 0, width, height }, box)).toBe(true);
          expect(box.y).toBeGreaterThan(rows[i - 1]?.box.y ?? -Infinity);
          expect(y, 'level with the first line').toBe(box.y + type.line / 2);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('bars of one time stand in columns of their own', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const bars = narrow(timeline, 342).rows.flatMap(({ bar }) => bar ?? []);
        expect(meeting(bars)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('ends a bar between what began before its end and what began after', () => {
    const { rows } = narrow(
      timelineOf(editionWith(['2014/2015', '2014-02', '2015-12', '2016-01'].map((d) => ({ title: d, dates: [d] }))))!,
      342,
    );
    const [bar] = rows.flatMap((row) => row.bar ?? []);
    const [, , before, after] = rows;
    expect(bar!.y + bar!.height).toBeGreaterThan(before!.y);
    expect(bar!.y + bar!.height).toBeLessThan(after!.y);
  });

  it('says which of several dates of an entry one is', () => {
    const { rows } = narrow(timelineOf(editionWith([{ title: 'A', dates: ['2015-10', '2015-12'] }], []))!, 342);
    expect(rows.map(({ date, lines }) => [date, lines.join(' ')])).toEqual([
      ['2015-10', 'A (1/2)'],
      ['2015-12', 'A (2/2)'],
    ]);
  });

  test('each date of each entry has a row, and so has each document', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const dates = timeline.items.reduce((sum, { marks }) => sum + marks.length, 0);
        expect(narrow(timeline, 342).rows).toHaveLength(dates + timeline.documents.length);
      }),
      { numRuns: 50 },
    );
  });
});

test('lines of wrapped text are as narrow as asked for, and keep every letter', () => {
  fc.assert(
    fc.property(title, fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapText(text, type.size, width);
      for (const line of lines) if ([...line].length > 1) expect(textWidth(line, type.size)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
