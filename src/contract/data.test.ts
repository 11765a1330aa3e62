import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataAttributes } from './data.ts';

it('writes names as HTML has them, in the order given, and leaves out what has no value', () => {
  const attributes = dataAttributes({ noteFor: 'issg-p4-1', extra: '', again: undefined, apparatus: '' });
  expect(Object.entries(attributes)).toEqual([
    ['data-note-for', 'issg-p4-1'],
    ['data-extra', ''],
    ['data-apparatus', ''],
  ]);
});

/** What the pattern's first group matches in the files, each once. */
const namesIn = (files: string, pattern: RegExp): string[] => [
  ...new Set(
    globSync(files, { cwd: 'src' }).flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(pattern)].map(([, name]) => name!),
    ),
  ),
];

it('names every attribute that style sheets go by', () => {
  const contract = namesIn('contract/data.ts', /^ {2}(\w+): /gm).map(
    (name) => Object.keys(dataAttributes({ [name]: '' }))[0],
  );
  expect(namesIn('styles/*.css', /\[(data-[\w-]+)/g).filter((name) => !contract.includes(name))).toEqual([]);
});

it('knows every custom element of the pages', () => {
  const tags = namesIn('contract/tags.ts', /'(ap-[\w-]+)'/g);
  expect(namesIn('**/*.astro', /<(ap-[\w-]+)/g).sort()).toEqual(tags.sort());
});
