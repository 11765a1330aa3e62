import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { readBlocks } from './inlines.ts';

const codes = (body: string) => [
  readDocument(body, 'f').findings.map(({ code, place }) => [code, place.line]),
  readBlocks(body, 'f').findings.map(({ code, place }) => [code, place.line]),
];
const limited = (line: number) => [[['mdx/limit', line]], [['mdx/limit', line]]];

describe('a text beyond the limits', () => {
  it.each([
    ['tags in a paragraph', `a\n\n${'<Ref to="a">b</Ref> '.repeat(2000)}`],
    ['brackets in a paragraph', `a\n\n${'['.repeat(100_000)}`],
    ['escapes in a paragraph', `a\n\n${'\\_'.repeat(100_000)}`],
    ['references in a paragraph', `a\n\n${'&amp;'.repeat(100_000)}`],
    ['signs of emphasis in a paragraph', `a\n\n${'*a _b '.repeat(100_000)}`],
    ['quotations in a line', `a\n\n${'> '.repeat(100_000)}a`],
    ['lists in a line', `a\n\n${'- '.repeat(100_000)}a`],
  ])('is one finding for too many %s', (_, body) => {
    expect(codes(body)).toEqual(limited(3));
  });

  it('is one finding for components in components', () => {
    const nested = `${'<Section title="x">\n\n'.repeat(5000)}a${'\n\n</Section>'.repeat(5000)}`;
    expect(readDocument(nested, 'f').findings).toMatchObject([{ code: 'mdx/limit' }]);
  });
});

it('reads a text within them', () => {
  const body = Array.from({ length: 200 }, () => '<Ref to="a">b</Ref> *c* d_e\n> f'.repeat(10)).join('\n\n');
  expect(readDocument(body, 'f').findings.some(({ code }) => code === 'mdx/limit')).toBe(false);
});
