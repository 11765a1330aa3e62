import { expect, it } from 'vitest';
import type { Mention } from '../../edition/graph.ts';
import type { Mark, Run, Segment } from '../../edition/segments.ts';
import { passagesOf, type Passage } from './passages.ts';

const run = (text: string, ...notes: string[]): Run => ({
  text,
  notes,
  styles: [],
  link: undefined,
  isLabel: false,
});
const words = (...runs: Run[]): Segment => ({ type: 'words', runs });
const piece = (...runs: Run[]): Segment => ({ type: 'piece', mention: {} as Mention, isFirst: true, runs });
const mark: Segment = { type: 'mark', mark: {} as Mark };

/** Parts as a line: passages in braces after their notes, what is left on runs in brackets. */
const lineOf = (segments: readonly Segment[]): string =>
  passagesOf(segments)
    .map((part: Segment | Passage): string => {
      if (part.type === 'passage') return `${part.note}{${lineOf(part.children)}}`;
      if (part.type === 'mention') return `<${lineOf(part.children)}>`;
      return 'runs' in part
        ? part.runs.map(({ text, notes }) => text + (notes.length > 0 ? `[${notes.join(' ')}]` : '')).join('')
        : '*';
    })
    .join(' ');

it('puts one element around all that a note is about, links included', () => {
  expect(lineOf([words(run('a')), words(run('b', 'n')), piece(run('c', 'n')), words(run('d', 'n'), run('e'))])).toBe(
    'a n{b c d} e',
  );
});

it('leaves on its runs what is about part of a link', () => {
  expect(lineOf([words(run('a', 'n')), piece(run('b', 'n'), run('c'))])).toBe('n{a} b[n]c');
});

it('ends a passage at a mark', () => {
  expect(lineOf([words(run('a', 'n')), mark, words(run('b', 'n'))])).toBe('n{a} * n{b}');
});

it('puts the longer of two passages outside', () => {
  expect(lineOf([words(run('a', 'm', 'n'), run('b', 'n'))])).toBe('n{m{a} b}');
});

it('puts a mention of several pieces into a passage that holds all of them', () => {
  const mention: Segment = {
    type: 'mention',
    mention: {} as Mention,
    children: [piece(run('a', 'n')), piece(run('b', 'n'))],
  };
  expect(lineOf([mention, words(run('c', 'n'))])).toBe('n{<a b> c}');
  expect(lineOf([{ ...mention, children: [piece(run('a', 'n')), piece(run('b'))] }])).toBe('<n{a} b>');
});
