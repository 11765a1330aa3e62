import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareParagraphs, describeDeparture } from './compare.ts';

const words = fc.stringMatching(/^[a-c]{1,4}( [a-c]{1,3}){0,2}$/);
const paragraphs = fc.array(words, { minLength: 1, maxLength: 12 });
/** Paragraphs of which none is like another. */
const different = fc.uniqueArray(words, { minLength: 1, maxLength: 12 });

describe('compareParagraphs', () => {
  test('a text is the same as itself', () => {
    fc.assert(
      fc.property(paragraphs, (text) => {
        expect(compareParagraphs(text, [...text])).toEqual([]);
      }),
    );
  });

  test('white space makes no difference', () => {
    fc.assert(
      fc.property(paragraphs, (text) => {
        expect(
          compareParagraphs(
            text,
            text.map((p) => ` ${p.replaceAll(' ', ' \u00a0\t')} `),
          ),
        ).toEqual([]);
      }),
    );
  });

  test('one character changed in one paragraph is a departure of that paragraph alone', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), fc.constantFrom('a', 'b', '’', '𝒳'), (text, p, c, sign) => {
        const number = p % text.length;
        const paragraph = text[number]!;
        const at = c % paragraph.length;
        fc.pre(paragraph[at] !== sign && paragraph[at] !== ' ');
        const changed = text.with(number, paragraph.slice(0, at) + sign + paragraph.slice(at + 1));
        expect(compareParagraphs(text, changed)).toEqual([
          { paragraph: number + 1, index: number, source: paragraph, edition: changed[number] },
        ]);
      }),
    );
  });

  test('a paragraph left out is one departure', () => {
    fc.assert(
      fc.property(different, fc.nat(), (text, p) => {
        const number = p % text.length;
        expect(compareParagraphs(text, text.toSpliced(number, 1))).toEqual([
          { paragraph: number + 1, index: number, source: text[number], edition: undefined },
        ]);
      }),
    );
  });

  test('a paragraph put in is one departure', () => {
    fc.assert(
      fc.property(different, fc.nat(), (text, p) => {
        const number = p % (text.length + 1);
        expect(compareParagraphs(text, text.toSpliced(number, 0, 'new'))).toEqual([
          { paragraph: number + 1, index: number, source: undefined, edition: 'new' },
        ]);
      }),
    );
  });

  test('a difference is never overlooked', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const isSame = a.length === b.length && a.every((p, i) => p === b[i]);
        expect(compareParagraphs(a, b).length === 0).toBe(isSame);
      }),
    );
  });

  it('finds a slip after a paragraph that was left out, with its index in the edition', () => {
    expect(
      compareParagraphs(['a', 'b', 'c', 'd', 'e'], ['a', 'c', 'x', 'e']).map(({ paragraph, index }) => [
        paragraph,
        index,
      ]),
    ).toEqual([
      [2, 1],
      [4, 2],
    ]);
  });

  it('tells apart letters that only look the same', () => {
    expect(compareParagraphs(['caf\u00e9'], ['cafe\u0301'])).toHaveLength(1);
  });
});

describe('describeDeparture', () => {
  const describeOne = (source: string | undefined, edition: string | undefined): string =>
    describeDeparture({ paragraph: 1, index: 0, source, edition });

  it('shows both readings around the difference', () => {
    const [before, after] = ['before '.repeat(10), ' after'.repeat(10)];
    expect(describeOne(`${before}cat${after}`, `${before}dogs${after}`)).toBe(
      [
        '  source:  “…fore before before before before before cat after after after after after after aft…”',
        '  edition: “…fore before before before before before dogs after after after after after after aft…”',
      ].join('\n'),
    );
  });

  it('names the code points of signs that look alike', () => {
    expect(describeOne('it’s', "it's")).toContain('first difference: U+2019 in the source, U+0027 in the edition');
    expect(describeOne('caf\u00e9', 'cafe\u0301')).toContain('U+00E9 in the source, U+0065 in the edition');
  });

  it('says where a reading ends', () => {
    expect(describeOne('the end.', 'the end')).toContain('U+002E in the source, the end in the edition');
  });

  it('says which of the two has no such paragraph', () => {
    expect(describeOne('words', undefined)).toBe('  source:  “words”\n  edition: (no such paragraph)');
    expect(describeOne(undefined, 'words')).toBe('  source:  (no such paragraph)\n  edition: “words”');
  });

  test('it never cuts an astral character', () => {
    const astral = fc.string({ unit: fc.constantFrom('𝒳', '𝒴', 'a'), minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(astral, astral, (source, edition) => {
        fc.pre(source !== edition);
        expect(describeOne(source, edition).isWellFormed()).toBe(true);
      }),
    );
  });
});
