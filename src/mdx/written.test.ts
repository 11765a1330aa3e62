import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readDocument } from './document.ts';
import { writtenPlaces } from './written.ts';

/** What is written where a paragraph has some words. */
function written(body: string, words: string, paragraph = 0): string | undefined {
  const texts = readDocument(body, 'f').paragraphs.map(({ text }) => text);
  const start = texts[paragraph]!.indexOf(words);
  const place = writtenPlaces(body, texts)?.(paragraph, { start, end: start + words.length });
  return place && body.slice(place.start, place.end);
}

it('finds words among components', () => {
  const body = '<Section title="The Board">\n\nOn <Ref to="x">the Board</Ref> and the Board.\n\n</Section>\n';
  expect(written(body, 'Board.')).toBe('Board.');
  expect(written(body, 'the Board and the')).toBe('the Board</Ref> and the');
});

it('finds words with signs that are escaped or written as references', () => {
  expect(written('In \\{1901\\} A&amp;B met \\*.\n', '{1901} A&B')).toBe('\\{1901\\} A&amp;B');
});

it('tells the same words in two paragraphs apart', () => {
  const body = 'Elm stood.\n\nThen Elm fell.\n';
  const texts = ['Elm stood.', 'Then Elm fell.'];
  expect(writtenPlaces(body, texts)?.(1, { start: 5, end: 8 })).toEqual({ start: 17, end: 20 });
});

it('gives nothing where the words are others', () => {
  expect(writtenPlaces('Elm stood.\n', ['Oak stood.'])).toBeUndefined();
});

test('every word of a plain text is found as it is written', () => {
  const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,6}$/u), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (lines) => {
      const texts = lines.map((line) => line.join(' '));
      const find = writtenPlaces(texts.join('\n\n'), texts);
      texts.forEach((text, i) => {
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          const place = find?.(i, { start: index, end: index + word.length });
          expect(texts.join('\n\n').slice(place?.start, place?.end)).toBe(word);
        }
      });
    }),
  );
});
