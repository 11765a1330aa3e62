import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { englishBases } from '../../words/inflection.ts';
import { keysOf, type Key } from '../../words/keys.ts';
import { readAsOnePhrase, readQuery } from '../../words/query.ts';
import { findUnits, type KeyIndex } from './find.ts';
import { answersQuery } from './match.ts';
import { firstAbove } from './pagefind.ts';

const rules = [englishBases];

/** An index in memory, one unit a text, of which some keys are common. */
function indexOf(texts: readonly string[], common: readonly string[] = []): KeyIndex {
  const isCommon = ({ text, isWhole }: Key): boolean =>
    common.some((key) => (isWhole ? key === text : key.startsWith(text)));
  const keys = texts.map((text) => keysOf(text, rules));
  const all = keys.flat();
  let end = 0;
  const ends = keys.map(({ length }) => (end += length));
  const unitAt = (place: number): number => firstAbove(ends, place);
  return {
    placesOf: (key) => {
      const { text, isWhole } = key;
      const places = all.flatMap((one, i) => ((isWhole ? one === text : one.startsWith(text)) ? [i] : []));
      // Of a common key no more than the unit is known.
      const units = new Set(places.map(unitAt));
      return Promise.resolve(isCommon(key) ? [...units].map((unit) => ends[unit]! - 1) : places);
    },
    isCommon,
    unitAt,
  };
}

const words = fc.constantFrom(
  ...[
    'arms',
    'army',
    'arm',
    'embargoes',
    'embargo',
    'naming',
    'names',
    'anti-terror',
    'antiterror',
    'terror',
    'U.S.',
    'us',
  ],
  ...[
    '10,000',
    '10000',
    '10',
    '000',
    '3.5',
    'S/RES/22',
    'res',
    '22',
    'O’Neill',
    '港口建设',
    '港口',
    '口',
    '建',
    '第5条',
  ],
  ...['القرار', 'قرار', 'Łódź', 'lodz', '“quoted”', '(a)', '—', 'the', 'q', 'qz'],
);
const texts = fc.array(
  fc.array(words, { maxLength: 9 }).map((list) => list.join(' ')),
  { minLength: 1, maxLength: 6 },
);
const commons = fc.constantFrom(
  [],
  ['theqz', 'armsqz', 'uqz', '22qz', '10qz'],
  keysOf('the res O’Neill 港口建设 a', []),
);

test('the index finds the units that have the words of a query, and no others', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.array(words, { maxLength: 3 }), commons, async (all, list, common) => {
      const { query, units, isSure } = await findUnits(readQuery(list.join(' ')), indexOf(all, common), rules);
      const truth = all.flatMap((text, i) => (answersQuery(text, query, rules) ? [i] : []));
      if (isSure) expect(units).toEqual(truth);
      else expect(units).toEqual(expect.arrayContaining(truth));
      if (common.length === 0 && query.words.every(({ isBeginning }) => !isBeginning) && query.phrases.length === 0)
        expect(isSure).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('any phrase of a text, signs and all, is among what may have it', async () => {
  await fc.assert(
    fc.asyncProperty(texts, commons, fc.nat(), fc.nat(), fc.nat(), async (all, common, n, a, b) => {
      const unit = n % all.length;
      const parts = all[unit]!.split(' ');
      const [from, to] = [a % parts.length, b % parts.length].sort((x, y) => x - y) as [number, number];
      const typed = `"${parts.slice(from, to + 1).join(' ')}"`;
      fc.pre(/[\p{L}\p{N}]/u.test(typed));
      const query = readAsOnePhrase(typed) ?? readQuery(typed);
      expect((await findUnits(query, indexOf(all, common), rules)).units).toContain(unit);
    }),
    { numRuns: 300 },
  );
});

test('a beginning finds every word that begins so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('international', 'reconnaissance', 'counterterrorism', 'anti-slavery', 'резолюция'),
      fc.integer({ min: 4, max: 12 }),
      async (word, length) => {
        const typed = word.replace('-', '').slice(0, length);
        const { query, units } = await findUnits(readQuery(typed), indexOf(['other', `the ${word}`]), rules);
        expect(units).toEqual([1]);
        expect(answersQuery(`the ${word}`, query, rules)).toBe(true);
      },
    ),
  );
});

it('takes a word for a beginning only where nothing has the word', async () => {
  const find = async (typed: string): Promise<readonly number[]> =>
    (await findUnits(readQuery(typed), indexOf(['Niger', 'Nigeria', 'Nigerians']), rules)).units;
  expect(await find('niger')).toEqual([0]);
  expect(await find('nigeri')).toEqual([1, 2]);
  expect(await find('2255')).toEqual([]);
});
