import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { loadEdition } from './load.ts';
import { nameIndex } from './name-index.ts';
import { concordanceOf, passageOf } from './passages.ts';
import { readContent } from './read/files.ts';

const edition = loadEdition(readContent(join(import.meta.dirname, '../../tests/editions/second'))).edition!;
const lesson = edition.documents.find(({ slug }) => slug === 'prose-lesson')!;

it('names who speaks, by the answer or by the label of the question', () => {
  expect(lesson.paragraphs.slice(1, 4).map((p) => passageOf(lesson, p).speaker)).toEqual([
    undefined,
    'Monsieur Jourdain',
    'Maître de philosophie',
  ]);
});

it('names the exchange', () => {
  expect(lesson.paragraphs.slice(1, 3).map((p) => passageOf(lesson, p).division)).toEqual([
    undefined,
    'Prose or verse',
  ]);
});

test('the three parts of a mention in context are its sentence', () => {
  for (const document of edition.documents) {
    for (const mention of document.mentions) {
      const { before, words, after, paragraph } = concordanceOf(document, mention);
      expect(before + words + after).toBe(paragraph.text.slice(mention.sentence.start, mention.sentence.end));
      expect(words).toMatch(/\S/);
    }
  }
});

it('lists titles and aliases by letter, accents and signs ignored', () => {
  const index = nameIndex(edition);
  expect([...index.keys()]).toEqual([...index.keys()].toSorted(new Intl.Collator('en').compare));
  expect(index.get('M')!.map(({ name }) => name)).toEqual(['Molière']);
  expect(index.get('L')!.map(({ name, isTitle }) => [name, isTitle])).toEqual([['Lee Resolution', true]]);
  expect(index.get('J')!.map(({ name, entry }) => [name, entry.id])).toEqual([['Jean-Baptiste Poquelin', 'moliere']]);
});
