import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../src/edition/graph.ts';
import { segmentsOf, type Segment } from '../src/edition/segments.ts';
import { partsOf } from '../src/mdx/text-block.ts';
import { collapseWhiteSpace } from '../src/text/white-space.ts';
import { structuredEdition } from './structured-edition.ts';

const wordsOf = (segment: Segment): string => {
  switch (segment.type) {
    case 'words':
    case 'piece':
      return segment.runs.map(({ text }) => text).join('');
    case 'mention':
      return segment.children.map(wordsOf).join('');
    case 'mark':
    case 'variant':
    case 'page':
      return '';
  }
};

/** The words of a document as its layout has them, by paragraph. */
function laidOut(document: Document): string[] {
  const parts = document.blocks.flatMap(partsOf);
  return document.paragraphs.map((paragraph) => {
    const own = parts.filter((part) => part.paragraph === paragraph.number);
    return collapseWhiteSpace(own.map((part) => segmentsOf(document, paragraph, part).map(wordsOf).join('')).join(' '));
  });
}

/** The letters of variants, as the layout has them. */
const lettersOf = (segment: Segment): string[] =>
  segment.type === 'variant'
    ? [segment.variant.letter]
    : segment.type === 'mention'
      ? segment.children.flatMap(lettersOf)
      : [];

const squeezed = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

/** The words of a document with the readings of a witness put for them. */
const readingsPut = ({ paragraphs, variants }: Document, siglum: string): string[] =>
  paragraphs.map(({ number, text }) =>
    variants
      .flatMap(({ paragraph, range, readings }) => {
        const own = readings.find(({ witnesses }) => witnesses.includes(siglum));
        return own && paragraph === number ? [{ range, reading: own.text }] : [];
      })
      .reduceRight((so, { range, reading }) => so.slice(0, range.start) + reading + so.slice(range.end), text),
  );

test.each(['lines', 'blocks'] as const)(
  'with the readings of a witness put for its words, any document has those of the witness, with paragraphs that are %s',
  (unit) => {
    fc.assert(
      fc.property(structuredEdition(unit), ({ edition, findings, source, witnesses }) => {
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const [document, ...others] = edition!.documents;
        expect(document!.versions.map(({ siglum }) => siglum)).toEqual(witnesses.map(({ siglum }) => siglum));
        for (const [i, { siglum, paragraphs }] of witnesses.entries()) {
          expect(others[i]!.paragraphs.map(({ text }) => text)).toEqual(paragraphs);
          expect(squeezed(readingsPut(document!, siglum))).toBe(squeezed(paragraphs));
        }
        for (const { paragraph, range, sourceRange } of document!.variants) {
          const words = document!.paragraphs[paragraph - 1]!.text.slice(range.start, range.end);
          expect(collapseWhiteSpace(source.slice(sourceRange.start, sourceRange.end))).toBe(collapseWhiteSpace(words));
        }
        const laid = document!.blocks
          .flatMap(partsOf)
          .toSorted((a, b) => a.paragraph - b.paragraph)
          .flatMap((part) => segmentsOf(document!, document!.paragraphs[part.paragraph - 1]!, part).flatMap(lettersOf));
        expect(laid).toEqual(document!.variants.map(({ letter }) => letter));
      }),
      { numRuns: 100 },
    );
  },
);

test.each(['lines', 'blocks'] as const)(
  'any document of these structures keeps its words, their order, mentions and notes, with paragraphs that are %s',
  (unit) => {
    fc.assert(
      fc.property(structuredEdition(unit), ({ edition, findings, source, mdx, paragraphs }) => {
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const document = edition!.documents[0]!;
        expect(document.paragraphs.map(({ text }) => collapseWhiteSpace(text))).toEqual(paragraphs);
        expect(laidOut(document)).toEqual(paragraphs);
        expect(document.mentions).toHaveLength(mdx.split('<Ref to').length - 1);
        for (const { paragraph, range, sourceRange } of [
          ...document.mentions,
          ...document.notes.flatMap(({ anchors }) => anchors),
        ]) {
          const words = document.paragraphs[paragraph - 1]!.text.slice(range.start, range.end);
          expect(collapseWhiteSpace(source.slice(sourceRange.start, sourceRange.end))).toBe(collapseWhiteSpace(words));
        }
        expect(document.originalNotes.find(({ id }) => id === 'one')?.marks).toHaveLength(
          mdx.split('<NoteMark').length - 1,
        );
      }),
      { numRuns: 100 },
    );
  },
);
