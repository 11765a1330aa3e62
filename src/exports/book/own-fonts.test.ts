import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { fontsOf } from './own-fonts.ts';
import { lacking } from './letters.ts';

const folder = join(import.meta.dirname, '../../../examples/wasiyya');
const { edition } = loadEdition(readContent(folder));

it('has the letters of a text that the engine’s fonts lack, by the names of the families', () => {
  const fonts = fontsOf(edition!.look, join(folder, 'content/fonts'));
  expect(new Set(fonts.map(({ family }) => family))).toEqual(new Set(['Amiri']));
  const letters = lacking(edition!.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(''));
  expect(letters.length).toBeGreaterThan(20);
  for (const letter of letters)
    expect(
      fonts.some(({ points }) => points.has(letter.codePointAt(0)!)),
      letter,
    ).toBe(true);
});
