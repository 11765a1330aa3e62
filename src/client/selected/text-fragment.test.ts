import { expect, it } from 'vitest';
import { textFragment } from './text-fragment.ts';

const text = 'The boats, all of them, lay in the harbour-basin.\nThe boats left at noon; the lamps were out.';
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

it('names short words that stand once by themselves, with the signs of directives as bytes', () => {
  expect(textFragment(text, at('in the harbour-basin.'), 'p1', text)).toBe('#p1:~:text=in%20the%20harbour%2Dbasin.');
  expect(textFragment(text, at('boats, all'), 'p1', text)).toBe('#p1:~:text=boats%2C%20all');
});

it('puts words around what stands elsewhere on the page too, none from another paragraph', () => {
  expect(textFragment(text, at('The boats', 20), 'p2', text)).toBe('#p2:~:text=The%20boats,-left%20at%20noon%3B%20the');
  expect(textFragment(text, at('the lamps'), 'p2', `${text} The lamps.`)).toBe(
    '#p2:~:text=boats%20left%20at%20noon%3B-,the%20lamps,-were%20out.',
  );
});

it('names a passage over several paragraphs by its ends', () => {
  expect(textFragment(text, { start: 0, end: text.length }, 'p1', text)).toBe(
    '#p1:~:text=The%20boats%2C%20all%20of,the%20lamps%20were%20out.',
  );
});
