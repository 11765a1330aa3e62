import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { placedFindings } from './placed-findings.ts';

const base = readContent(join(import.meta.dirname, '../../../tests/editions/minimal'));

/** The findings of the edition with words of its files replaced, as `code paragraph words`. */
function placed(page: string, ...changes: readonly (readonly [string, string])[]) {
  const files = base.map((file) => ({
    ...file,
    text: changes.reduce((text, [a, b]) => text.replace(a, b), file.text),
  }));
  const { here, elsewhere } = placedFindings(files, loadEdition(files).findings, page);
  return {
    here: here.map(({ code, paragraph, words }) => [code, paragraph, words]),
    elsewhere: elsewhere.map(({ code, at }) => `${code} ${at}`),
  };
}

it('places what is about a text at its paragraph and words', () => {
  const changes = [
    ['<Ref to="port-elm">Port Elm</Ref>?', '<Ref to="elm">Port Elm</Ref>?'],
    ['exact: within two years', 'exact: the stone of'],
    ['<Ref to="harbour-board">The Board</Ref> will', 'The Board will'],
  ] as const;
  expect(placed('documents/harbour/', ...changes).here).toEqual([
    ['entry/unknown', 2, 'Port Elm'],
    ['anchor/missing', 3, undefined],
  ]);
});

it('places what is about an entry on its page, and tells the rest elsewhere', () => {
  const changes = [
    ['title: Port Elm', 'titel: Port Elm'],
    ['language: en-GB', 'language: xx'],
  ] as const;
  expect(placed('entries/port-elm/', ...changes).here.map(([code]) => code)).toEqual([
    'field/missing',
    'field/unknown',
  ]);
  expect(placed('', ...changes)).toMatchObject({ here: [] });
  expect(placed('', ...changes).elsewhere.length).toBeGreaterThan(2);
});
