import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Document } from './graph.ts';
import { loadEdition } from './load.ts';
import { readContent } from './read/files.ts';
import { segmentsOf, type Segment } from './segments.ts';

const editions = join(import.meta.dirname, '../../tests/editions');
const documents = ['minimal', 'second'].flatMap(
  (name) => loadEdition(readContent(join(editions, name))).edition!.documents,
);

/** All segments, the ones inside mentions too. */
const flat = (segments: readonly Segment[]): Segment[] =>
  segments.flatMap((segment) => (segment.type === 'mention' ? [segment, ...flat(segment.children)] : [segment]));
const segmentsOfAll = (document: Document): Segment[] =>
  document.paragraphs.flatMap((paragraph) => flat(segmentsOf(document, paragraph)));
const words = (segment: Segment): string => ('runs' in segment ? segment.runs.map(({ text }) => text).join('') : '');

describe.each(documents.map((document) => [document.slug, document] as const))('segments of %s', (_, document) => {
  test('joined, they are the text', () => {
    for (const paragraph of document.paragraphs) {
      expect(flat(segmentsOf(document, paragraph)).map(words).join('')).toBe(paragraph.text);
    }
  });

  test('each mention has one first piece, and all its words', () => {
    const segments = segmentsOfAll(document);
    for (const mention of document.mentions) {
      expect(segments.filter((s) => s.type === 'piece' && s.mention === mention && s.isFirst)).toHaveLength(1);
      const own = segments.find((s) => s.type === 'mention' && s.mention === mention);
      const pieces = own ? flat([own]) : segments.filter((s) => s.type === 'piece' && s.mention === mention);
      const { text } = document.paragraphs[mention.paragraph - 1]!;
      expect(pieces.map(words).join('')).toBe(text.slice(mention.range.start, mention.range.end));
    }
  });

  test('each note has a mark after each of its anchors, and its words are those of its anchors', () => {
    const segments = segmentsOfAll(document);
    for (const note of document.notes) {
      const marks = segments.flatMap((s) => (s.type === 'mark' && s.mark.note === note ? [s.mark.anchor] : []));
      expect(marks).toEqual(note.anchors.map((_, i) => i));
      const marked = segments
        .flatMap((s) => ('runs' in s ? s.runs : []))
        .filter(({ notes }) => notes.includes(note.id));
      const anchored = note.anchors.map(({ paragraph, range }) =>
        document.paragraphs[paragraph - 1]!.text.slice(range.start, range.end),
      );
      // The space after a mark inside them is no part of them to the eye.
      const letters = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '');
      expect(letters(marked.map(({ text }) => text))).toBe(letters(anchored));
    }
  });
});

test('a mark stands inside no word, and before no punctuation that closes one', () => {
  const isText = (s: Segment): boolean => s.type !== 'mention' && s.type !== 'mark';
  for (const document of documents)
    for (const paragraph of document.paragraphs) {
      const segments = flat(segmentsOf(document, paragraph));
      segments.forEach((segment, i) => {
        if (segment.type !== 'mark') return;
        const before = segments.slice(0, i).filter(isText).map(words).join('');
        const after = segments.slice(i).filter(isText).map(words).join('');
        expect(`${before.slice(-1)}|${after.slice(0, 1)}`).not.toMatch(/[\p{L}\p{N}]\|[\p{L}\p{N}]|\|[.,;:!?”’)]/u);
      });
    }
});

test('no piece and no passage begins with the space after a mark', () => {
  for (const document of documents)
    for (const paragraph of document.paragraphs) {
      const segments = flat(segmentsOf(document, paragraph));
      segments.forEach((segment, i) => {
        if (segments[i - 1]?.type !== 'mark' || !('runs' in segment)) return;
        const [run] = segment.runs;
        if (/^\s/.test(run!.text)) expect([segment.type, run!.notes]).toEqual(['words', []]);
      });
    }
});

it('has examples of all that it is for', () => {
  const segments = documents.flatMap(segmentsOfAll);
  expect(new Set(segments.map(({ type }) => type))).toEqual(new Set(['words', 'piece', 'mark', 'mention']));
  expect(segments.some((s) => 'runs' in s && s.runs.some(({ notes }) => notes.length > 1))).toBe(true);
});
