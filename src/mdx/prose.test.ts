import { describe, expect, it } from 'vitest';
import { plainText } from './inline.ts';
import { readProse, runsOfProse } from './prose.ts';

const read = (body: string) => readProse(body, 'f.mdx');
const codes = (body: string): string[] => read(body).findings.map(({ code, place }) => `${code} ${place.line}`);

describe('readProse', () => {
  it('reads headings, paragraphs, lists, quotations and parts, in order', () => {
    const { blocks, findings } = read('## One\n\nWords.\n\n3. three\n4. four\n\n> said\n\n<Versions />\n');
    expect(findings).toEqual([]);
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'quotation', 'part']);
    expect(blocks[2]).toMatchObject({ start: 3 });
  });

  it('gives headings of the same words ids of their own', () => {
    const ids = read('## Über uns\n\n### Über uns\n').blocks.map((block) => (block.type === 'heading' ? block.id : ''));
    expect(ids).toEqual(['über-uns', 'über-uns-2']);
  });

  it('knows links to entries, sources, documents and the web', () => {
    const body = '[a](entry:x) [b](source:y) [c](document:z#p3) [d](https://example.org/)\n';
    const links = read(body).blocks.flatMap((block) =>
      runsOfProse([block]).flatMap((run) => run.flatMap((one) => (one.type === 'link' ? [one.target] : []))),
    );
    expect(links.map(({ scheme, id }) => `${scheme} ${id}`)).toEqual([
      'entry x',
      'source y',
      'document z#p3',
      'web https://example.org/',
    ]);
  });

  it.each([
    ['# First level\n', 'mdx/forbidden 1'],
    ['<Proof />\n', 'mdx/forbidden 1'],
    ['<Versions>words</Versions>\n', 'mdx/forbidden 1'],
    ['words\n\n<div>x</div>\n', 'mdx/forbidden 3'],
    ['{1 + 1}\n', 'mdx/forbidden 1'],
    ['[a](javascript:alert)\n', 'link/broken 1'],
    ['[a](document:z#q3)\n', 'link/broken 1'],
  ])('refuses %j', (body, finding) => {
    expect(codes(body)).toEqual([finding]);
  });

  it('gives the words of every run', () => {
    expect(runsOfProse(read('## A\n\n- b\n\n  > c\n').blocks).map(plainText)).toEqual(['A', 'b', 'c']);
  });
});
