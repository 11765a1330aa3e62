import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { smallEdition } from '../../tests/small-edition.ts';
import { structuredEdition } from '../../tests/structured-edition.ts';
import { partsOf, type TextBlock } from '../mdx/text-block.ts';
import { parallelRows } from './parallel.ts';

/** The parts in blocks, without those of no words, which cells may be. */
const partsIn = (blocks: readonly TextBlock[]) => blocks.flatMap(partsOf);
const numbersIn = (blocks: readonly TextBlock[]): number[] => [
  ...new Set(partsIn(blocks).map(({ paragraph }) => paragraph)),
];

test('joined, rows have every part of either text once, in order', () => {
  fc.assert(
    fc.property(structuredEdition('lines'), ({ edition }) => {
      const [document] = edition!.documents;
      const pairs = document!.paragraphs.map(({ number }) => ({
        there: { first: number, last: number },
        here: { first: number, last: number },
      }));
      const rows = parallelRows(document!, document!, { pairs });
      const all = partsIn(document!.blocks);
      expect(rows.flatMap(({ there }) => partsIn(there))).toEqual(all);
      expect(rows.flatMap(({ here }) => partsIn(here))).toEqual(all);
    }),
    { numRuns: 60 },
  );
});

it('sets against each other what belongs together, and cuts no table', () => {
  const edition = smallEdition('versions');
  const rowsOf = (slug: string) => {
    const version = edition.documentBySlug.get(slug)!;
    return parallelRows(edition.documentBySlug.get('notice')!, version, version.versionOf!).map(({ there, here }) =>
      [there, here].map((blocks) => numbersIn(blocks).join()).join(' '),
    );
  };
  expect(rowsOf('avis')).toEqual(['1 1', '2 2', '3 3,4', '4 5', '5,6 6,7', '7,8,9 8', '10 ', '11 9']);
  expect(rowsOf('inn-copy')).toEqual([
    '1 1',
    '2 2',
    ' 3',
    '3 4',
    '4 5',
    '5,6 6,7',
    '7 8',
    '8 9',
    '9 ',
    '10 10',
    '11 11',
  ]);
});
