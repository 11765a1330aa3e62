import { base } from '../dom.ts';
import { entriesNamed, entriesNear, readNames, type NamedEntry } from './names.ts';
import { answersQuery, excerptOf, hasEveryWord, readQuery, type Hit, type Query } from './match.ts';

/** The part of Pagefind's interface that the edition uses: pagefind.app/docs/api. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { filters?: Record<string, string> }): Promise<PagefindResponse>;
}
interface PagefindResponse {
  readonly results: readonly { readonly id: string; readonly data: () => Promise<PagefindData> }[];
  readonly filters: Record<string, Record<string, number>>;
}
interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Record<string, string>;
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

export interface Answer {
  readonly query: Query;
  /** Entries that bear the whole query as a name. */
  readonly named: readonly NamedEntry[];
  /** Entries whose names are near, where nothing has the words as they were typed. */
  readonly near: readonly NamedEntry[];
  readonly groups: readonly { readonly sort: Sort; readonly results: readonly Result[]; readonly total: number }[];
  /** How many results each value of a facet would leave. */
  readonly counts: Record<string, Record<string, number>>;
}

interface Loaded {
  readonly names: readonly NamedEntry[];
  readonly pagefind: Pagefind;
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
    return { names: readNames(names), pagefind };
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Answers a query. @param most results in each group whose texts are loaded */
export async function search(typed: string, facets: Facets, most: number): Promise<Answer> {
  const query = readQuery(typed);
  const { names, pagefind } = await loadSearch();
  const isNarrowed = facets.exchange !== '' || facets.type !== '';
  const ofKind = (entry: NamedEntry): boolean => !isNarrowed && (facets.kind === '' || entry.kind === facets.kind);
  // A phrase in quotes asks for a passage, even if it is a name too.
  const named = query.phrase === undefined ? entriesNamed(query.text, names).filter(ofKind) : [];
  const chosen = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== ''));
  const asked = query.phrase === undefined ? query.text : `"${query.phrase}"`;
  const sorts: Sort[] = ['text', 'note', 'entry'];
  const responses = await Promise.all(sorts.map((sort) => pagefind.search(asked, { filters: { ...chosen, sort } })));
  const groups = await Promise.all(
    responses.map(async ({ results }, i) => {
      const sort = sorts[i]!;
      const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
      // Pagefind falls back to shorter words where it knows none of those asked; that isn't an answer.
      const honest = data.filter(({ content, meta }) => answersQuery(`${content} ${meta['title'] ?? ''}`, query));
      const shown = honest.filter(({ url }) => !named.some(({ id }) => url.endsWith(`/entries/${id}/`)));
      const total = honest.length < data.length ? shown.length : results.length - (honest.length - shown.length);
      return { sort, results: shown.map((one) => resultOf(one, query)), total };
    }),
  );
  // What was found by the beginnings of words only may well be a name with a slip in it.
  const isExact = groups.some(({ results }) => results.some(({ text }) => hasEveryWord(text, query)));
  const near = named.length > 0 || isExact || isNarrowed ? [] : entriesNear(query.text, names).filter(ofKind);
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of responses) {
    for (const [name, values] of Object.entries(filters)) {
      const sum = (counts[name] ??= {});
      for (const [value, n] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + n;
    }
  }
  return { query, named, near, groups: groups.filter(({ results }) => results.length > 0), counts };
}

function resultOf({ url, content, meta }: PagefindData, query: Query): Result {
  const [page = '', hash] = url.split('#');
  const excerpt = excerptOf(content.replace(/\s+/g, ' '), query);
  const where = [meta['speaker'], meta['paragraph'] && `¶ ${meta['paragraph']}`, meta['kind']]
    .filter(Boolean)
    .join(' · ');
  return {
    href: `${page}?${new URLSearchParams({ hl: query.text })}${hash === undefined ? '' : `#${hash}`}`,
    title: meta['title'] ?? '',
    where,
    ...excerpt,
  };
}

export const entryHref = (id: string): string => `${base}entries/${id}/`;
