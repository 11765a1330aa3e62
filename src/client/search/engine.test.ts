import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slot, type Places, type Unit } from '../../contract/search-index.ts';
import { englishBases } from '../../words/inflection.ts';
import { keysOf, noKey } from '../../words/keys.ts';
import type * as Engine from './engine.ts';
import { allFacets, type Facets } from './facets.ts';

const units: readonly Unit[] = [
  ['A talk on lights', 'documents/talk/#p1', 'A talk', '¶ 1'],
  ['The board lit every lamp on the bank.', 'documents/talk/#p2', 'Lamps', '¶ 2', 'Ada'],
  ['Nobody lit the other lamps – “never”.', 'documents/talk/#p3', 'Boats', '¶ 3'],
  ['Of the lamps eleven are meant.', 'documents/talk/#note-a', '', '1', '¶ 3', 'Boats', '“the other lamps”'],
  ['The board keeps the lamps. Board of Lights', 'entries/board/', 'Board of Lights'],
  ['A lamp of oil. Lamp', 'entries/lamp/', 'Lamp'],
  ['A lantern. Lantern of the mole', 'entries/lantern/', 'Lantern of the mole'],
  ['A talk, of 1902', 'documents/talk/', 'A talk', '1902'],
];
const names = [
  ['board', 'organisation', 'Board of Lights', 'The Board'],
  ['lamp', 'equipment', 'Lamp'],
  ['lantern', 'equipment', 'Lantern of the mole'],
];
const talk = { slug: 'talk', title: 'A talk', paragraphs: 3, exchanges: [0, 1, 2, 2], types: ['context'] };

const keys = units.map(([text]) => keysOf(text, [englishBases]));
const slots = keys.map(({ length }) => Math.ceil(length / slot));
const places: Places = {
  records: [['one', slots]],
  common: [],
  files: units.map((_, i) => i),
  documents: [talk],
};
const index = keys.flatMap((some, i) => [
  ...some,
  ...Array.from({ length: slots[i]! * slot - some.length }, () => noKey),
]);

/** Pagefind as far as it matters here: the places of all keys that begin with what is asked. */
const pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  preload: () => Promise.resolve(),
  search: (text: string) => {
    const words = index.flatMap((key, i) => (key.startsWith(text) ? [i] : []));
    return Promise.resolve({ results: words.length === 0 ? [] : [{ id: 'one', words }] });
  },
};

const folder = mkdtempSync(join(tmpdir(), 'search '));
mkdirSync(join(folder, 'pagefind'));
writeFileSync(
  join(folder, 'pagefind/pagefind.js'),
  'const { fakePagefind: it } = globalThis; export const { options, init, preload, search } = it;',
);
afterAll(() => rmSync(folder, { recursive: true }));

let engine: typeof Engine;
/** Files that were fetched, in order. */
let fetched: string[];

const base = `${pathToFileURL(folder).href}/`;
const answerTo = (path: string): unknown => {
  if (path === 'names.json') return names;
  if (path === 'pagefind/places.json') return places;
  return [units[Number(/\d+/.exec(path)![0])]];
};

beforeEach(async () => {
  fetched = [];
  vi.stubGlobal('document', { body: { dataset: { base } } });
  vi.stubGlobal('fakePagefind', pagefind);
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.slice(base.length);
    fetched.push(path);
    return Promise.resolve(new Response(JSON.stringify(answerTo(path))));
  });
  vi.resetModules();
  engine = await import('./engine.ts');
});
afterEach(() => vi.unstubAllGlobals());

const search = (query: string, facets: Partial<Facets> = {}, most = 10): Promise<Engine.Answer> =>
  engine.search(query, { ...allFacets, ...facets }, () => most);
const hrefs = ({ groups }: Engine.Answer): string[] =>
  groups.flatMap(({ results }) => results.map(({ href }) => href.slice(base.length)));
const idsOf = ({ named }: Engine.Answer): string[] => named.map(({ entry }) => entry.id);

