import kinds from 'virtual:words/kinds';
import noteTypes from 'virtual:words/noteTypes';
import quoted from 'virtual:words/quoted';
import { base, filled } from '../dom.ts';
import { entriesNamed, entriesNear, readNames, type NamedEntry } from './names.ts';
import { answersQuery, excerptOf, hasEveryWord, isPhrase, readQuery, type Hit, type Query } from './match.ts';

/** The part of Pagefind's interface that the edition uses: pagefind.app/docs/api. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string, options?: { filters?: Record<string, string> }): Promise<PagefindResponse>;
}
interface PagefindResponse {
  readonly results: readonly { readonly id: string; readonly data: () => Promise<PagefindData> }[];
  /** Without regard to the filters of the search. */
  readonly totalFilters: Counts;
}
/** Number of records by value, by filter. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

export interface Result {
  readonly href: string;
  readonly title: string;
  /** Where it is: exchange, speaker, paragraph. */
  readonly where: string;
  readonly text: string;
  readonly hits: readonly Hit[];
}

export type Sort = 'text' | 'note' | 'entry';

/** What the reader narrows the search to; an empty string is “all”. */
export interface Facets {
  readonly kind: string;
  readonly exchange: string;
  readonly type: string;
}

/** Results of one sort, best first; `total` counts those that aren't among them too. */
export interface Group {
  readonly sort: Sort;
  readonly results: readonly Result[];
  readonly total: number;
}

export interface Answer {
  readonly query: Query;
  /** The facets that the index knows. */
  readonly facets: Facets;
  /** Entries that bear the whole query as a name. */
  readonly named: readonly NamedEntry[];
  /** Entries whose names are near, where nothing has the words as they were typed. */
  readonly near: readonly NamedEntry[];
  /** The word that the results are for instead, where the one typed is in no text and near to it. */
  readonly instead: string | undefined;
  readonly groups: readonly Group[];
  /** How many results the query has for each value of a facet. */
  readonly counts: Counts;
}

interface Loaded {
  readonly names: readonly NamedEntry[];
  readonly pagefind: Pagefind;
  /** Every value that a facet has. */
  readonly filters: Counts;
}
let loading: Promise<Loaded> | undefined;

/** Loads the index of names and Pagefind; once, unless it failed. */
export function loadSearch(): Promise<Loaded> {
  loading ??= (async () => {
    const [names, pagefind] = await Promise.all([
      fetch(`${base}names.json`).then((response) => response.json() as Promise<string[][]>),
      import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
    ]);
    // One thread less to start, and 12 KB less to load; a query takes a few ms.
    await pagefind.options({ noWorker: true, baseUrl: base });
    await pagefind.init();
    return { names: readNames(names), pagefind, filters: await pagefind.filters() };
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Answers a query. @param most results of a sort whose texts are loaded */
export async function search(typed: string, wanted: Facets, most: (sort: Sort) => number): Promise<Answer> {
  const query = readQuery(typed);
  const { names, filters } = await loadSearch();
  const facets = knownOf(wanted, filters);
  const isNarrowed = facets.exchange !== '' || facets.type !== '';
  const ofKind = (entry: NamedEntry): boolean => !isNarrowed && (facets.kind === '' || entry.kind === facets.kind);
  // A phrase in quotes asks for a passage, even if it is a name too.
  const named = query.phrases.length === 0 ? entriesNamed(query.text, names).filter(ofKind) : [];
  const { groups, counts } = await findTexts(query, facets, named, most);
  // What was found by the beginnings of words only may well be a name with a slip in it.
  const isExact = groups.some(({ results }) => results.some(({ text }) => hasEveryWord(text, query)));
  const near = named.length > 0 || isExact || isNarrowed ? undefined : entriesNear(query.text, names);
  const entries = near?.entries.filter(ofKind) ?? [];
  const instead = groups.length === 0 ? near?.word : undefined;
  if (instead === undefined) return { query, facets, named, near: entries, instead, groups, counts };
  return { query, facets, named, near: entries, instead, ...(await findTexts(readQuery(instead), facets, [], most)) };
}

/** An address may ask for what isn't there. */
const knownOf = ({ kind, exchange, type }: Facets, filters: Counts): Facets => ({
  kind: filters.kind?.[kind] ? kind : '',
  exchange: filters.exchange?.[exchange] ? exchange : '',
  type: filters.type?.[type] ? type : '',
});

const sorts: readonly Sort[] = ['text', 'note', 'entry'];

/** What the texts, notes and entries have of a query, less the entries that are found by their names. */
async function findTexts(
  query: Query,
  facets: Facets,
  named: readonly NamedEntry[],
  most: (sort: Sort) => number,
): Promise<Pick<Answer, 'groups' | 'counts'>> {
  const { pagefind } = await loadSearch();
  const chosen = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== ''));
  // Pagefind knows a phrase by itself; what stands beside words is looked for as words, and then in the text.
  const [phrase] = query.phrases;
  const asked = isPhrase(query) ? `"${phrase!.join(' ')}"` : [...query.phrases.flat(), ...query.words].join(' ');
  const responses = await Promise.all(sorts.map((sort) => pagefind.search(asked, { filters: { ...chosen, sort } })));
  const groups = await Promise.all(
    responses.map(async ({ results }, i): Promise<Group> => {
      const sort = sorts[i]!;
      // Pagefind falls back to shorter words where it knows none of those asked; that isn't an answer.
      const isHonest = ({ content }: PagefindData): boolean => answersQuery(content, query);
      const isNew = ({ url }: PagefindData): boolean => !named.some(({ id }) => url.endsWith(`/entries/${id}/`));
      const load = (few: typeof results): Promise<PagefindData[]> => Promise.all(few.map((result) => result.data()));
      let data = await load(results.slice(0, most(sort)));
      // Where one isn't, only all of them tell how many there are.
      const isWhole = data.length === results.length || !data.every(isHonest);
      if (isWhole) data = await load(results);
      const found = data.filter((one) => isHonest(one) && isNew(one));
      const total = isWhole ? found.length : results.length - data.filter((one) => !isNew(one)).length;
      return { sort, results: found.slice(0, most(sort)).map((one) => resultOf(one, query)), total };
    }),
  );
  return { groups: groups.filter(({ total }) => total > 0), counts: responses[0]?.totalFilters ?? {} };
}

/** Between the parts of a line, which may be broken after it, not before. */
export const dot = '\u00a0· ';

/** The names of the types of note, by their ids. */
export const typeNames: Readonly<Record<string, string>> = noteTypes;

function resultOf({ url, content, meta, filters }: PagefindData, query: Query): Result {
  const [page = '', hash] = url.split('#');
  const { number, paragraph, quote } = meta;
  const of = (filter: string): string | undefined => filters[filter]?.[0];
  const kind = kinds[of('kind') ?? ''];
  const noteType = typeNames[of('type') ?? ''];
  const exchange = noteType && of('exchange');
  const where = [
    number,
    paragraph && `¶ ${paragraph}`,
    of('speaker'),
    exchange,
    kind,
    quote && filled(quoted, { text: quote }),
  ];
  return {
    href: `${page}?${new URLSearchParams({ hl: query.text })}${hash === undefined ? '' : `#${hash}`}`,
    title: meta.title ?? noteType ?? of('exchange') ?? of('document') ?? '',
    where: where.filter(Boolean).join(dot),
    ...excerptOf(content.replace(/\s+/g, ' '), query),
  };
}

export const entryHref = (id: string): string => `${base}entries/${id}/`;
