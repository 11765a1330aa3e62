import type { Places, Unit } from '../../contract/search-index.ts';
import { base } from '../dom.ts';
import type { KeyIndex } from './find.ts';
import { readNames, type NamedEntry } from './names.ts';
import { firstAbove, keyIndex, type Pagefind } from './pagefind.ts';
import { unitTable, type UnitTable } from './units.ts';

/** All that a search needs, loaded once. */
export interface SearchIndex {
  readonly names: readonly NamedEntry[];
  readonly kinds: ReadonlySet<string>;
  readonly places: Places;
  readonly keys: KeyIndex;
  readonly units: UnitTable;
  readonly texts: Texts;
}

/** The texts of units, a file of several at a time. */
export interface Texts {
  readonly of: (unit: number) => Promise<Unit>;
  /** The number of the file that a unit is in. */
  readonly fileOf: (unit: number) => number;
  readonly isLoaded: (file: number) => boolean;
}

let loading: Promise<SearchIndex> | undefined;

/** Loads the index; once, unless it failed. */
export function loadIndex(): Promise<SearchIndex> {
  loading ??= (async () => {
    const [rows, places, pagefind] = await Promise.all([
      getJson<string[][]>('names.json'),
      getJson<Places>('pagefind/places.json'),
      import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
    ]);
    // One thread less to start, and 12 KB less to load; a query takes a few ms.
    await pagefind.options({ noWorker: true, baseUrl: base });
    await pagefind.init();
    const names = readNames(rows);
    return {
      names,
      kinds: new Set(names.map(({ kind }) => kind)),
      places,
      keys: keyIndex(
        pagefind,
        places,
        once((n) => getJson<number[]>(`pagefind/common/${n}.json`)),
      ),
      units: unitTable(places, names),
      texts: textsOf(places),
    };
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

function textsOf({ files }: Places): Texts {
  const load = once((file) => getJson<Unit[]>(`pagefind/texts/${file}.json`));
  const fileOf = (unit: number): number => firstAbove(files, unit) - 1;
  return {
    fileOf,
    isLoaded: load.has,
    of: async (unit) => {
      const file = fileOf(unit);
      return (await load(file))[unit - files[file]!]!;
    },
  };
}

/** What loads a file by its number, and keeps it. */
interface Once<T> {
  (n: number): Promise<T>;
  readonly has: (n: number) => boolean;
}

/** Loads each file once, unless it failed. */
function once<T>(load: (n: number) => Promise<T>): Once<T> {
  const loaded = new Map<number, Promise<T>>();
  const get = (n: number): Promise<T> => {
    let file = loaded.get(n);
    if (!file) {
      loaded.set(n, (file = load(n)));
      file.catch(() => loaded.delete(n));
    }
    return file;
  };
  return Object.assign(get, { has: (n: number) => loaded.has(n) });
}

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
