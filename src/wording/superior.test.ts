import fc from 'fast-check';
import { expect, test } from 'vitest';
import { superior } from './superior.ts';

test('the figures are those of the number', () => {
  // Unicode decomposes a superior figure into the plain one.
  fc.assert(
    fc.property(fc.nat(), (n) => {
      expect(superior(n).normalize('NFKD')).toBe(String(n));
    }),
  );
});
