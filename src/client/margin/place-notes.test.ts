import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { placeNotes, type NoteBox } from './place-notes.ts';

/** Notes in the order of the text. */
const margins = (most: number, reach = 400) =>
  fc
    .array(fc.record({ mention: fc.nat(reach), height: fc.integer({ min: 1, max: 60 }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((notes) => notes.sort((a, b) => a.mention - b.mention));
const gap = 4;
const total = (notes: readonly NoteBox[]): number => notes.reduce((sum, { height }) => sum + height + gap, -gap);
const cost = (notes: readonly NoteBox[], tops: readonly number[]): number =>
  tops.reduce((sum, top, i) => sum + (top - notes[i]!.mention) ** 2, 0);

const expectApart = (notes: readonly NoteBox[], tops: readonly number[]): void =>
  tops.forEach((top, i) => {
    if (i > 0) expect(top - tops[i - 1]!).toBeGreaterThanOrEqual(notes[i - 1]!.height + gap - 1e-6);
  });

describe('placeNotes', () => {
  it('places nothing where there is nothing', () => {
    expect(placeNotes([], { gap, limit: 100 })).toEqual([]);
  });

  it('puts notes level with their mentions where there is room', () => {
    expect(
      placeNotes(
        [
          { mention: 10, height: 20 },
          { mention: 50, height: 20 },
        ],
        { gap, limit: 100 },
      ),
    ).toEqual([10, 50]);
  });

  it('shares the distance between notes that want one place', () => {
    expect(
      placeNotes(
        [
          { mention: 50, height: 20 },
          { mention: 50, height: 20 },
        ],
        { gap, limit: 200 },
      ),
    ).toEqual([38, 62]);
  });

  test('notes keep their order and never overlap', () => {
    fc.assert(
      fc.property(margins(30), fc.integer({ min: 100, max: 1000 }), (notes, limit) => {
        expectApart(notes, placeNotes(notes, { gap, limit }));
      }),
    );
  });

  test('notes stay within the margin where they fit it, and begin at its top where they do not', () => {
    fc.assert(
      fc.property(margins(30), fc.integer({ min: 100, max: 1000 }), (notes, limit) => {
        const tops = placeNotes(notes, { gap, limit });
        expect(tops[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(tops.at(-1)! + notes.at(-1)!.height).toBeLessThanOrEqual(Math.max(limit, total(notes)) + 1e-6);
      }),
    );
  });

  test('a pinned note is level with its mention, and the others stay clear of it', () => {
    fc.assert(
      fc.property(
        margins(20).filter((notes) => total(notes) <= 600),
        fc.nat(),
        (notes, nth) => {
          const pinned = nth % notes.length;
          // Where the notes before it need more room than there is, it gives way.
          const before = total(notes.slice(0, pinned)) + gap;
          const tops = placeNotes(notes, { gap, limit: 2000, pinned });
          expect(tops[pinned]).toBeCloseTo(Math.max(notes[pinned]!.mention, pinned === 0 ? 0 : before));
          expectApart(notes, tops);
          expect(tops[0]).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });

  test('no other arrangement on a grid is nearer to the mentions', () => {
    const step = 5;
    fc.assert(
      fc.property(margins(4, 90), (notes) => {
        const limit = Math.max(120, total(notes));
        const best = (from: number, i: number): number => {
          if (i === notes.length) return 0;
          let least = Infinity;
          for (let top = from; top + notes[i]!.height <= limit; top += step) {
            const rest = best(top + notes[i]!.height + gap, i + 1);
            least = Math.min(least, rest + (top - notes[i]!.mention) ** 2);
          }
          return least;
        };
        expect(cost(notes, placeNotes(notes, { gap, limit }))).toBeLessThanOrEqual(best(0, 0) + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('a mention that moves by a pixel moves no note by more', () => {
    fc.assert(
      fc.property(margins(20), fc.nat(), fc.integer({ min: 200, max: 1500 }), (notes, nth, limit) => {
        const moved = nth % notes.length;
        const before = placeNotes(notes, { gap, limit });
        const after = placeNotes(
          notes.map((note, i) => (i === moved ? { ...note, mention: note.mention + 1 } : note)),
          { gap, limit },
        );
        after.forEach((top, i) => expect(Math.abs(top - before[i]!)).toBeLessThanOrEqual(1 + 1e-9));
      }),
    );
  });
});
