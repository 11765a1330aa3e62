import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { orderOf } from './order.ts';

it('counts figures in text as numbers', () => {
  expect(orderOf(['S/RES/2254', 'S/RES/242', 'S/RES/1970'], 'text', 'ascending', 'en')).toEqual([1, 2, 0]);
});

it('puts rows without a value last, in both directions', () => {
  expect(orderOf(['', '2', '10'], 'number', 'ascending', 'en')).toEqual([1, 2, 0]);
  expect(orderOf(['', '2', '10'], 'number', 'descending', 'en')).toEqual([2, 1, 0]);
});

test('every row stays, and equals keep their order', () => {
  const values = fc.array(fc.constantFrom('', 'a', 'B', 'é', '2'));
  fc.assert(
    fc.property(values, fc.constantFrom('ascending' as const, 'descending' as const), (column, direction) => {
      const order = orderOf(column, 'text', direction, 'en');
      expect([...order].sort((a, b) => a - b)).toEqual(column.map((_, i) => i));
      order.forEach((row, i) => {
        const next = order[i + 1];
        if (next !== undefined && column[row] === column[next]) expect(row).toBeLessThan(next);
      });
    }),
  );
});
