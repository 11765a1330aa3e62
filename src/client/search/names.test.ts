import { describe, expect, it } from 'vitest';
import { englishBases } from '../../words/inflection.ts';
import { readQuery } from '../../words/query.ts';
import { entriesNamed, entriesNear, entriesWith, readNames } from './names.ts';

const names = readNames([
  ['unscr-2259', 'resolution', 'Resolution 2259 (2015)', 'S/RES/2259', '2259'],
  ['issg', 'organisation', 'International Syria Support Group', 'ISSG'],
  ['issg-statements', 'agreement', 'Statements of the ISSG', 'Issg'],
  ['gna', 'organisation', 'Government of National Accord', 'GNA'],
  ['skhirat', 'place', 'Skhirat', 'Skhirate'],
  ['sarraj', 'person', 'Fayez al-Sarraj'],
  ['un', 'organisation', 'United Nations', 'UN'],
]);
const named = (query: string): string[] => entriesNamed(query, names).map(({ entry }) => entry.id);
const near = (query: string): string[] => entriesNear(query, names).entries.map(({ id }) => id);

describe('entriesNamed', () => {
  it.each([
    '2259',
    'S/RES/2259',
    's/res/2259 (2015)',
    'S RES 2259',
    'UNSCR 2259',
    'resolution 2259',
    'UN Security Council Resolution 2259',
    '“Resolution 2259 (2015)”',
  ])('finds the resolution by “%s”', (query) => expect(named(query)).toEqual(['unscr-2259']));

  it('minds neither case, accents, articles nor a question mark', () => {
    expect(named('the gna?')).toEqual(['gna']);
    expect(named('Fáyez Al Sarraj')).toEqual(['sarraj']);
  });

  it('finds every entry of a name', () => {
    expect(named('ISSG').toSorted()).toEqual(['issg', 'issg-statements']);
  });

  it('says by which alias it found an entry', () => {
    expect(entriesNamed('gna', names)[0]!.alias).toBe('GNA');
    expect(entriesNamed('united nations', names)[0]!.alias).toBeUndefined();
  });

  it('finds nothing for part of a name, or for nothing', () => {
    expect(named('National Accord')).toEqual([]);
    expect(named('  ')).toEqual([]);
  });
});

describe('entriesWith', () => {
  const having = (query: string): string[] =>
    entriesWith(readQuery(query), names, [englishBases]).map(({ entry }) => entry.id);

  it('finds the entries of which one name has every word, in any order and form', () => {
    expect(having('group support')).toEqual(['issg']);
    expect(having('nation')).toEqual(['un']);
    expect(having('national accord')).toEqual(['gna']);
    expect(having('syria accord')).toEqual([]);
  });

  it('puts titles before aliases, and short names before long ones', () => {
    expect(having('issg')).toEqual(['issg-statements', 'issg']);
  });

  it('finds no neighbour', () => {
    expect(having('nations united kingdom')).toEqual([]);
    expect(having('2255')).toEqual([]);
  });
});

describe('entriesNear', () => {
  it('finds a name that is one or two edits off', () => {
    expect(near('Skirat')).toEqual(['skhirat']);
    expect(near('Goverment of Nacional Accord')).toEqual(['gna']);
  });

  it('finds a long word of a name, and says which', () => {
    expect(near('Saraj')).toContain('sarraj');
    expect(entriesNear('Syrria', names).word).toBe('syria');
    expect(entriesNear('Skirat', names).word).toBeUndefined();
  });

  it('takes no figure for a slip', () => {
    expect(near('Resolution 2258')).toEqual([]);
    expect(near('resolutoin 2259')).toEqual(['unscr-2259']);
  });

  it('puts a title before an alias that is as near', () => {
    const two = readNames([
      ['a', 'place', 'Somewhere', 'Tripolis'],
      ['b', 'place', 'Tripoli'],
    ]);
    expect(entriesNear('Tripolli', two).entries.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('finds nothing for a short or a different word', () => {
    expect(near('XY')).toEqual([]);
    expect(near('breakwater')).toEqual([]);
  });
});
