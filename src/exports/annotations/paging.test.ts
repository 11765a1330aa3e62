import { describe, expect, it, test } from 'vitest';
import { smallEdition } from '../../../tests/small-edition.ts';
import type { Mention } from '../../edition/graph.ts';
import { findAnchor } from '../../text/anchor.ts';
import { annotationCollection, annotationFiles, pageSize } from './collection.ts';

const edition = smallEdition('dense');
const [document] = edition.documents;
const address = (path: string): string => `https://dense.example/${path}`;

/** The document with so many mentions, all of the same words. */
const withMentions = (count: number) => ({
  ...document!,
  mentions: Array.from({ length: count }, (_, i): Mention => ({ ...document!.mentions[0]!, id: `mention-${i}` })),
});
type Read = Record<string, unknown> & { readonly items: { readonly id: string }[] };
const filesOf = (count: number): [string, Read][] =>
  annotationFiles(edition, withMentions(count), address).map(({ path, make }) => [path, JSON.parse(make()) as Read]);

it('is one file up to a thousand annotations', () => {
  const files = filesOf(pageSize - document!.notes.length);
  expect(files.map(([path]) => path)).toEqual([`documents/${document!.slug}/annotations.jsonld`]);
  expect(files[0]![1]).toMatchObject({ total: pageSize, first: { type: 'AnnotationPage' } });
});

test('beyond it pages lead from one to the next, and hold every annotation once', () => {
  const [[, collection], ...pages] = filesOf(2100) as [[string, Read], ...[string, Read][]];
  const total = 2100 + document!.notes.length;
  const folder = `https://dense.example/documents/${document!.slug}/annotations`;
  expect(collection).toMatchObject({ total, first: `${folder}/1.jsonld`, last: `${folder}/3.jsonld` });
  expect(pages.map(([path]) => address(path))).toEqual([1, 2, 3].map((n) => `${folder}/${n}.jsonld`));
  pages.forEach(([path, page], i) => {
    expect(page).toMatchObject({ id: address(path), partOf: collection['id'], startIndex: i * pageSize });
    expect(page['prev']).toBe(i > 0 ? address(pages[i - 1]![0]) : undefined);
    expect(page['next']).toBe(i < 2 ? address(pages[i + 1]![0]) : undefined);
  });
  const ids = pages.flatMap(([, { items }]) => items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(total);
});

describe('the quotations of every annotation', () => {
  const { first } = annotationCollection(edition, document!, address);
  const { text } = document!.source;
  const targets = first.items
    .flatMap(({ target }) => [target].flat())
    .map((target) => {
      const [position, quote] = target!.selector;
      if (position?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector')
        throw new Error('other order');
      return { quote, start: [...text].slice(0, position.start).join('').length };
    });

  it('find their words in the source', () => {
    for (const { quote, start } of targets)
      expect(findAnchor(text, { quote, start })).toEqual({ start, end: start + quote.exact.length });
  });

  it('find them in a copy where words around them were cut or added', () => {
    // Every eleventh word that no annotation is about is dropped, and a new one put before every seventh.
    const taken = new Uint8Array(text.length);
    for (const { quote, start } of targets) taken.fill(1, start, start + quote.exact.length);
    let count = 0;
    const changed = text.replace(/\S+/g, (word, at: number) => {
      if (taken.slice(at, at + word.length).includes(1)) return word;
      count++;
      return count % 11 === 0 ? '' : count % 7 === 0 ? `indeed ${word}` : word;
    });
    expect(changed).not.toBe(text);
    const missed = targets.filter(({ quote, start }) => {
      const range = findAnchor(changed, { quote, start });
      return !range || changed.slice(range.start, range.end) !== quote.exact;
    });
    expect(missed.map(({ quote }) => quote.exact)).toEqual([]);
  });
});
