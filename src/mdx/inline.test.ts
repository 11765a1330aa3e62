import { expect, it } from 'vitest';
import { linksOf, linksOfBlocks, plainBlocks, plainText, runsOf, type Block, type Inline } from './inline.ts';

const place = { file: 'f', line: 1, column: 1 };
const text = (value: string): Inline => ({ type: 'text', value });
const link = (id: string, ...children: Inline[]): Inline => ({
  type: 'link',
  target: { scheme: 'entry', id, place },
  children,
});
const run: Inline[] = [
  text('The '),
  { type: 'emphasis', children: [text('old '), link('issg', text('ISSG'))] },
  text(' met '),
  link('un', text('there')),
];
const blocks: Block[] = [
  { type: 'paragraph', children: run, place },
  { type: 'list', items: [[text('one')], [link('a', text('two'))]], place },
];

it('gives the words alone', () => {
  expect(plainText(run)).toBe('The old ISSG met there');
});

it('gives the words of blocks, a block or an item a line', () => {
  expect(plainBlocks(blocks)).toBe('The old ISSG met there\none\ntwo');
  expect(blocks.map((block) => runsOf(block).length)).toEqual([1, 2]);
});

it('finds every link in order, inside emphasis and lists too', () => {
  expect(linksOf(run).map(({ id }) => id)).toEqual(['issg', 'un']);
  expect(linksOfBlocks(blocks).map(({ id }) => id)).toEqual(['issg', 'un', 'a']);
});
