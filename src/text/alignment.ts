/** Consecutive paragraphs, by the numbers of the first and the last, from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Paragraphs of two texts that belong together; undefined on the side that has none. */
export interface Pair {
  readonly there: Span | undefined;
  readonly here: Span | undefined;
}

/** Where two texts don't pair as they should. */
export type Misalignment =
  /** Between what is said to belong together, or in all, stand so many paragraphs on either side. */
  | {
      readonly type: 'uneven';
      readonly there: number;
      readonly here: number;
      /** Index of the exception before which they stand; their number for the end. */
      readonly before: number;
    }
  /** An exception names paragraphs that there aren't, or that stand before those of the one before it. */
  | { readonly type: 'out-of-order'; readonly at: number };

/** The paragraphs that `3` or `3-5` names. */
export function spanOf(text: string): Span {
  const [first = 0, last = first] = text.split('-').map(Number);
  return { first, last };
}

/**
 * Pairs the paragraphs of two texts, in order: one and one, but for those that
 * exceptions say belong together. Every paragraph is in exactly one pair.
 *
 * @param there how many paragraphs the one text has
 * @param here how many the other has
 * @param exceptions in the order of the texts
 */
export function alignParagraphs(
  there: number,
  here: number,
  exceptions: readonly Pair[],
): { readonly pairs: readonly Pair[]; readonly fault?: Misalignment } {
  const pairs: Pair[] = [];
  /** The next paragraph on either side. */
  const next = { there: 1, here: 1 };
  const oneAndOne = (count: number): void => {
    for (let i = 0; i < count; i++) pairs.push({ there: single(next.there++), here: single(next.here++) });
  };
  for (const [at, exception] of exceptions.entries()) {
    const gaps = (['there', 'here'] as const).flatMap((side) => {
      const span = exception[side];
      return span ? [span.first - next[side]] : [];
    });
    const gap = gaps[0] ?? 0;
    const isThere =
      [gap, ...gaps].every((one) => one >= 0) && fits(exception.there, there) && fits(exception.here, here);
    if (!isThere) return { pairs, fault: { type: 'out-of-order', at } };
    if (gaps.length === 2 && gaps[1] !== gap)
      return { pairs, fault: { type: 'uneven', there: gap, here: gaps[1]!, before: at } };
    // Paragraphs of one side alone may ask for more of the other than there are.
    if (next.there + gap - 1 > there || next.here + gap - 1 > here)
      return { pairs, fault: { type: 'out-of-order', at } };
    oneAndOne(gap);
    pairs.push({ there: exception.there, here: exception.here });
    if (exception.there) next.there = exception.there.last + 1;
    if (exception.here) next.here = exception.here.last + 1;
  }
  const rest = { there: there - next.there + 1, here: here - next.here + 1 };
  if (rest.there !== rest.here) return { pairs, fault: { type: 'uneven', ...rest, before: exceptions.length } };
  oneAndOne(rest.there);
  return { pairs };
}

const single = (number: number): Span => ({ first: number, last: number });

const fits = (span: Span | undefined, count: number): boolean =>
  span === undefined || (span.first <= span.last && span.last <= count);
