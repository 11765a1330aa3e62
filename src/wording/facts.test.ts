import { describe, expect, it } from 'vitest';
import { smallEdition } from '../../tests/small-edition.ts';
import { factsLine, shownFacts } from './facts.ts';

const dense = smallEdition('dense');
const changed = smallEdition('dense', {
  'entries/resolution/ec-resolution-14.mdx': [['meeting: 54', 'chapterVII: true']],
  'entries/resolution/ec-resolution-22.mdx': [['meeting: 62', 'chapterVII: false']],
  'entries/place/dakar.mdx': [
    ['lat: 14.69', 'lat: -33.92'],
    ['lon: -17.45', 'lon: 18.42'],
  ],
  'entries/person/duke-ottokar.mdx': [['  born: 1861~\n', '']],
});
/** Spaces as they are typed. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/\u2060/g, '');
/** Facts as `label: value`. */
const factsOf = (id: string, edition = dense): string[] =>
  shownFacts(edition.entryById.get(id)!, 'en-GB').map(({ label, value }) => plain(`${label}: ${value}`));
const lineOf = (id: string, edition = dense): string => plain(factsLine(edition.entryById.get(id)!, 'en-GB'));

describe('shownFacts', () => {
  it('tells a vote by its sides', () => {
    expect(factsOf('ec-resolution-22')).toEqual([
      'Symbol: EC/22 (1928)',
      'Adopted: 19 December 1928',
      'Meeting: 62',
      'Vote: 8 for, 1 against, 2 abstaining',
    ]);
  });

  it('says whether a resolution acts under Chapter VII, either way, and nothing where nobody says', () => {
    expect(factsOf('ec-resolution-14', changed)).toContain('Chapter VII: yes');
    expect(factsOf('ec-resolution-22', changed)).toContain('Chapter VII: no');
    expect(factsOf('ec-resolution-22').join()).not.toContain('Chapter');
  });

  it('gives each hemisphere its letter', () => {
    expect(factsOf('dakar')).toEqual(['Coordinates: 14.69° N, 17.45° W']);
    expect(factsOf('dakar', changed)).toEqual(['Coordinates: 33.92° S, 18.42° E']);
  });

  it('says the day of signature once, and a date where there is none', () => {
    expect(factsOf('statement-of-vell').filter((fact) => fact.includes('1929'))).toEqual([
      'Signed or issued: 4 December 1929',
    ]);
    expect(factsOf('trawler-seizure')).toEqual([
      'Date: 13 July 1926',
      'Place: Orrin Sands',
      'Participants: Coast Guard of Maron',
    ]);
    expect(factsOf('customs-notes')[0]).toBe('Date: 5 May 1922; 9 May 1922');
  });

  it('has all the facts of each kind', () => {
    expect(factsOf('estuary-convention')).toEqual([
      'Symbol: EC/C/1',
      'Signed or issued: 2 June 1904',
      'Place: Vell',
      'Parties: Republic of Hale; Duchy of Maron',
      'Status: in force in 1931',
    ]);
    expect(factsOf('estuary-commission')).toEqual(['Founded: 2 June 1904', 'Seat: Vell and Brank', 'Members: 11']);
    expect(factsOf('aldo-brandt')).toEqual([
      'Born: 1869',
      'Died: 27 December 1930',
      'Offices: Minister of the Navy of Hale, 1928–1930',
    ]);
    expect(factsOf('dredger-colossus')).toEqual(['Operator: Republic of Hale', 'Introduced: 1909']);
    expect(factsOf('thalweg')).toEqual([]);
  });
});

describe('factsLine', () => {
  it('has a vote as for–against–abstaining, and the year once', () => {
    expect(lineOf('ec-resolution-22')).toBe('EC/22 · 19 December 1928 · 8–1–2');
  });

  it('has years of life whole, also where nobody knows the day', () => {
    expect(lineOf('aldo-brandt')).toBe('1869–1930');
    expect(lineOf('ines-korver')).toBe('Born 11 February 1884');
    expect(lineOf('duke-ottokar')).toBe('1861–1933');
  });

  it('has of the others date, place or seat, and position', () => {
    expect(lineOf('statement-of-vell')).toBe('MG/2 · 4 December 1929 · Vell');
    expect(lineOf('board-of-lights')).toBe('1 January 1905 · Brank');
    expect(lineOf('dakar')).toBe('14.69° N, 17.45° W');
    expect(lineOf('collision')).toBe('2 July 1930');
    expect(lineOf('thalweg')).toBe('');
  });
});
