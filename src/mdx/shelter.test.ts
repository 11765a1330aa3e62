import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDocument } from './document.ts';
import { sheltered } from './shelter.ts';

const found = (body: string) => readDocument(body, 'f').findings.map(({ message }) => message);

describe('code that is no plain expression', () => {
  it.each([
    ['brackets', `{${'('.repeat(50_000)}1${')'.repeat(50_000)}}`],
    ['arrows', `{${'a=>'.repeat(50_000)}1}`],
    ['brackets behind a brace in a string', `{"}" + ${'('.repeat(50_000)}1${')'.repeat(50_000)}}`],
    ['brackets behind a comment', `{/* } */ ${'('.repeat(50_000)}${')'.repeat(50_000)}}`],
    ['brackets behind a pattern', `{/}/.test(${'('.repeat(50_000)}${')'.repeat(50_000)})}`],
    ['templates', `{\`${'${`'.repeat(20_000)}${'`}'.repeat(20_000)}\`}`],
    ['an attribute', `<Ref to={${'('.repeat(50_000)}${')'.repeat(50_000)}}>x</Ref>`],
    ['an import', `import a from "b"\n\n${'('.repeat(50_000)}`],
    ['an export', `export const a = (\n\n${'('.repeat(50_000)}`],
    ['braces that nothing closes', '{'.repeat(200_000)],
  ])('never reaches the parser: %s', (_, body) => {
    expect(found(body).length).toBeGreaterThan(0);
  });

  it('hides nothing around it', () => {
    const { paragraphs, findings } = readDocument('one { two\n\nthree `four`\n\nfive', 'f');
    expect(paragraphs.map(({ text, isWhole }) => [text, isWhole])).toEqual([
      ['one ', false],
      ['three ', false],
      ['five', true],
    ]);
    expect(findings.map(({ place }) => place.line)).toEqual([1, 3]);
  });

  it('is told from a brace with a backslash, and from one in a title', () => {
    expect(found('a \\{ b')).toEqual([]);
    const { divisions, findings } = readDocument('<Section title="a { b">\n\nx\n\n</Section>', 'f');
    expect([divisions[0]?.title, findings]).toEqual(['a { b', []]);
  });
});

test('offsets stay as they are', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('{', '}', '\\', '"', 'a', '\n', 'import ', 'export ', '𝒳'))
        .map((parts) => parts.join('')),
      (body) => {
        const text = sheltered(body);
        expect(text).toHaveLength(body.length);
        expect(
          text.replace(/[\ufdd0-\ufdd2]/g, (sign) => ({ '\ufdd0': '{', '\ufdd1': 'i', '\ufdd2': 'e' })[sign]!),
        ).toBe(body);
      },
    ),
  );
});
