import type { Bases } from '../../words/inflection.ts';
import { wantedPhrase, wantedWord, type Key, type Step, type Wanted } from '../../words/keys.ts';
import { canBegin, type AskedWord, type Query } from '../../words/query.ts';

/** An index of keys: where each stands, and in which unit a place is. */
export interface KeyIndex {
  /** The places of a key, or of all keys that begin so; of a common one, any place in each of its units. */
  readonly placesOf: (key: Key) => Promise<readonly number[]>;
  /** Whether a key is common, or any that begins so. */
  readonly isCommon: (key: Key) => boolean;
  readonly unitAt: (place: number) => number;
}

interface Units {
  readonly units: ReadonlySet<number>;
  /** Whether all of them have what was looked for; else only their texts tell. */
  readonly isSure: boolean;
}

export interface Found {
  /** The query, with those words as beginnings that the index doesn't have. */
  readonly query: Query;
  /** Numbers of the units that have it, in ascending order, or of those that may. */
  readonly units: readonly number[];
  readonly isSure: boolean;
}

/** Finds the units that have every word and phrase of a query. Of the signs in a phrase the index knows nothing. */
export async function findUnits(query: Query, index: KeyIndex, rules: readonly Bases[]): Promise<Found> {
  const [words, phrases] = await Promise.all([
    Promise.all(query.words.map((word) => findWord(word, index, rules))),
    Promise.all(query.phrases.map((phrase) => unitsOf(wantedPhrase(phrase), index))),
  ]);
  const [first = new Set<number>(), ...others] = [...words, ...phrases].map(({ units }) => units);
  return {
    query: { ...query, words: words.map(({ word }) => word) },
    units: [...intersection(first, others)].sort((a, b) => a - b),
    isSure: phrases.length === 0 && words.every(({ isSure }) => isSure),
  };
}

/** A word, or those that begin so where the index doesn't have it. */
async function findWord(
  word: AskedWord,
  index: KeyIndex,
  rules: readonly Bases[],
): Promise<Units & { readonly word: AskedWord }> {
  const found = await unitsOf(wantedWord(word, rules), index);
  if (found.units.size > 0 || !canBegin(word)) return { ...found, word };
  const beginning = { ...word, isBeginning: true };
  const { units } = await unitsOf(wantedWord(beginning, rules), index);
  // What a word is a form of may begin so when the word doesn't.
  return units.size > 0 ? { word: beginning, units, isSure: false } : { ...found, word };
}

async function unitsOf({ any, row }: Wanted, index: KeyIndex): Promise<Units> {
  const [alone, inRow] = await Promise.all([
    Promise.all(any.map((key) => index.placesOf(key))),
    row.length === 0 ? { units: new Set<number>(), isSure: true } : unitsWithRow(row, index),
  ]);
  const units = new Set(alone.flat().map((place) => index.unitAt(place)));
  for (const unit of inRow.units) units.add(unit);
  return { units, isSure: inRow.isSure };
}

/** The units in which keys stand in a row; of common ones the places aren't known, only the units. */
async function unitsWithRow(row: readonly Step[], index: KeyIndex): Promise<Units> {
  const { unitAt } = index;
  const steps = await Promise.all(
    row.map(async ({ any, step }) => ({
      step,
      places: (await Promise.all(any.map((key) => index.placesOf(key)))).flat(),
      isCommon: any.some((key) => index.isCommon(key)),
    })),
  );
  const common = steps.filter(({ isCommon }) => isCommon).map(({ places }) => new Set(places.map(unitAt)));
  const [first, ...rest] = steps.filter(({ isCommon }) => !isCommon);
  const isSure = common.length === 0 || row.length === 1;
  if (!first) return { units: intersection(common[0]!, common.slice(1)), isSure };
  const next = rest.map(({ step, places }) => ({ by: step - first.step, places: new Set(places) }));
  const isRow = (place: number): boolean =>
    next.every(({ by, places }) => places.has(place + by) && unitAt(place + by) === unitAt(place));
  return { units: intersection(new Set(first.places.filter(isRow).map(unitAt)), common), isSure };
}

const intersection = (first: ReadonlySet<number>, others: readonly ReadonlySet<number>[]): ReadonlySet<number> =>
  new Set([...first].filter((one) => others.every((other) => other.has(one))));
