import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { countOf, shown, type Choices } from './choices.ts';

const items = [['side:nato', 'exchange:iv'], ['side:nato', 'side:russia', 'exchange:i'], ['side:russia']].map(
  (tags) => new Set(tags),
);

it('shows what goes with every choice, and all where none is made', () => {
  expect(shown(items, new Map())).toEqual([true, true, true]);
  expect(shown(items, new Map([['side', 'russia']]))).toEqual([false, true, true]);
  expect(
    shown(
      items,
      new Map([
        ['side', 'nato'],
        ['exchange', 'i'],
      ]),
    ),
  ).toEqual([false, true, false]);
});

test('a count is the number of items that the choice leads to', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const value = fc.constantFrom('1', '2', '3');
  const tag = fc.tuple(name, value).map((pair) => pair.join(':'));
  const list = fc.array(fc.array(tag).map((tags) => new Set(tags)));
  const choices = fc.array(fc.tuple(name, value)).map((pairs): Choices => new Map(pairs));
  fc.assert(
    fc.property(list, choices, name, value, (all, made, of, one) => {
      const then = new Map(made).set(of, one);
      expect(countOf(all, made, of, one)).toBe(shown(all, then).filter(Boolean).length);
      then.delete(of);
      expect(countOf(all, made, of, undefined)).toBe(shown(all, then).filter(Boolean).length);
    }),
  );
});
