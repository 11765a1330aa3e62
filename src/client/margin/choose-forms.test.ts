import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chooseForms, placeForms, type Form, type MarginRules, type NoteMeasure } from './choose-forms.ts';

const rules: MarginRules = { gap: 4, limit: 600, tolerance: 50 };
const note = (mention: number, isReminder = false, heights = { label: 20, brief: 60 }): NoteMeasure => ({
  mention,
  heights,
  isReminder,
});

const marginsOf = (minLength: number, maxLength: number) =>
  fc
    .array(
      fc.record({
        mention: fc.nat(580),
        isReminder: fc.boolean(),
        heights: fc
          .tuple(fc.integer({ min: 10, max: 30 }), fc.nat(60))
          .map(([label, more]) => ({ label, brief: label + more })),
      }),
      { minLength, maxLength },
    )
    .map((notes): NoteMeasure[] => notes.sort((a, b) => a.mention - b.mention));
/** Some with room, some in which labels alone are too many. */
const margins = fc.oneof(marginsOf(1, 20), marginsOf(25, 45));

const heightOf = ({ heights }: NoteMeasure, form: Form | undefined): number => heights[form ?? 'label'];
const driftsOf = (notes: readonly NoteMeasure[], forms: readonly (Form | undefined)[]): number[] =>
  placeForms(notes, forms, rules).map((top, i) => Math.abs(top - notes[i]!.mention));
const endOf = (notes: readonly NoteMeasure[], forms: readonly (Form | undefined)[]): number =>
  placeForms(notes, forms, rules).at(-1)! + heightOf(notes.at(-1)!, forms.at(-1));

describe('chooseForms', () => {
  it('has no form where there is no note', () => {
    expect(chooseForms([], rules)).toEqual([]);
    expect(placeForms([], [], rules)).toEqual([]);
  });

  it('leaves every note its brief where there is room, also a reminder', () => {
    expect(chooseForms([note(0), note(300), note(310, true)], rules)).toEqual(['brief', 'brief', 'brief']);
  });

  it('takes the brief from as few as let the others stand near their mentions', () => {
    const crowd = [100, 102, 104, 106, 108].map((mention) => note(mention));
    const forms = chooseForms(crowd, rules);
    expect(forms).toContain('brief');
    expect(Math.max(...driftsOf(crowd, forms))).toBeLessThanOrEqual(rules.tolerance);
  });

  it('takes it from reminders first', () => {
    const crowd = [note(100), note(102, true), note(104), note(106, true), note(108)];
    const forms = chooseForms(crowd, rules);
    expect(crowd.filter((one, i) => forms[i] === 'label' && !one.isReminder).length).toBeLessThanOrEqual(
      forms.filter((form) => form === 'label').length - 2,
    );
  });

  it('folds reminders first', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => note(i * 10, i % 2 === 1));
    const folded = crowd.filter((_, i) => chooseForms(crowd, rules)[i] === undefined);
    expect(folded.length).toBeGreaterThan(0);
    expect(folded.filter(({ isReminder }) => isReminder).length).toBeGreaterThanOrEqual(folded.length / 2);
  });

  test('none is folded where labels fit', () => {
    fc.assert(
      fc.property(margins, (notes) => {
        const labels = notes.reduce((sum, { heights }) => sum + heights.label + rules.gap, -rules.gap);
        if (labels <= rules.limit) expect(chooseForms(notes, rules)).not.toContain(undefined);
      }),
    );
  });

  test('where labels alone would all be near their mentions and fit, so are the notes', () => {
    fc.assert(
      fc.property(margins, (notes) => {
        const labels = notes.map((): Form => 'label');
        fc.pre(endOf(notes, labels) <= rules.limit && Math.max(...driftsOf(notes, labels)) <= rules.tolerance);
        const forms = chooseForms(notes, rules);
        expect(endOf(notes, forms)).toBeLessThanOrEqual(rules.limit + 0.5);
        expect(Math.max(...driftsOf(notes, forms))).toBeLessThanOrEqual(rules.tolerance);
      }),
      { numRuns: 500 },
    );
  });

  test('no note gives up its brief where all briefs are near their mentions and fit', () => {
    fc.assert(
      fc.property(marginsOf(1, 12), (notes) => {
        const briefs = notes.map((): Form => 'brief');
        fc.pre(endOf(notes, briefs) <= rules.limit && Math.max(...driftsOf(notes, briefs)) <= rules.tolerance);
        expect(chooseForms(notes, rules)).toEqual(briefs);
      }),
    );
  });
});

describe('placeForms', () => {
  test('notes keep their order and never overlap, markers of folded ones and one that is opened included', () => {
    fc.assert(
      fc.property(margins, fc.nat(), fc.option(fc.integer({ min: 60, max: 300 })), (notes, nth, height) => {
        const forms = chooseForms(notes, rules);
        const pinned = height === null ? undefined : { index: nth % notes.length, height };
        const tops = placeForms(notes, forms, rules, pinned);
        const isMarked = (i: number): boolean => forms[i] === undefined && i !== pinned?.index;
        notes.forEach((one, i) => {
          if (i === 0) return;
          if (isMarked(i) && isMarked(i - 1)) expect(tops[i]).toBe(tops[i - 1]);
          else {
            // A run of folded notes has one marker, as high as the first of them.
            const box = notes.findLastIndex((_, k) => k < i && !(isMarked(k) && k > 0 && isMarked(k - 1)));
            const above = box === pinned?.index ? pinned.height : heightOf(notes[box]!, forms[box]);
            expect(tops[i]! - tops[i - 1]! - above, `${one.mention}`).toBeGreaterThanOrEqual(rules.gap - 1e-6);
          }
        });
      }),
    );
  });

  test('an opened note is level with its mention where those before it leave room', () => {
    fc.assert(
      fc.property(margins, fc.nat(), (notes, nth) => {
        const index = nth % notes.length;
        const forms = chooseForms(notes, rules);
        const tops = placeForms(notes, forms, rules, { index, height: 200 });
        const needed = notes.slice(0, index).reduce((sum, one, i) => {
          const isBox = forms[i] !== undefined || i === 0 || forms[i - 1] !== undefined;
          return sum + (isBox ? heightOf(one, forms[i]) + rules.gap : 0);
        }, 0);
        expect(tops[index]).toBeCloseTo(Math.max(notes[index]!.mention, needed));
      }),
    );
  });
});