describe('an answer', () => {
  it('has the entries with a name that has every word, and not once more among the others', async () => {
    const answer = await search('the board');
    expect(answer.named).toMatchObject([{ entry: { id: 'board' }, alias: 'The Board' }]);
    expect(hrefs(answer)).toEqual(['documents/talk/?hl=the+board#p2']);
    expect(idsOf(await search('mole lantern'))).toEqual(['lantern']);
  });

  it('has texts, notes and entries in this order, each with where it stands', async () => {
    const answer = await search('lamps');
    expect(answer.groups.map(({ sort, total }) => [sort, total])).toEqual([
      ['text', 2],
      ['note', 1],
      ['entry', 1],
    ]);
    expect(idsOf(answer)).toEqual(['lamp']);
    expect(answer.groups[0]!.results[0]).toMatchObject({ title: 'Lamps', where: ['¶ 2', 'Ada'] });
    expect(answer.groups[1]!.results[0]).toMatchObject({
      unit: { type: 'context' },
      where: ['1', '¶ 3', 'Boats', '“the other lamps”'],
    });
    expect(answer.groups[2]!.results[0]).toMatchObject({ title: 'Board of Lights', unit: { entry: { id: 'board' } } });
  });

  it('leads to its place with the words to be lit', async () => {
    expect(hrefs(await search('eleven'))).toEqual(['documents/talk/?hl=eleven#note-a']);
    expect(hrefs(await search('oil'))).toEqual(['entries/lamp/?hl=oil']);
    expect(hrefs(await search('1902'))).toEqual(['documents/talk/?hl=1902']);
  });

  it('has no neighbours', async () => {
    expect((await search('nobility')).groups).toEqual([]);
    expect((await search('1903')).groups).toEqual([]);
  });

  it('takes a word that nothing has for the beginning of others', async () => {
    const answer = await search('nobo');
    expect(hrefs(answer)).toEqual(['documents/talk/?hl=nobo#p3']);
    expect(answer.query.words).toMatchObject([{ isBeginning: true }]);
  });

  it('finds a phrase in a row only, with the signs that stand in it', async () => {
    expect(hrefs(await search('“the other lamps”'))).toEqual([
      'documents/talk/?hl=%E2%80%9Cthe+other+lamps%E2%80%9D#p3',
    ]);
    expect(hrefs(await search('"lamps – “never”."'))).toHaveLength(1);
    expect(hrefs(await search('"lamps, never"'))).toEqual([]);
    expect(hrefs(await search('“lamps other”'))).toEqual([]);
  });

  it('asks for no name where a phrase is wanted', async () => {
    const answer = await search('“Board of Lights”');
    expect(answer.named).toEqual([]);
    expect(hrefs(answer)).toEqual(['entries/board/?hl=%E2%80%9CBoard+of+Lights%E2%80%9D']);
  });

  it('loads no more texts than are shown, and counts the others all the same', async () => {
    const { groups, isOpen } = await search('the', {}, 1);
    expect(groups.map(({ total, results }) => [total, results.length])).toEqual([
      [2, 1],
      [1, 1],
    ]);
    // Those of two results, and of the opening of the other exchange, which has its title.
    expect(fetched.filter((path) => path.includes('texts/')).sort()).toEqual(
      [1, 2, 3].map((n) => `pagefind/texts/${n}.json`),
    );
    expect(isOpen).toBe(false);
  });
});

describe('facets', () => {
  it('narrow the texts, and the names by kind', async () => {
    expect(hrefs(await search('lamps', { exchange: '2' }))).toEqual([
      'documents/talk/?hl=lamps#p3',
      'documents/talk/?hl=lamps#note-a',
    ]);
    expect(idsOf(await search('lamp', { kind: 'equipment' }))).toEqual(['lamp']);
    expect(idsOf(await search('lamp', { kind: 'organisation' }))).toEqual([]);
    expect(idsOf(await search('lamp', { exchange: '2' })), 'an entry stands in no exchange').toEqual([]);
  });

  it('are forgotten where the edition doesn’t know them', async () => {
    expect((await search('lamps', { kind: 'bogus', exchange: 'Nowhere', document: 'none' })).facets).toEqual(allFacets);
  });

  it('are counted for the query, names and all, and called by their titles', async () => {
    const { counts, exchanges } = await search('lamps');
    expect(Object.fromEntries(counts.kind)).toEqual({ organisation: 1, equipment: 1 });
    expect(Object.fromEntries(counts.exchange)).toEqual({ 1: 1, 2: 2 });
    expect(Object.fromEntries(exchanges)).toEqual({ 1: 'Lamps', 2: 'Boats' });
    expect(Object.fromEntries(counts.type)).toEqual({ context: 1 });
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
    expect(hrefs(answer)[0]).toBe('documents/talk/?hl=lights#p1');
  });
});

describe('loading', () => {
  it('happens once', async () => {
    await search('lamps');
    await search('board');
    expect(fetched.filter((path) => path.endsWith('names.json'))).toHaveLength(1);
    expect(new Set(fetched).size).toBe(fetched.length);
  });

  it('is tried again after it failed', async () => {
    const works = fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    await expect(search('lamps')).rejects.toThrow('offline');
    vi.stubGlobal('fetch', works);
    expect(hrefs(await search('eleven'))).toHaveLength(1);
  });

  it('fails where a file is missing, and is no empty answer', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(search('lamps')).rejects.toThrow('404');
  });
});
