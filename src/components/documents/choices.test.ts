import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { menusOf, tagsOf } from './choices.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/second'))).edition!;
const dated = (dates: readonly string[]) => ({
  ...edition,
  documents: dates.map((date, i) => {
    const document = edition.documents[i % 2]!;
    return { ...document, slug: `d${i}`, matter: { ...document.matter, date } };
  }),
});

it('offers what the documents have, and every tag is an option', () => {
  const menus = menusOf(edition);
  const options = new Set(menus.flatMap(({ name, options }) => options.map(({ value }) => `${name}:${value}`)));
  for (const tags of tagsOf(edition).values()) for (const tag of tags.split(' ')) expect(options).toContain(tag);
});

it('offers the kinds of documents, whatever their capitals', () => {
  const kinds = ['letter', 'Letter', 'memorandum'];
  const documents = kinds.map((kind, i) => {
    const document = edition.documents[i % 2]!;
    return { ...document, slug: `d${i}`, matter: { ...document.matter, kind } };
  });
  const menu = menusOf({ ...edition, documents }).find(({ name }) => name === 'kind');
  expect(menu!.options.map(({ label }) => label)).toEqual(['Letter', 'Memorandum']);
});

it('offers years, or decades where there are many years', () => {
  const labelsOf = (dates: readonly string[]) => menusOf(dated(dates))[0]!.options.map(({ label }) => label);
  expect(labelsOf(['1863-11-19', '1901', '1863'])).toEqual(['1863', '1901']);
  const years = Array.from({ length: 25 }, (_, i) => String(1895 + i));
  expect(labelsOf(years)).toEqual(['1890s', '1900s', '1910s']);
});
