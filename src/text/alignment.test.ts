import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { alignParagraphs, spanOf, type Pair, type Span } from './alignment.ts';

const span = (first: number, last = first): Span => ({ first, last });
const numbers = (spans: readonly (Span | undefined)[]): number[] =>
  spans.flatMap((one) => (one ? Array.from({ length: one.last - one.first + 1 }, (_, i) => one.first + i) : []));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Pairs of so many paragraphs on either side, and what of them must be said. */
const aligned = fc
  .array(
    fc.tuple(fc.nat(3), fc.nat(3)).filter(([there, here]) => there + here > 0),
    { maxLength: 12 },
  )
  .map((sizes) => {
    const next = { there: 1, here: 1 };
    const take = (side: 'there' | 'here', size: number): Span | undefined => {
      next[side] += size;
      return size === 0 ? undefined : span(next[side] - size, next[side] - 1);
    };
    const pairs = sizes.map(([there, here]): Pair => ({ there: take('there', there), here: take('here', here) }));
    return { pairs, there: next.there - 1, here: next.here - 1 };
  });
const isOneAndOne = ({ there, here }: Pair): boolean =>
  there !== undefined && here !== undefined && there.first === there.last && here.first === here.last;

test('what is said of the exceptions gives back every pair', () => {
  fc.assert(
    fc.property(aligned, ({ pairs, there, here }) => {
      const exceptions = pairs.filter((pair) => !isOneAndOne(pair));
      expect(alignParagraphs(there, here, exceptions)).toEqual({ pairs });
    }),
  );
});

test('every paragraph of either text is in one pair, in order, or something is at fault', () => {
  const some = fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2)), { nil: undefined });
  const pair = fc.tuple(some, some).map(([there, here]): Pair => ({
    there: there && span(there[0], there[0] + there[1]),
    here: here && span(here[0], here[0] + here[1]),
  }));
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), fc.array(pair, { maxLength: 3 }), (there, here, exceptions) => {
      const { pairs, fault } = alignParagraphs(there, here, exceptions);
      if (fault) return;
      expect(numbers(pairs.map((one) => one.there))).toEqual(upTo(there));
      expect(numbers(pairs.map((one) => one.here))).toEqual(upTo(here));
    }),
  );
});

it('says where counts don’t fit', () => {
  expect(alignParagraphs(3, 4, []).fault).toEqual({ type: 'uneven', there: 3, here: 4, before: 0 });
  const exceptions = [{ there: spanOf('3'), here: spanOf('4-5') }];
  expect(alignParagraphs(5, 7, exceptions).fault).toEqual({ type: 'uneven', there: 2, here: 3, before: 0 });
  expect(alignParagraphs(5, 3, [{ there: spanOf('6'), here: undefined }]).fault).toEqual({
    type: 'out-of-order',
    at: 0,
  });
});
