import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeQuote, findAll, findWords, matchQuote, selectorMaker, type Range } from './selector.ts';

/** A text that repeats itself, and a range of whole characters in it. */
const ranges = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', ' ', '𝒳', 'e\u0301'), { minLength: 1, maxLength: 300 }), fc.nat(), fc.nat())
  .map(([characters, a, b]) => {
    const [first, last] = [a % characters.length, b % characters.length].sort((x, y) => x - y) as [number, number];
    const before = characters.slice(0, first).join('').length;
    return {
      text: characters.join(''),
      range: { start: before, end: before + characters.slice(first, last + 1).join('').length },
    };
  });

const isWellFormed = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

describe('describeQuote', () => {
  test('what it describes matches once, at the same range', () => {
    fc.assert(
      fc.property(ranges, ({ text, range }) => {
        expect(matchQuote(text, describeQuote(text, range))).toEqual<Range[]>([range]);
      }),
    );
  });

  test('it never cuts an astral character', () => {
    fc.assert(
      fc.property(ranges, ({ text, range }) => {
        const { prefix, exact, suffix } = describeQuote(text, range);
        expect([prefix, exact, suffix].every(isWellFormed)).toBe(true);
      }),
    );
  });

  it('gives 32 units of context where they are enough', () => {
    const text = `${'x'.repeat(50)}word${'y'.repeat(50)}`;
    expect(describeQuote(text, { start: 50, end: 54 })).toEqual({
      type: 'TextQuoteSelector',
      exact: 'word',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    });
  });

  it('gives less where the text ends', () => {
    expect(describeQuote('a word', { start: 2, end: 6 })).toMatchObject({ prefix: 'a ', suffix: '' });
  });

  it('gives more context where the same words stand in the same surroundings', () => {
    const same = 'the very same words in a long and quite monotonous sentence. ';
    const text = `First ${same}${same}`;
    const start = text.lastIndexOf('words');
    expect(matchQuote(text, describeQuote(text, { start, end: start + 5 }))).toEqual([{ start, end: start + 5 }]);
  });
});

describe('selectorMaker', () => {
  it('gives positions in code points', () => {
    expect(selectorMaker('𝒳 word').position({ start: 3, end: 7 })).toEqual({
      type: 'TextPositionSelector',
      start: 2,
      end: 6,
    });
  });

  test('position and quote select the same words', () => {
    fc.assert(
      fc.property(ranges, ({ text, range }) => {
        const maker = selectorMaker(text);
        const { start, end } = maker.position(range);
        expect([...text].slice(start, end).join('')).toBe(maker.quote(range).exact);
      }),
    );
  });
});

describe('findAll', () => {
  it('finds overlapping places too', () => {
    expect(findAll('aaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
  });

  it('finds nothing for no words', () => {
    expect(findAll('aaa', '')).toEqual([]);
  });
});

describe('findWords', () => {
  it('takes any white space for a space', () => {
    expect(findWords('the\u00a0 town, the town', 'the  town')).toEqual([
      { start: 0, end: 9 },
      { start: 11, end: 19 },
    ]);
  });

  it('takes signs as they are, and finds overlapping places', () => {
    expect(findWords('a. a. a. b', 'a. a.')).toHaveLength(2);
    expect(findWords('a (b) [c]', '(b) [c]')).toEqual([{ start: 2, end: 9 }]);
    expect(findWords('axbx c', 'a.b. c')).toEqual([]);
  });

  it('finds what a pattern finds', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '.'), { maxLength: 60 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(texts, texts, (text, words) => {
        const parts = words
          .trim()
          .split(/\s+/)
          .map((part) => part.replaceAll('.', '\\.'));
        fc.pre(parts[0] !== '');
        const found = [...Array.from(text).keys()].flatMap((start) => {
          const match = new RegExp(parts.join('\\s+'), 'y');
          match.lastIndex = start;
          const [shown] = match.exec(text) ?? [];
          return shown === undefined ? [] : [{ start, end: start + shown.length }];
        });
        expect(findWords(text, words)).toEqual(found);
      }),
    );
  });

  it('takes words without number', () => {
    const words = 'word '.repeat(200_000);
    expect(findWords('word by word', words)).toEqual([]);
    expect(findWords(words, words)).toHaveLength(1);
  });
});
