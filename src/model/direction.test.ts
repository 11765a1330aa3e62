import { expect, it } from 'vitest';
import { directionOf } from './direction.ts';

it.each([
  ['en-GB', 'ltr'],
  ['ru', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
])('knows the direction of “%s”', (language, direction) => {
  expect(directionOf({ language })).toBe(direction);
});

it('leaves a direction that is written', () => {
  expect(directionOf({ language: 'ar', dir: 'ltr' })).toBe('ltr');
  expect(directionOf({ language: 'en', dir: 'rtl' })).toBe('rtl');
});
