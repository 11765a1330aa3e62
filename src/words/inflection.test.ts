import { describe, expect, it } from 'vitest';
import { basesOf, englishBases } from './inflection.ts';

const areForms = (one: string, other: string): boolean =>
  englishBases(one).some((base) => englishBases(other).includes(base));

describe('the inflections of English', () => {
  it.each([
    ['resolution', 'resolutions'],
    ['treaty', 'treaties'],
    ['church', 'churches'],
    ['plan', 'planned'],
    ['name', 'naming'],
    ['add', 'added'],
    ['prevented', 'preventing'],
    ['carries', 'carried'],
    ['libya', 'libyas'],
    ['meetings', 'meet'],
  ])('make %s and %s one word', (one, other) => {
    expect(areForms(one, other)).toBe(true);
  });

  it.each([
    ['internal', 'international'],
    ['army', 'arms'],
    ['niger', 'nigeria'],
    ['nation', 'nato'],
    ['new', 'news'],
    ['unit', 'united'],
    ['even', 'evening'],
    ['plan', 'plane'],
    ['syria', 'syrian'],
    ['cypru', 'cyprus'],
    ['k', 'king'],
  ])('leave %s and %s apart', (one, other) => {
    expect(areForms(one, other)).toBe(false);
  });
});

it('gives figures no inflections', () => {
  expect(basesOf('1970s', [englishBases])).toEqual(['1970s']);
});
