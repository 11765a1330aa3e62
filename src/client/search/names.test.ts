import { describe, expect, it } from 'vitest';
import { entriesNamed, entriesNear, readNames } from './names.ts';

const names = readNames([
  ['unscr-2259', 'resolution', 'Resolution 2259 (2015)', 'S/RES/2259', '2259'],
  ['issg', 'organisation', 'International Syria Support Group', 'ISSG'],
  ['issg-statements', 'agreement', 'Statements of the ISSG', 'Issg'],
  ['gna', 'organisation', 'Government of National Accord', 'GNA'],
  ['skhirat', 'place', 'Skhirat', 'Skhirate'],
  ['sarraj', 'person', 'Fayez al-Sarraj'],
  ['un', 'organisation', 'United Nations', 'UN'],
]);
const named = (query: string): string[] => entriesNamed(query, names).map(({ id }) => id);
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

  it('finds nothing for part of a name, or for nothing', () => {
    expect(named('National Accord')).toEqual([]);
    expect(named('  ')).toEqual([]);
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
