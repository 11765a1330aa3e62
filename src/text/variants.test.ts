import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { differencesOf, type Numbered } from './variants.ts';

const numbered = (texts: readonly string[]): Numbered[] => texts.map((text, i) => ({ number: i + 1, text }));
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** A text with its readings put for its words. */
function read(texts: readonly string[], differences: ReturnType<typeof differencesOf>): string[] {
  return texts.map((text, i) =>
    differences
      .filter(({ paragraph }) => paragraph === i + 1)
      .reverse()
      .reduce((so, { range, reading }) => so.slice(0, range.start) + reading + so.slice(range.end), text),
  );
}

const piece = fc.constantFrom(
  'a',
  'the',
  'town',
  'Town',
  'café',
  'cafe\u0301',
  '𝒳',
  ',',
  '.',
  '“',
  '東京',
  'بيت',
  ' ',
  '  ',
);
const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const texts = fc.array(text, { minLength: 1, maxLength: 4 }).filter((some) => some.some((one) => /\S/.test(one)));

test('with its readings a text has the words of the other', () => {
  fc.assert(
    fc.property(texts, fc.array(text, { maxLength: 4 }), (ours, theirs) => {
      const differences = differencesOf(numbered(ours), numbered(theirs), 'en');
      expect(squeezed(read(ours, differences).join(' '))).toBe(squeezed(theirs.join(' ')));
    }),
  );
});

test('differences stand in order, hold words, and none lies over another', () => {
  fc.assert(
    fc.property(texts, texts, (ours, theirs) => {
      const differences = differencesOf(numbered(ours), numbered(theirs), 'en');
      for (const { paragraph, range, reading } of differences) {
        const words = ours[paragraph - 1]!.slice(range.start, range.end);
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
        expect(squeezed(words)).not.toBe(squeezed(reading));
      }
      for (const [i, { paragraph, range }] of differences.slice(1).entries()) {
        const before = differences[i]!;
        expect(paragraph > before.paragraph || range.start >= before.range.end).toBe(true);
      }
    }),
  );
});

test('a text doesn’t differ from itself, however it is spaced', () => {
  fc.assert(
    fc.property(texts, (ours) => {
      expect(
        differencesOf(numbered(ours), numbered(ours.map((one) => ` ${one.replaceAll(' ', '\n ')} `)), 'en'),
      ).toEqual([]);
    }),
  );
});

const of = (ours: string, theirs: string) =>
  differencesOf(numbered([ours]), numbered([theirs]), 'en').map(({ range, reading }) => [
    ours.slice(range.start, range.end),
    reading,
  ]);

it('tells words put for others, left out, and put in', () => {
  expect(of('The boat left at dawn.', 'The ship left.')).toEqual([
    ['boat', 'ship'],
    ['at dawn', ''],
  ]);
  expect(of('The boat left.', 'The old boat left.')).toEqual([['The', 'The old']]);
  expect(of('Boats left.', 'Old boats left. Early')).toEqual([
    ['Boats', 'Old boats'],
    ['left.', 'left. Early'],
  ]);
  expect(of('left.', 'Boats left.')).toEqual([['left', 'Boats left']]);
  expect(of('Rest, now', 'Rest; now')).toEqual([['Rest,', 'Rest;']]);
  expect(of('Rest', 'Rest, now')).toEqual([['Rest', 'Rest, now']]);
});
