import { expect, it } from 'vitest';
import { readNames } from '../search/names.ts';
import { rankEntries } from './rank-entries.ts';

const entries = readNames([
  ['board', 'organisation', 'Harbour Board', 'the Board', 'HB'],
  ['harbour', 'place', 'Harbour'],
  ['elm', 'place', 'Port Élm', 'C++ (Elm)'],
  ['rules', 'agreement', 'Rules of the harbour'],
]);
const ranked = (words: string, typed = '') => rankEntries(entries, words, typed).map(({ id }) => id);

it('puts first the entry of that name, then names in the words, then the words in names, then all others', () => {
  expect(ranked('harbour')).toEqual(['harbour', 'board', 'rules', 'elm']);
  expect(ranked('the old Harbour Board of 1907')).toEqual(['board', 'harbour', 'elm', 'rules']);
  expect(ranked('Harbourside')).toEqual(['harbour', 'board', 'elm', 'rules']);
});

it('keeps what has the typed letters in a name: at its beginning first, then at one of a word', () => {
  expect(ranked('x', 'harb')).toEqual(['harbour', 'board', 'rules']);
  expect(ranked('x', 'elm')).toEqual(['elm']);
  expect(ranked('x', 'c++')).toEqual(['elm']);
  expect(ranked('x', 'ules')).toEqual(['rules']);
  expect(ranked('x', 'oak')).toEqual([]);
});
