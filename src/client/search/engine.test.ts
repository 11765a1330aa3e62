import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Engine from './engine.ts';

const all = { kind: '', exchange: '', type: '' };

/** A record of the index, as far as it matters here. */
interface Indexed {
  readonly url: string;
  readonly content: string;
  readonly sort: 'text' | 'note' | 'entry';
  readonly filters?: Record<string, string[]>;
  readonly meta?: Record<string, string>;
}
const records: readonly Indexed[] = [
  {
    url: '/documents/talk/#p2',
    content: 'The board lit every lamp on the bank.',
    sort: 'text',
    meta: { paragraph: '2' },
    filters: { exchange: ['Lamps'], speaker: ['Ada'], document: ['A talk'] },
  },
  {
    url: '/documents/talk/#p3',
    content: 'Nobody lit the other lamps.',
    sort: 'text',
    meta: { paragraph: '3' },
    filters: { exchange: ['Boats'], document: ['A talk'] },
  },
  {
    url: '/documents/talk/#note-a',
    content: 'Of the lamps eleven are meant.',
    sort: 'note',
    meta: { number: '1', paragraph: '3', quote: 'the other lamps' },
    filters: { type: ['context'], exchange: ['Boats'] },
  },
  {
    url: '/entries/board/',
    content: 'The board keeps the lamps. Board of Lights',
    sort: 'entry',
    meta: { title: 'Board of Lights' },
    filters: { kind: ['organisation'] },
  },
  {
    url: '/entries/lamp/',
    content: 'A lamp of oil. Lamp',
    sort: 'entry',
    meta: { title: 'Lamp' },
    filters: { kind: ['equipment'] },
  },
];

const counts = { kind: { organisation: 1, equipment: 1 }, exchange: { Lamps: 1, Boats: 2 }, type: { context: 1 } };
/** What the index was asked, in order. */
let asked: { query: string; filters: Record<string, string> }[];
/** Texts of records that were loaded. */
let loaded: string[];

/** An index that finds a record by the beginning of any word of a query, as loosely as Pagefind may. */
const pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  filters: () => Promise.resolve(counts),
  search(query: string, { filters }: { filters: Record<string, string> }) {
    asked.push({ query, filters });
    const starts =
      query
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.map((word) => word.slice(0, 3)) ?? [];
    const found = records.filter(
      (one) =>
        one.sort === filters.sort &&
        Object.entries(filters).every(([name, value]) => name === 'sort' || one.filters?.[name]?.includes(value)) &&
        starts.some((start) => one.content.toLowerCase().includes(start)),
    );
    const results = found.map(({ url, content, meta = {}, filters: own = {} }) => ({
      id: url,
      data: () => {
        loaded.push(url);
        return Promise.resolve({ url, content, meta, filters: own });
      },
    }));
    return Promise.resolve({ results, totalFilters: counts });
  },
};

const names = [
  ['board', 'organisation', 'Board of Lights', 'The Board'],
  ['lamp', 'equipment', 'Lamp'],
  ['lantern', 'equipment', 'Lantern of the mole'],
];

const folder = mkdtempSync(join(tmpdir(), 'search '));
mkdirSync(join(folder, 'pagefind'));
writeFileSync(
  join(folder, 'pagefind/pagefind.js'),
  'const { fakePagefind: it } = globalThis; export const { options, init, filters, search } = it;',
);
afterAll(() => rmSync(folder, { recursive: true }));

let engine: typeof Engine;
let fetched: number;

beforeEach(async () => {
  asked = [];
  loaded = [];
  fetched = 0;
  vi.stubGlobal('document', { body: { dataset: { base: `${pathToFileURL(folder).href}/` } } });
  vi.stubGlobal('fakePagefind', pagefind);
  vi.stubGlobal('fetch', () => {
    fetched++;
    return Promise.resolve(new Response(JSON.stringify(names)));
  });
  vi.resetModules();
  engine = await import('./engine.ts');
});
afterEach(() => vi.unstubAllGlobals());

const search = (query: string, facets: Partial<Engine.Facets> = {}, most = 10): Promise<Engine.Answer> =>
  engine.search(query, { ...all, ...facets }, () => most);
