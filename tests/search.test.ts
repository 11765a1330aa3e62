/** The index that a build writes, read by Pagefind as the browser does, against the texts themselves. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { parse } from 'yaml';
import { findUnits, type KeyIndex } from '../src/client/search/find.ts';
import { answersQuery, hitsIn } from '../src/client/search/match.ts';
import { keyIndex, type Pagefind } from '../src/client/search/pagefind.ts';
import type { Places, Unit } from '../src/contract/search-index.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent } from '../src/edition/read/files.ts';
import { placedDocuments, searchUnits } from '../src/feeds/search-records.ts';
import { writeSearchIndex, type SearchContent } from '../src/site/search-index.ts';
import { inflectionsIn, languagesOf } from '../src/site/stems.ts';
import { fold } from '../src/words/fold.ts';
import { englishBases, type Bases } from '../src/words/inflection.ts';
import { readAsOnePhrase, readQuery } from '../src/words/query.ts';

interface Opened {
  readonly index: KeyIndex;
  /** As the files of texts have them. */
  readonly units: readonly Unit[];
}

const folders: string[] = [];

/** Writes an index, and opens it as the search does. */
async function openIndex(content: SearchContent, rules: readonly Bases[]): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  folders.push(folder);
  await writeSearchIndex(content, rules, folder);
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const places = read('places.json') as Places;
  // Node would take it for CommonJS.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  return {
    index: keyIndex(pagefind, places, (n) => Promise.resolve(read(`common/${n}.json`) as number[])),
    units: places.files.flatMap((_, i) => read(`texts/${i}.json`) as Unit[]),
  };
}

