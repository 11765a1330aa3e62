import { expect, it } from 'vitest';
import { latitudeWords, longitudeWords, positionWords } from './position.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ');
const at = (lat: number, lon: number, language = 'en-GB'): string => plain(positionWords({ lat, lon }, language, 1));

it('gives each hemisphere its letter', () => {
  expect(at(14.69, -17.45)).toBe('14.7° N, 17.5° W');
  expect(at(-33.92, 18.42)).toBe('33.9° S, 18.4° E');
  expect(at(0, 0)).toBe('0.0° N, 0.0° E');
  expect(plain(latitudeWords(-33.92, 'en', 2))).toBe('33.92° S');
  expect(plain(longitudeWords(-17.45, 'en', 2))).toBe('17.45° W');
});

it('writes figures as the language does', () => {
  expect(at(14.69, -17.45, 'fr')).toContain('14,7');
});
