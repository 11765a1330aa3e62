import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { contrastOf, withContrast } from './contrast.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

it('is that of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#abcdef', '#abcdef')).toBe(1);
});

test('a colour that is proposed has the ratio, and one that has it stays', () => {
  fc.assert(
    fc.property(colours, colours, (colour, other) => {
      const proposed = withContrast(colour, other, 4.5);
      expect(contrastOf(proposed, other)).toBeGreaterThanOrEqual(4.5);
      if (contrastOf(colour, other) >= 4.5) expect(proposed).toBe(colour);
    }),
  );
});
