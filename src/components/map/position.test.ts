import { expect, it } from 'vitest';
import { entryOf, smallEdition } from '../../../tests/small-edition.ts';
import { positionWords } from './position.ts';

const dense = smallEdition('dense');
const at = (lat: number, lon: number, language = 'en-GB'): string =>
  positionWords(entryOf(dense, 'dakar', { facts: { lat, lon } }), language).replace(/\s+/g, ' ');

it('gives each hemisphere its letter', () => {
  expect(at(14.69, -17.45)).toBe('14.7° N, 17.5° W');
  expect(at(-33.92, 18.42)).toBe('33.9° S, 18.4° E');
  expect(at(0, 0)).toBe('0.0° N, 0.0° E');
});

it('writes figures as the language does', () => {
  expect(at(14.69, -17.45, 'fr')).toContain('14,7');
});