const hrefs = ({ groups }: Engine.Answer): string[] => groups.flatMap(({ results }) => results.map(({ href }) => href));

describe('an answer', () => {
  it('has the entry whose name the whole query is, and not once more among the others', async () => {
    const answer = await search('the board');
    expect(answer.named.map(({ id }) => id)).toEqual(['board']);
    expect(hrefs(answer)).toEqual(['/documents/talk/?hl=the+board#p2']);
  });

  it('has texts, notes and entries in this order, each with where it stands', async () => {
    const { groups } = await search('lamps');
    expect(groups.map(({ sort, total }) => [sort, total])).toEqual([
      ['text', 2],
      ['note', 1],
      ['entry', 2],
    ]);
    expect(groups[0]!.results[0]).toMatchObject({ title: 'Lamps', where: '¶ 2\u00a0· Ada' });
    expect(groups[1]!.results[0]).toMatchObject({
      title: 'Context',
      where: '1\u00a0· ¶ 3\u00a0· Boats\u00a0· “the other lamps”',
    });
    expect(groups[2]!.results[0]).toMatchObject({ title: 'Board of Lights', where: 'Organisation' });
  });

  it('leads to its place with the words to be lit', async () => {
    expect(hrefs(await search('eleven'))).toEqual(['/documents/talk/?hl=eleven#note-a']);
    expect(hrefs(await search('oil'))).toEqual(['/entries/lamp/?hl=oil']);
  });

  it('leaves out what the index found by the beginning of a word alone', async () => {
    expect(hrefs(await search('nobility'))).toEqual([]);
    expect((await search('nobility')).groups).toEqual([]);
  });

  it('asks a phrase of the index as one, and finds it in a row only', async () => {
    expect(hrefs(await search('“the other lamps”'))).toEqual([
      '/documents/talk/?hl=%E2%80%9Cthe+other+lamps%E2%80%9D#p3',
    ]);
    expect(asked[0]!.query).toBe('"the other lamps"');
    expect(hrefs(await search('“lamps other”'))).toEqual([]);
  });

  it('asks for no name where a phrase is wanted', async () => {
    expect((await search('“Board of Lights”')).named).toEqual([]);
  });

  it('loads no more texts than are shown, and counts the others all the same', async () => {
    const { groups } = await search('lamps', {}, 1);
    expect(new Set(loaded).size).toBe(3);
    expect(groups.map(({ total, results }) => [total, results.length])).toEqual([
      [2, 1],
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('facets', () => {
  it('narrow the texts, and the names by kind', async () => {
    expect(hrefs(await search('lamps', { exchange: 'Boats' }))).toEqual([
      '/documents/talk/?hl=lamps#p3',
      '/documents/talk/?hl=lamps#note-a',
    ]);
    expect((await search('lamp', { kind: 'equipment' })).named.map(({ id }) => id)).toEqual(['lamp']);
    expect((await search('lamp', { kind: 'organisation' })).named).toEqual([]);
    expect((await search('lamp', { exchange: 'Boats' })).named, 'an entry stands in no exchange').toEqual([]);
  });

  it('are forgotten where the index doesn’t know them', async () => {
    const answer = await search('lamps', { kind: 'bogus', exchange: 'Nowhere' });
    expect(answer.facets).toEqual(all);
    expect(asked[0]!.filters).toEqual({ sort: 'text' });
  });

  it('are counted for the query', async () => {
    expect((await search('lamps')).counts).toBe(counts);
  });
});

describe('near names', () => {
  it('are offered where nothing has the words as they were typed', async () => {
    expect((await search('Lantren')).near.map(({ id }) => id)).toEqual(['lantern']);
    expect((await search('lamps')).near).toEqual([]);
  });

  it('give the word to look for instead, where the one typed is in no text', async () => {
    const answer = await search('Lihgts');
    expect(answer.instead).toBe('lights');
    expect(hrefs(answer)).toEqual(['/entries/board/?hl=lights']);
  });
});

describe('loading', () => {
  it('happens once', async () => {
    await search('lamps');
    await search('board');
    expect(fetched).toBe(1);
  });

  it('is tried again after it failed', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    await expect(search('lamps')).rejects.toThrow('offline');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(names))));
    expect(hrefs(await search('eleven'))).toHaveLength(1);
  });
});
