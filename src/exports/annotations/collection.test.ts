import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { loadEdition } from '../../edition/load.ts';
import { readContent } from '../../edition/read/files.ts';
import { annotationCollection } from './collection.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../../tests/editions/second'))).edition!;
const address = (path: string): string => `https://second.example/edition/${path}`;

const collections = edition.documents.map((document) => ({
  document,
  collection: annotationCollection(edition, document, address),
}));
const lesson = collections.find(({ document }) => document.slug === 'prose-lesson')!.collection;
const itemOf = (id: string) => lesson.first.items.find((item) => item.id.endsWith(`#${id}`))!;

test('every selector selects the words of its mention or anchor, in code points and by quote', () => {
  for (const { document, collection } of collections) {
    const characters = [...document.source.text];
    const wanted = [...document.mentions.map((m) => [m]), ...document.notes.map((n) => n.anchors)];
    collection.first.items.forEach((item, i) => {
      const targets = [item.target].flat();
      targets.forEach((target, k) => {
        const { sourceRange } = wanted[i]![k]!;
        const words = document.source.text.slice(sourceRange.start, sourceRange.end);
        expect(target!.selector.map(({ type }) => type)).toEqual(['TextPositionSelector', 'TextQuoteSelector']);
        for (const selector of target!.selector) {
          if (selector.type === 'TextPositionSelector') {
            expect(characters.slice(selector.start, selector.end).join('')).toBe(words);
          } else {
            expect(selector.exact).toBe(words);
            expect(document.source.text.split(selector.prefix + selector.exact + selector.suffix)).toHaveLength(2);
          }
        }
      });
      expect(targets).toHaveLength(wanted[i]!.length);
    });
  }
});

it('counts an astral character as one', () => {
  expect([itemOf('note-clef').target].flat()[0]!.selector[0]).toEqual({
    type: 'TextPositionSelector',
    start: 0,
    end: 14,
  });
});

test('ids are unique, and the same at each build', () => {
  const ids = collections.flatMap(({ collection }) => collection.first.items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const again = edition.documents.map((document) => annotationCollection(edition, document, address));
  expect(again).toEqual(collections.map(({ collection }) => collection));
});

it('says which entries are the editors’ reading', () => {
  const address = collections.find(({ document }) => document.slug === 'address-1863')!.collection;
  const noted = address.first.items.filter(({ body }) => 'skos:note' in body);
  expect(noted.map(({ body }) => body)).toMatchObject([
    { 'skos:note': expect.stringContaining('identified by the editors') as string },
  ]);
});

it('identifies the entry of a mention', () => {
  expect(itemOf('prose-p4-2')).toMatchObject({
    id: 'https://second.example/edition/documents/prose-lesson/annotations.jsonld#prose-p4-2',
    motivation: 'identifying',
    body: { source: 'https://second.example/edition/entries/prose/', purpose: 'identifying' },
    target: { source: 'https://second.example/edition/documents/prose-lesson/source.txt' },
  });
});

it('comments with the text of a note, on each of its anchors', () => {
  const note = itemOf('note-nightcap');
  expect(note).toMatchObject({
    motivation: 'commenting',
    body: { type: 'TextualBody', purpose: 'commenting', language: 'en-GB' },
  });
  expect(note.target).toHaveLength(2);
});

it('is a collection of one page with all annotations', () => {
  expect(lesson).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 9,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  expect(lesson.first.items).toHaveLength(9);
});
