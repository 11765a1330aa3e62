import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { slot, type PlacedDocument, type Places, type Unit } from '../contract/search-index.ts';
import type { Bases } from '../words/inflection.ts';
import { keysOf, noKey } from '../words/keys.ts';
import { BuildError } from './build-error.ts';
import { inflectionsIn } from './stems.ts';

/** What Pagefind writes for interfaces that aren't ours; its fragments hold keys, not texts. */
const unused = /^(?:pagefind-(?:(?:modular-|component-)?ui|highlight|worker)\.(?:css|js)|fragment)$/;

/** No language of Pagefind's: what words are forms of is among the keys. */
const language = 'unknown';

/**
 * Keys of a record and of a part of the index. A query loads the fewest bytes
 * from small ones; but the list of all, which every query loads, must stay short,
 * and of a hundred documents there shall not be hundreds of parts.
 */
const recordOf = (keys: number): number => Math.max(1_000, keys / 2_000);
const chunkOf = (keys: number): number => Math.round(Math.max(4_000, Math.min(20_000, keys / 40), keys / 1_000));

/** Places of a key that the index has: each costs about a byte. */
const mostPlaces = 10_000;

/** Length of a file of texts, in UTF-16 units: of an edition of many documents longer, so that each has few files. */
const fileOf = (documents: number): number => (documents < 20 ? 6_000 : 24_000);

/** Units that Pagefind takes for one page, each by its keys. */
interface IndexRecord {
  /** Not an address, but what Pagefind tells a record by. */
  readonly url: string;
  readonly units: readonly (readonly string[])[];
}

/** What an index is made of. */
export interface SearchContent {
  readonly units: readonly Unit[];
  readonly documents: readonly PlacedDocument[];
}

/** The same as `writeSearchIndex`, for a thread: given languages instead of their rules. @param languages as BCP 47 tags */
export const writeSearchIndexIn = async (
  content: SearchContent,
  languages: readonly string[],
  folder: string,
): Promise<void> => writeSearchIndex(content, await inflectionsIn(languages), folder);

/**
 * Writes an index into a folder: Pagefind's, of the keys of all units, what the
 * places in it mean, and the texts. Its order is fixed, since its bytes depend
 * on it. Pagefind runs in a process of its own.
 *
 * @throws {BuildError} where Pagefind refuses
 */
export async function writeSearchIndex(
  { units, documents }: SearchContent,
  rules: readonly Bases[],
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const all = units.map(([text]) => keysOf(text, rules));
  const common = commonOf(all);
  const keys = all.map((some) => inSlots(some.map((key) => (common.has(key) ? noKey : key))));
  const total = keys.reduce((sum, { length }) => sum + length, 0);
  const records = cut(keys, ({ length }) => length, recordOf(total)).map((some, i) => ({ url: `/${i}`, units: some }));
  const names = await runPagefind(records, chunkOf(total), folder);
  const files = cut(units, ([text]) => text.length, fileOf(documents.length));
  files.forEach((some, i) => writeList(join(folder, 'texts'), i, some));
  [...unitsOf(common, all).values()].forEach((some, i) => writeList(join(folder, 'common'), i, distances(some)));
  const places: Places = {
    records: records.map((record) => [names.get(record.url) ?? '', record.units.map(({ length }) => length / slot)]),
    common: [...common],
    files: firstOf(files),
    documents,
  };
  writeFileSync(join(folder, 'places.json'), JSON.stringify(places));
}

/** The keys that stand in so many places that a query for them would load too much. */
function commonOf(keys: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const some of keys) for (const key of some) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count > mostPlaces ? [key] : [])).sort());
}

/** The numbers of the units that have each of some keys. */
function unitsOf(common: ReadonlySet<string>, keys: readonly (readonly string[])[]): Map<string, number[]> {
  const units = new Map([...common].map((key) => [key, [] as number[]]));
  keys.forEach((some, unit) => {
    for (const key of new Set(some)) units.get(key)?.push(unit);
  });
  return units;
}

/** Ascending numbers as distances: each but the first from the one before. */
const distances = (numbers: readonly number[]): number[] => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

function writeList(folder: string, n: number, list: readonly unknown[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${n}.json`), JSON.stringify(list));
}

const inSlots = (keys: readonly string[]): string[] => [
  ...keys,
  ...Array.from({ length: (slot - (keys.length % slot)) % slot }, () => noKey),
];

/** @returns the names that Pagefind gives to records, by their addresses */
async function runPagefind(
  records: readonly IndexRecord[],
  chunk: number,
  folder: string,
): Promise<Map<string, string>> {
  // Pagefind takes it from nowhere else; were it gone, parts of the index would be larger.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunk);
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new BuildError(`The search index could not be made: ${errors.join('; ')}`);
  const answers = await Promise.all(
    records.map(({ url, units }) => index.addCustomRecord({ url, language, content: units.flat().join(' ') })),
  );
  const refusals = answers.flatMap(({ errors: why }) => why);
  if (refusals.length > 0) throw new BuildError(`The search index could not be made: ${refusals.join('; ')}`);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) {
    throw new BuildError(`The search index could not be written: ${written.errors.join('; ')}`);
  }
  await close();
  const fragments = join(folder, 'fragment');
  const names = new Map(readdirSync(fragments).map((file) => readFragment(join(fragments, file))));
  for (const file of readdirSync(folder)) if (unused.test(file)) rmSync(join(folder, file), { recursive: true });
  return names;
}

/** The address and the name of a record; Pagefind tells the name nowhere else. */
function readFragment(file: string): [url: string, name: string] {
  const content = gunzipSync(readFileSync(file)).toString();
  const { url } = JSON.parse(content.slice(content.indexOf('{'))) as { url: string };
  return [url, basename(file, '.pf_fragment')];
}

/** Things in a row in lists of at most so much in all; one that is more by itself has a list of its own. */
function cut<T>(things: readonly T[], sizeOf: (thing: T) => number, most: number): T[][] {
  const lists: T[][] = [];
  let size = Infinity;
  for (const thing of things) {
    size += sizeOf(thing);
    if (size > most) {
      lists.push([]);
      size = sizeOf(thing);
    }
    lists.at(-1)!.push(thing);
  }
  return lists;
}

/** The number of the first thing of each list. */
function firstOf(lists: readonly (readonly unknown[])[]): number[] {
  let first = 0;
  return lists.map(({ length }) => (first += length) - length);
}
