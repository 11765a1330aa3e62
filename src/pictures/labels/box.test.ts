import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePlace, overlap, type Box } from './box.ts';

const side = fc.integer({ min: 0, max: 12 });
const box: fc.Arbitrary<Box> = fc.record({ x: side, y: side, width: side, height: side });
const step = 3;

// The tests of the drawings hold that nothing meets; here, that nothing is moved farther than it must be.
test('the place that is found is the first that meets nothing', () => {
  fc.assert(
    fc.property(box, fc.array(box), side, (one, taken, least) => {
      const isFree = (down: number): boolean => !taken.some((other) => overlap(other, { ...one, y: one.y + down }));
      const found = freePlace(one, taken, least, step);
      expect(isFree(found)).toBe(true);
      for (let down = least; down < found; down += step) expect(isFree(down)).toBe(false);
    }),
  );
});
