import { expect, test } from 'vitest';
import { relationTypes } from './relation.ts';

test('the inverse of a relation is the relation itself, or a name that no other has', () => {
  const names = Object.entries(relationTypes).flatMap(([type, { inverse }]) =>
    inverse === type ? [type] : [type, inverse],
  );
  expect(names).toHaveLength(new Set(names).size);
});
