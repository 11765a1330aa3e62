import { describe, expect, it } from 'vitest';
import { linksOf, linksOfBlocks, plainText, runsOf } from './inline.ts';
import { readBlocks, readInlines, readNoteText } from './inlines.ts';

const place = { file: 'f', line: 7, column: 3 };
const brief = (text: string) => readInlines(text, place);

describe('readInlines', () => {
  it('reads words, emphasis and links to entries', () => {
    const { value, findings } = brief('The *old* [ISSG](entry:issg) met.');
    expect(findings).toEqual([]);
    expect(value).toEqual([
      { type: 'text', value: 'The ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'old' }] },
      { type: 'text', value: ' ' },
      { type: 'link', target: { scheme: 'entry', id: 'issg', place }, children: [{ type: 'text', value: 'ISSG' }] },
      { type: 'text', value: ' met.' },
    ]);
  });

  it('reads foreign words with their language', () => {
    expect(brief('[mots](lang:fr)')).toEqual({
      value: [{ type: 'foreign', language: 'fr', children: [{ type: 'text', value: 'mots' }] }],
      findings: [],
    });
  });

  it('keeps the characters, and makes a line break a space', () => {
    expect(plainText(brief('"a" -- b...\nc\n\nd').value)).toBe('"a" -- b... c d');
  });

  it.each(['https://example.org', 'entry:Bad_Id', 'entry:', 'issg', 'source:x', 'entry:a:b', 'lang:', 'lang:f_'])(
    'refuses a link to “%s”, and keeps its words',
    (url) => {
      const { value, findings } = brief(`[words](${url})`);
      expect(plainText(value)).toBe('words');
      expect(findings).toEqual([
        {
          code: 'link/broken',
          severity: 'error',
          place,
          message: `“${url}” isn't a link that this text may have.`,
          remedy: 'Write “entry:” and an id; or, for foreign words, “lang:” and a tag such as “fr”.',
        },
      ]);
    },
  );

  it.each(['**a**', '`a`', '# a', '- a', '<b>a</b>', '{a}', '![a](b)', 'a\\\nb'])('may not hold %j', (text) => {
    expect(brief(text).findings).toMatchObject([{ code: 'mdx/forbidden', place }]);
  });

  it('gives the place of the field for broken markup too', () => {
    expect(brief('a <b').findings).toMatchObject([{ code: 'mdx/syntax', place }]);
  });
});

describe('readNoteText', () => {
  it('gives links and findings their own places', () => {
    const { value, findings } = readNoteText('   \n\none [two](entry:two)\nthree **four**', 'f');
    expect(linksOf(value)).toEqual([{ scheme: 'entry', id: 'two', place: { file: 'f', line: 3, column: 5 } }]);
    expect(findings).toMatchObject([{ code: 'mdx/forbidden', place: { file: 'f', line: 4, column: 7 } }]);
  });

  it('may lead to documents and their paragraphs, to sources and addresses', () => {
    const { value, findings } = readNoteText(
      'See [the letter](document:letter#p4), [it](source:a), [there](https://a.example/).',
      'f',
    );
    expect(linksOf(value)).toMatchObject([
      { scheme: 'document', id: 'letter#p4' },
      { scheme: 'source', id: 'a' },
      { scheme: 'web', id: 'https://a.example/' },
    ]);
    expect(findings).toEqual([]);
  });
});

describe('readBlocks', () => {
  const body =
    '\n\nOne [a](entry:a).\n\n- two [b](source:b), [c](document:c), [d](https://d.example/)\n- *three*\n\n  four\n';

  it('reads paragraphs and lists, with their places', () => {
    const { value, findings } = readBlocks(body, 'f');
    expect(findings).toEqual([]);
    expect(value.map(({ type, place: { line } }) => [type, line])).toEqual([
      ['paragraph', 3],
      ['list', 5],
    ]);
    expect(value.flatMap(runsOf).map(plainText)).toEqual(['One a.', 'two b, c, d', 'three four']);
  });

  it('finds links to entries, sources, documents and addresses', () => {
    expect(
      linksOfBlocks(readBlocks(body, 'f').value).map(({ scheme, id, place: { line } }) => `${scheme}:${id} ${line}`),
    ).toEqual(['entry:a 3', 'source:b 5', 'document:c 5', 'web:https://d.example/ 5']);
  });

  it.each(['# a', '> a', '```\na\n```', '<div>a</div>', 'import a from "b"', '- a\n  - b'])(
    'may not hold %j',
    (text) => {
      expect(readBlocks(text, 'f').findings).toMatchObject([{ code: 'mdx/forbidden' }]);
    },
  );
});
