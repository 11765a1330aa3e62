import { expect, it } from 'vitest';
import { deepest, lineTooDeep } from './yaml-depth.ts';

const times = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('');

it.each([
  ['lists in one line', 'a:\n  ' + '- '.repeat(5000) + 'b', 2],
  ['keys in one line', 'a:\n  ' + '? '.repeat(5000) + 'b', 2],
  ['brackets', 'a: ' + '['.repeat(5000), 1],
  ['braces over lines', 'a:\n' + times(100, () => ' {\n'), 64],
  ['indents', times(100, (i) => `${' '.repeat(i)}a:\n`), 65],
])('finds the line of too many levels: %s', (_, text, line) => {
  expect(lineTooDeep(text)).toBe(line);
});

it('lets pass what only looks deep', () => {
  expect(lineTooDeep(times(1000, (i) => `a${i}: [b, {c: d}]\n`))).toBeUndefined();
  expect(lineTooDeep(times(1000, (i) => `a${i}: >-\n  a bracket [ that is not closed\n\n`))).toBeUndefined();
  expect(lineTooDeep(times(deepest, (i) => `${' '.repeat(i)}a:\n`))).toBeUndefined();
});
