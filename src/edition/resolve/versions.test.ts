import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { smallEdition } from '../../../tests/small-edition.ts';
import type { Document } from '../graph.ts';
import { letterOf } from './versions.ts';

const edition = smallEdition('versions');
const notice = edition.documentBySlug.get('notice')!;

it('has each document before its versions, which know of each other', () => {
  expect(edition.documents.map(({ slug }) => slug)).toEqual(['notice', 'avis', 'gazette-print', 'ilan', 'inn-copy']);
  expect(notice.versions.map(({ text }) => text.slug)).toEqual(['avis', 'gazette-print', 'ilan', 'inn-copy']);
  expect(edition.documents.flatMap(({ versionOf }) => versionOf?.of.slug ?? [])).toHaveLength(4);
});

/** What a witness reads, by the text and its variants. */
function readBy(siglum: string, { paragraphs, variants }: Document): string {
  return paragraphs
    .map(({ number, text }) =>
      variants
        .filter((one) => one.paragraph === number)
        .reverse()
        .reduce((so, { range, readings }) => {
          const reading = readings.find(({ witnesses }) => witnesses.includes(siglum));
          return reading ? so.slice(0, range.start) + reading.text + so.slice(range.end) : so;
        }, text),
    )
    .join(' ')
    .replace(/\s/g, '');
}

it.each(notice.versions.filter(({ siglum }) => siglum !== undefined))(
  'has the words of witness $siglum in its variants',
  ({ siglum, text }) => {
    const theirs = edition.documentBySlug.get(text.slug)!.paragraphs.map((one) => one.text);
    expect(readBy(siglum!, notice)).toBe(theirs.join(' ').replace(/\s/g, ''));
  },
);

it('tells together what witnesses have alike, and where each is in the source', () => {
  const [, variant] = notice.variants;
  expect(variant).toMatchObject({ letter: 'b', paragraph: 3, readings: [{ text: 'departs', witnesses: ['A', 'B'] }] });
  for (const { sourceRange, paragraph, range } of notice.variants)
    expect(notice.source.text.slice(sourceRange.start, sourceRange.end)).toBe(
      notice.paragraphs[paragraph - 1]!.text.slice(range.start, range.end),
    );
});

test('letters go on after z, none twice', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa']);
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (i, j) => {
      expect(letterOf(i) === letterOf(j)).toBe(i === j);
    }),
  );
});
