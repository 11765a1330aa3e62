import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectionOf, readAnnotations } from './annotations.ts';
import { markdownOf } from './markdown.ts';
import type { Mark } from './mark.ts';
import { annotationSet } from './readium.ts';

const mark: Mark = {
  id: 'urn:uuid:1',
  document: 'talk-1931',
  title: 'On the lamps',
  version: '1.2.0',
  date: '2022-05-06',
  paragraph: 4,
  quote: { exact: 'three of its protocols', prefix: 'the Convention, ', suffix: ', and' },
  start: 0,
  note: 'Those of *1911*?',
  created: '2026-01-02T03:04:05.000Z',
};
const documents = [{ slug: mark.document, title: mark.title }];
const read = { version: '1.2.0', date: '2022-05-06' };
const addressOf = (slug: string): string => `https://papers.example/documents/${slug}/`;
const book = {
  slug: mark.document,
  title: mark.title,
  address: addressOf(mark.document),
  publisher: 'Papers',
  year: '2022',
  pageOf: () => ({ file: 'text-2.xhtml', heading: 'The lamps' }),
};

it('reads a collection back as what it was written from, whatever was noted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (note, exact) => {
      const one = { ...mark, note, quote: { ...mark.quote, exact } };
      const file = JSON.stringify(collectionOf([one], 'Papers', addressOf));
      expect(readAnnotations(file, documents, read)).toEqual({ marks: [one], others: 0 });
    }),
  );
});

it('names the file of the book and the heading in a set for reading programs, and reads it by its title', () => {
  const set = annotationSet([mark], book, '2026-01-02T03:04:05.000Z');
  expect(set.items[0]?.target).toMatchObject({ source: 'text-2.xhtml', meta: { headings: [{ txt: 'The lamps' }] } });
  const byTitle = { ...set, about: { 'dc:title': mark.title, 'dc:identifier': ['urn:uuid:of-the-book'] } };
  for (const file of [set, byTitle]) {
    const { marks } = readAnnotations(JSON.stringify(file), documents, read)!;
    expect(marks).toMatchObject([{ id: mark.id, document: mark.document, quote: mark.quote, note: mark.note }]);
  }
});

it('passes over what has no words, or is about another text, and counts it', () => {
  const items = [
    { type: 'Annotation', target: { source: addressOf('talk-1931'), selector: { type: 'CssSelector', value: 'p' } } },
    { type: 'Annotation', target: { source: addressOf('other'), selector: { type: 'TextQuoteSelector', exact: 'x' } } },
    'no annotation',
  ];
  expect(readAnnotations(JSON.stringify(items), documents, read)).toEqual({ marks: [], others: 3 });
  for (const file of ['', '{', '3', '{"items": 3}', 'null'])
    expect(readAnnotations(file, documents, read)).toBeUndefined();
});

it('writes words as a quotation with its citation, and signs of Markdown as themselves', () => {
  expect(markdownOf([mark], 'Papers', () => 'Papers, para. 4. https://papers.example/#p4.')).toBe(
    [
      '# Papers',
      '> three of its protocols',
      'Papers, para. 4. <https://papers.example/#p4>.',
      'Those of \\*1911\\*?\n',
    ].join('\n\n'),
  );
});
