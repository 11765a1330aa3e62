import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sourceParagraphs } from './source-text.ts';

const texts = (source: string): string[] => sourceParagraphs(source).map(({ text }) => text);

describe('sourceParagraphs', () => {
  it('starts a paragraph at each line break, of whichever system', () => {
    expect(texts('one\ntwo\r\nthree\rfour')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('passes over empty lines and lines of white space, and numbers without them', () => {
    expect(sourceParagraphs('\n\none\n \t\u00a0\u2003\n\ntwo')).toEqual([
      { number: 1, text: 'one', start: 2 },
      { number: 2, text: 'two', start: 12 },
    ]);
  });

  it('needs no line break at the end', () => {
    expect(texts('one')).toEqual(['one']);
    expect(texts('one\n')).toEqual(['one']);
  });

  it('gives none for a text without words', () => {
    expect(texts('')).toEqual([]);
    expect(texts('\r\n \r\n')).toEqual([]);
  });

  it('keeps the white space of a line, and counts astral characters as two units', () => {
    expect(sourceParagraphs('𝒳𝒴\n  b ')).toEqual([
      { number: 1, text: '𝒳𝒴', start: 0 },
      { number: 2, text: '  b ', start: 5 },
    ]);
  });

  test('each paragraph stands where it says, and nothing but white space stands between them', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '𝒳', '\u0301', '\u00a0', '\n', '\r\n', '\r') });
    fc.assert(
      fc.property(line, (source) => {
        let between = '';
        let end = 0;
        for (const { text, start } of sourceParagraphs(source)) {
          expect(source.slice(start, start + text.length)).toBe(text);
          between += source.slice(end, start);
          end = start + text.length;
        }
        expect((between + source.slice(end)).trim()).toBe('');
      }),
    );
  });

  it('may be blocks of lines, which an empty line or one of white space divides', () => {
    expect(sourceParagraphs('a\nb\r\n \r\n\n  c\rd \n\t\n', 'blocks')).toEqual([
      { number: 1, text: 'a\nb', start: 0 },
      { number: 2, text: '  c\rd ', start: 9 },
    ]);
  });
});
