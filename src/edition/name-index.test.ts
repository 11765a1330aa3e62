import { expect, it } from 'vitest';
import type { Edition } from './graph.ts';
import { byScript, nameIndex } from './name-index.ts';

const indexOf = (language: string, names: readonly string[]) =>
  byScript([
    ...nameIndex({
      entries: names.map((title) => ({ id: title, matter: { title, aliases: [] } })),
      matter: { language },
    } as unknown as Edition),
  ]).map(({ script, letters }) => [script, ...letters.map(([letter]) => letter)]);

it('sets scripts apart, that of the language first, with the figures', () => {
  const names = ['ISSG', 'МИД', '2259', 'ЦРУ', 'Élysée', 'الأمم'];
  expect(indexOf('en', names)).toEqual([
    ['Latn', '#', 'E', 'I'],
    ['Cyrl', 'М', 'Ц'],
    ['Arab', 'ا'],
  ]);
  expect(indexOf('ru', names)[0]).toEqual(['Cyrl', '#', 'М', 'Ц']);
});
