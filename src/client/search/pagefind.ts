import { slot, type Places } from '../../contract/search-index.ts';

import type { KeyIndex } from './find.ts';

/** The part of Pagefind's interface that the edition uses: pagefind.app/docs/api. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string): Promise<{
    readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
  }>;
}

/** What may follow the beginning of a key. */
const following = '0123456789abcdefghijklmnopqrstuvwxyz'.split('');

/**
 * Pagefind's index as one of keys. It loads the part in which a query stands:
 * of a beginning only the part with the first words that begin so, and the
 * others must be asked for. Common keys are elsewhere.
 *
 * @param distancesOf the file of a common key
 */
export function keyIndex(
  pagefind: Pagefind,
  { records, common }: Pick<Places, 'records' | 'common'>,
  distancesOf: (n: number) => Promise<readonly number[]>,
): KeyIndex {
  const firstPlaces = new Map<string, number>();
  /** The place after the last one of each unit. */
  const ends: number[] = [];
  let end = 0;
  for (const [name, slots] of records) {
    firstPlaces.set(name, end);
    for (const count of slots) ends.push((end += count * slot));
  }
  async function placesOf(text: string, isWhole: boolean): Promise<number[]> {
    if (!isWhole) await pagefind.preload([text, ...following.map((sign) => text + sign), `${text}zz`].join(' '));
    const { results } = await pagefind.search(text);
    return results.flatMap(({ id, words }) => words.map((word) => firstPlaces.get(id)! + word));
  }
  return {
    isCommon: ({ text, isWhole }) => (isWhole ? common.includes(text) : common.some((key) => key.startsWith(text))),
    placesOf: async ({ text, isWhole }) => {
      const matching = common.flatMap((key, i) => ((isWhole ? key === text : key.startsWith(text)) ? [i] : []));
      const [places, ...ofCommon] = await Promise.all([
        isWhole && matching.length > 0 ? [] : placesOf(text, isWhole),
        ...matching.map(async (n) => running(await distancesOf(n)).map((unit) => ends[unit]! - 1)),
      ]);
      return [places, ...ofCommon].flat();
    },
    unitAt: (place) => firstAbove(ends, place),
  };
}

/** The running sums of a list. */
function running(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** The index of the first number of an ascending list that is greater than a given one. */
export function firstAbove(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > least) high = middle;
    else low = middle + 1;
  }
  return low;
}
