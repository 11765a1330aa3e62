import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { layOutNotes, type Form, type Layout, type LayoutOptions, type NoteMeasure } from './choose-forms.ts';
import { placeNotes } from './place-notes.ts';

const gap = 4;
const options = { gap, limit: 600, tolerance: { brief: 50, full: 40 } } satisfies LayoutOptions;
const note = (mention: number, isReminder = false, heights = { label: 20, brief: 60, full: 160 }): NoteMeasure => ({
  mention,
  heights,
  isReminder,
  isTitled: true,
});

const marginsOf = (minLength: number, maxLength: number) =>
  fc
    .array(
      fc.record({
        mention: fc.nat(580),
        isReminder: fc.boolean(),
        isTitled: fc.boolean(),
        heights: fc
          .tuple(fc.integer({ min: 10, max: 30 }), fc.nat(60), fc.nat(120))
          .map(([label, more, most]) => ({ label, brief: label + more, full: label + more + most })),
      }),
      { minLength, maxLength },
    )
    .map((notes): NoteMeasure[] => notes.sort((a, b) => a.mention - b.mention));
/** Some with room, some in which labels alone are too many. */
const margins = fc.oneof(marginsOf(1, 20), marginsOf(25, 45));

const shownOf = (notes: readonly NoteMeasure[], { forms, tops }: Layout) =>
  notes.flatMap((measure, i) =>
    forms[i] === undefined ? [] : [{ i, top: tops[i]!, height: measure.heights[forms[i]] }],
  );

describe('layOutNotes', () => {
  it('lays out nothing where there is nothing', () => {
    expect(layOutNotes([], options)).toEqual({ forms: [], tops: [] });
  });

  it('shows all that a note has where there is room', () => {
    expect(layOutNotes([note(0), note(300)], options).forms).toEqual(['full', 'full']);
  });

  it('shows less where notes stand close', () => {
    const { forms } = layOutNotes([note(100), note(110), note(120), note(130), note(140)], options);
    expect(forms.filter((form) => form === 'full').length).toBeLessThan(5);
  });

  it('leaves reminders as labels', () => {
    expect(layOutNotes([note(0), note(300, true)], options).forms).toEqual(['full', 'label']);
  });

  it('gives a brief to those first whose labels say nothing, and to the shorter one of two', () => {
    const long = { label: 20, brief: 90, full: 300 };
    const short = { label: 20, brief: 80, full: 300 };
    const crowd = (heights: readonly NoteMeasure['heights'][], titled: readonly boolean[]): NoteMeasure[] =>
      heights.map((one, i) => ({ ...note(100 + i, false, one), isTitled: titled[i]! }));
    const formsOf = (notes: readonly NoteMeasure[]) => layOutNotes(notes, { ...options, limit: 200 }).forms;
    expect(formsOf(crowd([long, short], [true, true]))).toEqual(['label', 'brief']);
    expect(formsOf(crowd([long, short], [false, true]))).toEqual(['brief', 'label']);
  });

  it('folds reminders first, and never the pinned note', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => note(i * 10, i % 2 === 1));
    const { forms } = layOutNotes(crowd, { ...options, pinned: 39 });
    expect(forms[39]).toBe('full');
    const folded = crowd.filter((_, i) => forms[i] === undefined);
    expect(folded.length).toBeGreaterThan(0);
    expect(folded.filter(({ isReminder }) => isReminder).length).toBeGreaterThanOrEqual(folded.length / 2);
  });

  test('notes keep their order and never overlap, markers of folded ones included', () => {
    fc.assert(
      fc.property(margins, (notes) => {
        const layout = layOutNotes(notes, options);
        const shown = shownOf(notes, layout);
        shown.forEach(({ top, height }, k) => {
          const next = shown[k + 1];
          if (next) expect(next.top - (top + height)).toBeGreaterThanOrEqual(gap - 1e-6);
        });
        layout.forms.forEach((form, i) => {
          if (form !== undefined) return;
          if (i > 0 && layout.forms[i - 1] === undefined) {
            expect(layout.tops[i]).toBe(layout.tops[i - 1]);
            return;
          }
          const before = shown.findLast((s) => s.i < i);
          const next = shown.find((s) => s.i > i);
          if (before) expect(layout.tops[i]! - (before.top + before.height)).toBeGreaterThanOrEqual(gap - 1e-6);
          if (next) expect(next.top - (layout.tops[i]! + notes[i]!.heights.label)).toBeGreaterThanOrEqual(gap - 1e-6);
        });
      }),
    );
  });

  test('every note has a form or a place for its marker, and none is folded where labels fit', () => {
    fc.assert(
      fc.property(margins, (notes) => {
        const { forms, tops } = layOutNotes(notes, options);
        expect(forms).toHaveLength(notes.length);
        expect(tops.every(Number.isFinite)).toBe(true);
        const labels = notes.reduce((sum, { heights }) => sum + heights.label + gap, -gap);
        if (labels <= options.limit) expect(forms).not.toContain(undefined);
      }),
    );
  });

  test('a pinned note is full, and level with its mention where those before it leave room', () => {
    fc.assert(
      fc.property(margins, fc.nat(), (notes, nth) => {
        const pinned = nth % notes.length;
        const { forms, tops } = layOutNotes(notes, { ...options, pinned });
        expect(forms[pinned]).toBe('full');
        expect(tops[pinned]).toBeGreaterThanOrEqual(notes[pinned]!.mention - 1e-6);
        fc.pre(!forms.includes(undefined));
        const ofLabels = placeNotes(
          notes.map(({ mention, heights }, i) => ({ mention, height: heights[i === pinned ? 'full' : 'label'] })),
          { ...options, pinned },
        );
        expect(Math.abs(tops[pinned]! - ofLabels[pinned]!)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  test('what isn’t a reminder never makes a reminder say more', () => {
    fc.assert(
      fc.property(margins, (notes) => {
        layOutNotes(notes, options).forms.forEach((form, i) => {
          if (notes[i]!.isReminder) expect([undefined, 'label']).toContain(form);
        });
      }),
    );
  });

  test('no note is kept from saying more that could, with the others as they are', () => {
    fc.assert(
      fc.property(margins, (notes) => {
        const { forms, tops } = layOutNotes(notes, options);
        fc.pre(!forms.includes(undefined));
        const driftsOf = (tried: readonly Form[]): number[] =>
          placeNotes(
            notes.map(({ mention, heights }, i) => ({ mention, height: heights[tried[i]!] })),
            options,
          ).map((top, i) => Math.abs(top - notes[i]!.mention));
        const ofLabels = driftsOf(notes.map(() => 'label'));
        const allowed = ofLabels.map((drift) => Math.max(drift, options.tolerance.brief) + 0.5);
        const end = tops.at(-1)! + notes.at(-1)!.heights[forms.at(-1)!];
        notes.forEach(({ isReminder }, i) => {
          if (isReminder || forms[i] !== 'label') return;
          const more = (forms as Form[]).with(i, 'brief');
          const drifts = driftsOf(more);
          const room = options.limit - end;
          const grown = notes[i]!.heights.brief - notes[i]!.heights.label;
          // Room at the end of the margin is a bound of its own.
          if (grown > room) return;
          expect(drifts.some((drift, k) => drift > allowed[k]!)).toBe(true);
        });
      }),
    );
  });
});
