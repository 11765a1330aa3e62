import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstBelow, placeIn } from './place.ts';

/** Elements as far as they are looked at, one below the other, from the top of the window or above it. */
function stack(heights: readonly number[], top: number): HTMLElement[] {
  let end = top;
  return heights.map((height, i) => {
    const box = { top: end, height, bottom: (end += height) };
    return { id: `p${i + 1}`, getBoundingClientRect: () => box } as unknown as HTMLElement;
  });
}

const heights = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 60 });

it('finds the first element that ends below a line', () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: -20_000, max: 900 }), fc.nat(900), (all, top, line) => {
      const elements = stack(all, top);
      const expected = elements.findIndex((one) => one.getBoundingClientRect().bottom > line);
      expect(firstBelow(elements, line)).toBe(expected < 0 ? elements.length : expected);
    }),
  );
});

it('tells a place by a line of the window and the part of a paragraph above it', () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: -20_000, max: 900 }), (all, top) => {
      const elements = stack(all, top);
      const { paragraph, above, line } = placeIn(elements)!;
      expect(above).toBeGreaterThanOrEqual(0);
      expect(above).toBeLessThanOrEqual(1);
      const box = elements.find(({ id }) => id === paragraph)!.getBoundingClientRect();
      // Where that part ends, the line is.
      expect(box.top + above * box.height).toBeCloseTo(line, 6);
    }),
  );
});

it('is nowhere where there is no text', () => {
  expect(placeIn([])).toBeUndefined();
});
