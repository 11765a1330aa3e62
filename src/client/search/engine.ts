import rules from 'virtual:inflections';
import { readAsOnePhrase, readQuery, type Query } from '../../words/query.ts';
import { base } from '../dom.ts';
import { chosenDocument, countFacets, isWithin, knownOf, type FacetCounts, type Facets } from './facets.ts';
import { findUnits } from './find.ts';
import { loadIndex, type SearchIndex } from './load.ts';
import { answersQuery, excerptOf, type Excerpt } from './match.ts';
import { entriesNamed, entriesNear, entriesWith, type Named, type NamedEntry } from './names.ts';
import { sorts, type PlacedUnit, type Sort } from './units.ts';

export interface Result extends Excerpt {
  readonly unit: PlacedUnit;
  readonly href: string;
  /** Its own or that of its exchange; none of a note. */
  readonly title: string;
  /** Where it stands, from the nearest to the farthest. */
  readonly where: readonly string[];
}

/** Results of one sort, in the order of the texts; `total` counts those that aren't among them too. */
export interface Group {
  readonly sort: Sort;
  readonly results: readonly Result[];
  readonly total: number;
}

export interface Answer {
  readonly query: Query;
  /** The facets that the edition knows. */
  readonly facets: Facets;
  /** Entries with a name that the query is, or that has every word of it. */
  readonly named: readonly Named[];
  /** Entries whose names are near, where nothing has the words as they were typed. */
  readonly near: readonly NamedEntry[];
  /** The word that the results are for instead, where the one typed is in no text and near to it. */
  readonly instead: string | undefined;
  readonly groups: readonly Group[];
  /** Whether there may be more than the totals say: of many that might have a phrase, the first were read. */
  readonly isOpen: boolean;
  readonly counts: FacetCounts;
  /** The titles of the exchanges that can be chosen, by their numbers, and of documents by their slugs. */
  readonly exchanges: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

/** Files of texts that are loaded at most only to see whether they have a phrase. */
const mostFiles = 12;

/** Answers a query. @param most results of a sort whose texts are loaded */
export async function search(typed: string, wanted: Facets, most: (sort: Sort) => number): Promise<Answer> {
  const index = await loadIndex();
  const facets = knownOf(wanted, index.places.documents, index.kinds);
  const answerTo = (query: Query): Promise<Answer> => answer(query, facets, index, most);
  const whole = readAsOnePhrase(typed);
  const asOne = whole && (await answerTo(whole));
  if (asOne && asOne.groups.length > 0) return asOne;
  const found = await answerTo(readQuery(typed));
  const isGuess = found.query.words.some(({ isBeginning }) => isBeginning);
  if (found.named.length > 0 || (found.groups.length > 0 && !isGuess)) return found;
  if (facets.document + facets.exchange + facets.type !== '') return found;
  const { entries, word } = entriesNear(found.query.text, index.names);
  const near = entries.filter(({ kind }) => facets.kind === '' || kind === facets.kind);
  if (found.groups.length > 0 || word === undefined) return { ...found, near };
  return { ...(await answerTo(readQuery(word))), query: found.query, near, named: [], instead: word };
}

/** What names and texts have of a query. */
async function answer(asked: Query, facets: Facets, index: SearchIndex, most: (sort: Sort) => number): Promise<Answer> {
  const { query, units, isSure } = await findUnits(asked, index.keys, rules);
  const { named, placed } = namesWith(query, index);
  const isNamed = new Set(placed.map(({ number }) => number));
  const candidates = units.filter((number) => !isNamed.has(number)).map((number) => index.units.at(number));
  const isWhole = sorts.some((sort) => most(sort) === Infinity);
  const { proven, isOpen } = isSure
    ? { proven: candidates, isOpen: false }
    : await prove(candidates, query, index, isWhole ? Infinity : mostFiles);
  const groups = await Promise.all(
    sorts.map(async (sort): Promise<Group> => {
      const all = proven.filter((unit) => unit.sort === sort && isWithin(unit, facets));
      const shown = all.slice(0, most(sort));
      return { sort, results: await Promise.all(shown.map((unit) => resultOf(unit, query, index))), total: all.length };
    }),
  );
  const counts = countFacets([...proven, ...placed], facets, index.places.documents);
  return {
    query,
    facets,
    named: named.filter((_, i) => isWithin(placed[i]!, facets)),
    near: [],
    instead: undefined,
    groups: groups.filter(({ total }) => total > 0),
    isOpen,
    counts,
    exchanges: await exchangeTitles(counts, facets, index),
    documents: new Map(index.places.documents.map(({ slug, title }) => [slug, title])),
  };
}

/** The entries by their names, the whole name first, and their places. A phrase in quotes asks for a passage. */
function namesWith(query: Query, { names, units }: SearchIndex): { named: Named[]; placed: PlacedUnit[] } {
  if (query.phrases.length > 0) return { named: [], placed: [] };
  const whole = entriesNamed(query.text, names);
  const isWhole = new Set(whole.map(({ entry }) => entry));
  const named = [...whole, ...entriesWith(query, names, rules).filter(({ entry }) => !isWhole.has(entry))];
  return { named, placed: named.map(({ entry }) => units.ofEntry(entry)) };
}

/** Of the units that may have a query those that do, by their texts. */
async function prove(
  candidates: readonly PlacedUnit[],
  query: Query,
  { texts }: SearchIndex,
  most: number,
): Promise<{ proven: PlacedUnit[]; isOpen: boolean }> {
  const files = [...new Set(candidates.map(({ number }) => texts.fileOf(number)))];
  const absent = files.filter((file) => !texts.isLoaded(file));
  const tooMany = new Set(absent.slice(most));
  const read = candidates.filter(({ number }) => !tooMany.has(texts.fileOf(number)));
  const answers = await Promise.all(
    read.map(async ({ number }) => answersQuery((await texts.of(number))[0], query, rules)),
  );
  return { proven: read.filter((_, i) => answers[i]), isOpen: tooMany.size > 0 };
}

async function resultOf(unit: PlacedUnit, query: Query, { texts, places }: SearchIndex): Promise<Result> {
  const [text, path, title, ...where] = await texts.of(unit.number);
  const [page = '', hash] = path.split('#');
  const document = unit.document && places.documents.length > 1 ? [unit.document.title] : [];
  return {
    unit,
    href: `${base}${page}?${new URLSearchParams({ hl: query.text })}${hash === undefined ? '' : `#${hash}`}`,
    title,
    where: [...where, ...document.filter((name) => name !== title)],
    ...excerptOf(text, query, rules),
  };
}

async function exchangeTitles(
  { exchange }: FacetCounts,
  facets: Facets,
  { units, texts, places: { documents } }: SearchIndex,
): Promise<Map<string, string>> {
  const document = chosenDocument(facets, documents);
  if (!document) return new Map();
  const titles = [...exchange.keys()].map(async (number) => {
    const [, , title] = await texts.of(units.openingOf(document, Number(number)));
    return [number, title] as const;
  });
  return new Map(await Promise.all(titles));
}

export const entryHref = (id: string): string => `${base}entries/${id}/`;
