import { expect, it } from 'vitest';
import { findAnchor } from './anchors.ts';

const texts = ['The town and the town.', 'The sea, the\u00a0 sea.'];
const find = (paragraph: number, exact: string, occurrence?: number) => {
  const { range, fault } = findAnchor({ paragraph, exact, occurrence }, texts);
  return range ?? fault({ file: 'n', line: 1, column: 1 });
};

it('finds words that stand once', () => {
  expect(find(1, 'and')).toEqual({ start: 9, end: 12 });
});

it('minds case', () => {
  expect(find(1, 'the town')).toEqual({ start: 13, end: 21 });
  expect(find(1, 'THE')).toMatchObject({ code: 'anchor/missing' });
});

it('takes any white space for a space', () => {
  expect(find(2, 'the sea')).toEqual({ start: 9, end: 17 });
});

it('never guesses between two places', () => {
  expect(find(1, 'town')).toMatchObject({ code: 'anchor/ambiguous' });
  expect(find(1, 'town', 2)).toEqual({ start: 17, end: 21 });
  expect(find(1, 'town', 3)).toMatchObject({ code: 'anchor/missing' });
});

it('says where words stand that are not in the paragraph', () => {
  const finding = find(1, 'sea,');
  expect(finding).toMatchObject({ code: 'anchor/missing' });
  expect(JSON.stringify(finding)).toContain('paragraph 2');
});

it('says that there is no such paragraph', () => {
  expect(find(3, 'sea')).toMatchObject({ code: 'anchor/missing' });
});
