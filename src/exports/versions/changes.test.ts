import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { changesBetween } from './changes.ts';
import type { VersionRecord } from './record.ts';

const record = (texts: Record<string, string>): VersionRecord => ({
  texts: new Map(Object.entries(texts)),
  notes: new Map(),
  entries: new Map(),
});

it('tells what is new, changed and gone, and nothing of what is the same', () => {
  const { texts, notes } = changesBetween(
    record({ a: 'One.', b: 'Two.', c: 'Three.' }),
    record({ a: 'One.', b: 'Too.', d: 'Four.' }),
  );
  expect(texts.map(({ address, type }) => [address, type])).toEqual([
    ['b', 'changed'],
    ['d', 'added'],
    ['c', 'removed'],
  ]);
  expect(notes).toEqual([]);
});

test('the words of either version are those of its runs', () => {
  const words = fc
    .array(fc.constantFrom('the', 'siege', 'of', 'Elm', '\u{1f409}', ' ', ',', '\n'))
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, (before, now) => {
      const [change] = changesBetween(record({ a: before }), record({ a: now })).texts;
      if (!change) {
        expect(before).toBe(now);
        return;
      }
      const of = (which: 'before' | 'now'): string =>
        change.words
          .filter((run) => run.in === 'both' || run.in === which)
          .map((run) => run.words)
          .join('');
      expect(of('before')).toBe(before);
      expect(of('now')).toBe(now);
    }),
  );
});
