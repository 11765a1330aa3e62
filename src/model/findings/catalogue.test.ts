import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

test('every code is an area and a rule in kebab-case, once, in order', () => {
  const codes = catalogue.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  for (const code of codes) expect(code).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
});

test('every rule is told in a sentence, with what to do', () => {
  for (const { rule, advice } of catalogue) {
    expect(rule).toMatch(/^[A-Z].*\.$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  }
});