beforeAll(() => {
  const read = (address: string): Buffer => readFileSync(address.replace(/^file:|\?.*$/g, ''));
  vi.stubGlobal('fetch', (address: string) => Promise.resolve(new Response(new Uint8Array(read(address)))));
});
afterAll(() => {
  vi.unstubAllGlobals();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The numbers of the units that answer, as the search proves them. */
async function find({ index, units }: Opened, typed: string, rules: readonly Bases[]): Promise<number[]> {
  const whole = readAsOnePhrase(typed);
  for (const asked of [...(whole ? [whole] : []), readQuery(typed)]) {
    const { query, units: found, isSure } = await findUnits(asked, index, rules);
    const proven = found.filter((unit) => isSure || answersQuery(units[unit]![0], query, rules));
    if (proven.length > 0) return proven;
  }
  return [];
}

describe.each(['second', 'scripts'])('the index of the %s edition', (name) => {
  const folder = join(import.meta.dirname, 'editions', name);
  const edition = loadEdition(readContent(folder)).edition!;
  const content = { units: searchUnits(edition), documents: placedDocuments(edition) };
  let opened: Opened;
  let rules: readonly Bases[];
  beforeAll(async () => {
    rules = await inflectionsIn(languagesOf(edition));
    opened = await openIndex(content, rules);
  });

  it('has every text as it is', () => {
    expect(opened.units).toEqual(content.units);
  });

  test('any phrase of a text, note or entry is found where it stands, signs and all, and nowhere else', async () => {
    const folded = content.units.map(([text]) => fold(text));
    /** By the letters alone, from white space to white space: what is inside a word no reader quotes. */
    const hasPhrase = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);
    const quoted = fc.constantFrom(['"', '"'], ['“', '”'], ['«', '»'], ['„', '“']);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 }), quoted, async (n, at, length, marks) => {
        const unit = n % content.units.length;
        const words = content.units[unit]![0].split(/\s+/);
        const phrase = words.slice(at % words.length, (at % words.length) + length).join(' ');
        fc.pre(/[\p{L}\p{N}]/u.test(phrase));
        const found = await find(opened, marks.join(phrase), rules);
        expect(found).toContain(unit);
        folded.forEach((text, i) => {
          if (hasPhrase(text, fold(phrase))) expect(found).toContain(i);
          if (!text.includes(fold(phrase))) expect(found).not.toContain(i);
        });
        const query = readAsOnePhrase(marks.join(phrase)) ?? readQuery(marks.join(phrase));
        const lit = hitsIn(content.units[unit]![0], query).map(({ start, end }) =>
          fold(content.units[unit]![0].slice(start, end)),
        );
        expect(lit).toContain(fold(phrase));
      }),
      { numRuns: 300 },
    );
  });

  test('words of a text find it, and what they find has them all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), async (n, picks) => {
        const unit = n % content.units.length;
        const words = content.units[unit]![0].split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
        const typed = picks.map((i) => words[i % words.length]!.replace(/["“”„«»]/g, '')).join(' ');
        const found = await find(opened, typed, rules);
        const truth = content.units.flatMap(([text], i) => (answersQuery(text, readQuery(typed), rules) ? [i] : []));
        expect(truth).toContain(unit);
        expect(found).toEqual(truth);
      }),
      { numRuns: 150 },
    );
  });

  const expected = edition.documents.flatMap(({ slug }) => {
    const file = join(folder, `content/documents/${slug}/expect/queries.yaml`);
    const queries = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Record<string, unknown>[]) : [];
    return queries.map((query) => ({ slug, query: String(query.query), ...query }));
  });
  it.runIf(expected.length > 0)('finds what its editors expect, and nothing where they expect nothing', async () => {
    const missed: string[] = [];
    for (const { slug, query, ...wanted } of expected) {
      const found = (await find(opened, query, rules)).map((unit) => content.units[unit]![1]);
      const target = [(wanted as { first?: string; among?: string[] }).first ?? (wanted as { among?: string[] }).among]
        .flat()
        .map((one) => one?.replace(/^paragraph:/, `documents/${slug}/#p`).replace(/^entry:(.*)/, 'entries/$1/'));
      const isMet = 'none' in wanted ? found.length === 0 : target.some((one) => found.includes(one!));
      if (!isMet) missed.push(`${query}: ${found.join(' ')}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('an index of many parts', () => {
  const texts = [
    ...Array.from(
      { length: 900 },
      (_, i) => `the resolution ${i} of the interim internee, interned internally by no${i}`,
    ),
    'an international resolution, 2254',
    'nothing but the end',
  ];
  const rules = [englishBases];
  const units = texts.map((text, i): Unit => [text, `#${i}`, '']);
  let opened: Opened;
  beforeAll(async () => {
    // So that “the” is common, and a beginning stands in several parts.
    opened = await openIndex(
      { units: [...units, ...Array.from({ length: 11 }, () => units.slice(0, 900)).flat()], documents: [] },
      rules,
    );
  });

  it('keeps common words out of Pagefind’s', () => {
    expect(opened.index.isCommon({ text: 'theqz', isWhole: true })).toBe(true);
    expect(opened.index.isCommon({ text: 'endqz', isWhole: true })).toBe(false);
  });

  it.each([
    '2254',
    'the end',
    '"the end"',
    '"but the end"',
    'internationa',
    '899 the',
    '"interim internee, interned"',
    '2255',
    'internati',
  ])('answers %s like the texts themselves', async (typed) => {
    const found = await find(opened, typed, rules);
    const { query } = await findUnits(readQuery(typed), opened.index, rules);
    expect(found).toEqual(opened.units.flatMap(([text], i) => (answersQuery(text, query, rules) ? [i] : [])));
  });
});

test('an index is the same bytes each time', async () => {
  const content: SearchContent = {
    units: [
      ['one two', '#1', ''],
      ['two three', '#2', ''],
    ],
    documents: [],
  };
  const [one, other] = [mkdtempSync(join(tmpdir(), 'a-')), mkdtempSync(join(tmpdir(), 'b-'))];
  folders.push(one, other);
  for (const folder of [one, other]) await writeSearchIndex(content, [englishBases], folder);
  const files = (folder: string): [string, string][] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((file): [string, string] => [file.slice(folder.length), readFileSync(file).toString('hex')])
      .sort();
  expect(files(one)).toEqual(files(other));
});
