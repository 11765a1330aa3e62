import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import type { Part, TextBlock } from './text-block.ts';

const read = (body: string) => readDocument(body, 'f');
const texts = (body: string): string[] => read(body).paragraphs.map(({ text }) => text);
/** Findings as `line:column message`. */
const found = (body: string): string[] =>
  read(body).findings.map(({ place, message }) => `${place.line}:${place.column} ${message}`);

describe('paragraphs', () => {
  it('start at an empty line and at a single line break', () => {
    expect(texts('one\n\ntwo\nthree\r\nfour\rfive')).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('start at a break of two spaces or a backslash', () => {
    expect(texts('one  \ntwo\\\nthree')).toEqual(['one', 'two', 'three']);
  });

  it('keep every character, and what Markdown would make of it is switched off', () => {
    const text = '"Quotes" -- dashes... https://example.org snake_case 10 * 2 ’’ e\u0301 𝒳 a < b | c ~~d~~ [e]';
    expect(texts(text)).toEqual([text]);
  });

  it('read a backslash before a sign as the sign', () => {
    expect(texts('\\{a\\} \\<b \\*c\\* \\_d\\_ 10\\. \\[e\\](f)')).toEqual(['{a} <b *c* _d_ 10. [e](f)']);
  });

  it('have the place of their line', () => {
    const { paragraphs } = read('\n\n<Title>\n\none\ntwo\n\n</Title>\n\nthree');
    expect(paragraphs.map(({ place }) => place)).toEqual([
      { file: 'f', line: 5, column: 1 },
      { file: 'f', line: 6, column: 1 },
      { file: 'f', line: 10, column: 1 },
    ]);
  });
});

describe('components', () => {
  it('give paragraphs their roles, speakers and divisions', () => {
    const { paragraphs, divisions, findings } = read(
      '<Title>\n\nT\n\n</Title>\n\n<Dateline>\n\nD\n\n</Dateline>\n\n<Exchange title="First">\n\n<Question>\n\nQ\n\n</Question>\n\n<Answer speaker="Ada">\n\nA\n\nB\n\n</Answer>\n\n</Exchange>\n\n<Section title="Second">\n\nS\n\n</Section>\n\nE',
    );
    expect(findings).toEqual([]);
    expect(divisions.map(({ type, title }) => [type, title])).toEqual([
      ['exchange', 'First'],
      ['section', 'Second'],
    ]);
    expect(paragraphs.map(({ text, role, division, speaker }) => [text, role, division, speaker])).toEqual([
      ['T', 'title', undefined, undefined],
      ['D', 'dateline', undefined, undefined],
      ['Q', 'question', 0, undefined],
      ['A', 'answer', 0, 'Ada'],
      ['B', 'answer', 0, 'Ada'],
      ['S', 'plain', 1, undefined],
      ['E', 'plain', undefined, undefined],
    ]);
    const turns = paragraphs.map(({ turn }) => turn);
    expect(turns[3]).toBe(turns[4]);
    expect(new Set(turns.slice(0, 5)).size).toBe(4);
  });

  it('may stand on one line with their text, one below the other', () => {
    const body =
      '<Exchange title="A &amp; B">\n<Question>Q <Ref to="un">UN</Ref>?</Question>\n<Answer speaker="Ada">A.\nB.</Answer>\n</Exchange>';
    const { paragraphs, divisions, findings } = read(body);
    expect(findings).toEqual([]);
    expect(divisions[0]?.title).toBe('A & B');
    expect(paragraphs.map(({ text, role }) => [text, role])).toEqual([
      ['Q UN?', 'question'],
      ['A.', 'answer'],
      ['B.', 'answer'],
    ]);
  });

  it('have a title where they divide', () => {
    expect(
      found('<Exchange>\n\n<Question>Q</Question>\n\n</Exchange>\n\n<Section title=" ">\n\nx\n\n</Section>'),
    ).toEqual(['1:1 This <Exchange> has no title.', '7:1 This <Section> has no title.']);
  });

  it('stand in their place only', () => {
    expect(found('<Question>Q</Question>')).toEqual(["1:1 <Question> doesn't stand here."]);
    expect(found('<Section title="x">\n\n<Title>T</Title>\n\n</Section>')).toEqual(["3:1 <Title> doesn't stand here."]);
    expect(found('words <Question>Q</Question>')).toEqual(['1:7 <Question> stands among words.']);
  });
});

describe('references', () => {
  it('have the range of their words, without white space at the ends', () => {
    const [paragraph] = read('𝒳 and <Ref to="issg"> the ISSG </Ref>.').paragraphs;
    const [reference] = paragraph!.references;
    expect(paragraph!.text.slice(reference!.start, reference!.end)).toBe('the ISSG');
    expect(reference).toMatchObject({ to: 'issg', stance: undefined, isNested: false, place: { line: 1, column: 8 } });
  });

  it('may hold another, and stand before it', () => {
    const [paragraph] = read('<Ref to="a">the <Ref to="b">UN</Ref> Charter</Ref> and <Ref to="c">x</Ref>').paragraphs;
    expect(paragraph!.text).toBe('the UN Charter and x');
    expect(paragraph!.references.map(({ to, start, end, isNested }) => [to, start, end, isNested])).toEqual([
      ['a', 0, 14, false],
      ['b', 4, 6, true],
      ['c', 19, 20, false],
    ]);
  });

  it('stand before the one inside where both begin together', () => {
    const [paragraph] = read('<Ref to="a"><Ref to="b">UN</Ref> Charter</Ref>').paragraphs;
    expect(paragraph!.references.map(({ to }) => to)).toEqual(['a', 'b']);
  });

  it.each(['\n', '\n\n', '\r\n'])('alone on their lines are paragraphs of their own, with %j between them', (space) => {
    const { paragraphs } = read(`<Ref to="a">one</Ref>${space}<Ref to="b">two</Ref>${space}<Ref to="c">three</Ref>`);
    expect(
      paragraphs.map(({ text, references: [r], place }) => [text, r?.to, r?.start, place.line === r?.place.line]),
    ).toEqual([
      ['one', 'a', 0, true],
      ['two', 'b', 0, true],
      ['three', 'c', 0, true],
    ]);
  });

  it('keep the space between two that are all of their paragraph', () => {
    expect(texts('<Title>\n\n<Ref to="a">one</Ref> <Ref to="b">two</Ref>\n\n</Title>')).toEqual(['one two']);
    expect(texts('<Ref to="a">𝒳</Ref> <Ref to="b">two</Ref>\n\n<Ref to="c">three</Ref>')).toEqual(['𝒳 two', 'three']);
  });

  it('may have a stance of the list', () => {
    expect(read('<Ref to="a" stance="invokes">x</Ref>').paragraphs[0]?.references[0]?.stance).toBe('invokes');
    expect(found('<Ref to="a" stance="invoke">x</Ref>')).toEqual(['1:1 There is no stance “invoke”.']);
  });

  it('may be the editors’ reading', () => {
    const [named, inferred] = read('<Ref to="a">x</Ref> <Ref to="b" inferred>y</Ref>').paragraphs[0]!.references;
    expect([named!.isInferred, inferred!.isInferred]).toEqual([false, true]);
  });

  it.each([
    ['<Ref>x</Ref>', 'This <Ref> names no entry.'],
    ['<Ref to>x</Ref>', 'The attribute “to” of <Ref> has no value.'],
    ['<Ref to={"a"}>x</Ref>', 'The attribute “to” of <Ref> may not be an expression.'],
    ['<Ref {...a}>x</Ref>', '<Ref> may not hold an expression.'],
    ['<Ref too="a">x</Ref>', '<Ref> has no attribute “too”.'],
    ['<Ref to="a" infered>x</Ref>', '<Ref> has no attribute “infered”.'],
    ['<Ref to="a" inferred="yes">x</Ref>', 'The attribute “inferred” of <Ref> has a value.'],
    ['<Ref to="a" to="b">x</Ref>', '<Ref> has the attribute “to” twice.'],
    ['<Ref to="a"> </Ref>', 'This <Ref> to “a” holds no words.'],
    ['<Ref to="a"> <Ref to="b">x</Ref></Ref>', 'This <Ref> to “a” holds nothing but another.'],
  ])('are one finding for %s', (body, message) => {
    expect(found(body)).toEqual([`1:1 ${message}`]);
    expect(read(body).isWhole).toBe(true);
  });

  it('stand no deeper than one in another', () => {
    expect(found('<Ref to="a">x <Ref to="b">y <Ref to="c">z</Ref></Ref></Ref>')).toEqual([
      '1:29 This <Ref> to “c” stands in a <Ref> in a <Ref>.',
    ]);
  });

  it.each(['x\ny', 'x\\\ny', '\nx\n'])('hold no line break, as in %j', (words) => {
    expect(read(`<Ref to="a">${words}</Ref>`).findings.map(({ message }) => message)).toEqual([
      'A <Ref> may not hold a line break.',
    ]);
  });
});

describe('what a document may not hold', () => {
  it.each([
    ['import x from "y"', 'an import or export (“import x from "y"”)'],
    ['a {1 + 1}', 'the expression “{1 + 1}”'],
    ['a { b', 'the expression “{ b”'],
    ['a {"{" b', 'the expression “{"{" b”'],
    ['{/* comment */}', 'the expression “{/* comment */}”'],
    ['a `b`', 'code (“b”)'],
    ['a [b](c)', 'a link (“b”)'],
    ['a ![b](c)', 'a picture (“c”)'],
    ['---', 'a rule (a line of “---”)'],
    ['<div>b</div>', '<div>'],
    ['a <b>c</b>', '<b>'],
    ['<Note>b</Note>', '<Note>'],
    ['<constructor>b</constructor>', '<constructor>'],
  ])('%s', (body, name) => {
    const { findings, isWhole } = read(body);
    expect(findings.map(({ message }) => message)).toEqual([`A document may not hold ${name}.`]);
    expect(isWhole).toBe(false);
  });

  it('reports all of it', () => {
    expect(read('![a](b) `b`\n\n# c\n\n<div/>').findings).toHaveLength(4);
  });
});

/** The layout in short: what holds what, and the words of each part. */
function outline({ blocks, paragraphs }: ReturnType<typeof readDocument>): unknown {
  const words = ({ paragraph, start, end }: Part): string => paragraphs[paragraph - 1]!.text.slice(start, end);
  const short = (block: TextBlock): unknown => {
    switch (block.type) {
      case 'paragraph':
        return words(block.part);
      case 'list':
        return { list: block.items.map((item) => item.blocks.map(short)) };
      case 'table':
        return { table: block.rows.map(({ cells }) => cells.map(words)) };
      case 'stanza':
        return { stanza: block.lines.map(({ part, indent, number }) => [number, indent, words(part)]) };
      case 'division':
      case 'quotation':
      case 'verse':
      case 'unit':
        return { [block.type]: block.blocks.map(short) };
    }
  };
  return blocks.map(short);
}

describe('headings of the source', () => {
  it('begin parts in parts, with their words for a title', () => {
    const document = read('x\n\n## One\n\na\n\n### Inner\n\nb\n\n## *Two*\n\nc');
    expect(outline(document)).toEqual([
      'x',
      { division: ['One', 'a', { division: ['Inner', 'b'] }] },
      { division: ['Two', 'c'] },
    ]);
    expect(document.divisions.map(({ title, level, within, heading }) => [title, level, within, heading])).toEqual([
      ['One', 1, undefined, 2],
      ['Inner', 2, 0, 4],
      ['Two', 1, undefined, 6],
    ]);
    expect(document.paragraphs.map(({ role, division }) => [role, division])).toEqual([
      ['plain', undefined],
      ['heading', 0],
      ['plain', 0],
      ['heading', 1],
      ['plain', 1],
      ['heading', 2],
      ['plain', 2],
    ]);
  });

  it('are the title of a section or an enclosure that has no other', () => {
    const body = '<Section>\n\n## Article 1\n\na\n\n</Section>\n\nb\n\n<Enclosure>\n\n## Annex\n\nc\n\n</Enclosure>';
    const document = read(body);
    expect(document.findings).toEqual([]);
    expect(document.divisions.map(({ type, title, level }) => [type, title, level])).toEqual([
      ['section', 'Article 1', 1],
      ['enclosure', 'Annex', 1],
    ]);
    expect(document.paragraphs[2]).toMatchObject({ text: 'b', division: undefined });
  });

  it('stand in no answer, list or title, and none is of the first level', () => {
    expect(found('# x')).toHaveLength(1);
    expect(found('<Speech>\n\n## x\n\n</Speech>')).toEqual(['3:1 <Speech> may not hold a heading (“x”).']);
    expect(found('- ## x')).toHaveLength(1);
  });
});

describe('lists, tables, quotations and verse', () => {
  it('keep the labels of items as they are printed', () => {
    const document = read('3. one\n4. two\n\n- (a) three\n- • four\n- five\n\n1)');
    expect(document.paragraphs.map(({ text }) => text.trim())).toEqual([
      '3. one',
      '4. two',
      '(a) three',
      '• four',
      'five',
      '1)',
    ]);
    const labels = document.paragraphs.map(({ text, styles: [label] }) => label && text.slice(label.start, label.end));
    expect(labels).toEqual(['3.', '4.', '(a)', '•', undefined, '1)']);
  });

  it('have a paragraph for each row, whose cells are parts of it', () => {
    const document = read('| Votes | |\n|---|--:|\n| <Ref to="a">For</Ref> | *48* |\n| x ~~y~~ | https://a.example |');
    expect(document.findings).toEqual([]);
    expect(outline(document)).toEqual([
      {
        table: [
          ['Votes', ''],
          ['For', '48'],
          ['x ~~y~~', 'https://a.example'],
        ],
      },
    ]);
    expect(document.paragraphs.map(({ text }) => text.trim())).toEqual([
      'Votes',
      'For 48',
      'x ~~y~~ https://a.example',
    ]);
  });

  it('indent lines of verse by two spaces a step, and number them', () => {
    const verse = '<Verse from="12">\n\none\n  two\n\n    three\n\n</Verse>';
    expect(outline(read(verse))).toEqual([
      {
        verse: [
          {
            stanza: [
              [12, 0, 'one'],
              [13, 1, 'two'],
            ],
          },
          { stanza: [[14, 2, 'three']] },
        ],
      },
    ]);
  });

  it('say which sign to escape where lines of words stand', () => {
    const [finding] = read('<Title>\n\n28. Memorandum\n\n</Title>').findings;
    expect(finding).toMatchObject({ code: 'mdx/misplaced' });
    expect(finding?.remedy).toContain('“28\\.”');
  });
});

describe('paragraphs that are blocks of lines', () => {
  const blocks = (body: string) => readDocument(body, 'f', 'blocks');

  it('go on from line to line, also within a reference', () => {
    const { paragraphs, findings } = blocks('one <Ref to="a">two\nthree</Ref>\nfour\n\nfive');
    expect(findings).toEqual([]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['one two three four', 'five']);
  });

  it('may be words with a list, a table or a stanza', () => {
    expect(outline(blocks('Terms:\n1. a\n2. b\n\n1. c\n\n2. d'))).toEqual([
      { unit: ['Terms:', { list: [['1. a'], ['2. b']] }] },
      { list: [['1. c'], ['2. d']] },
    ]);
    expect(outline(blocks('<Verse>\n\na\n  b\n\nc\n\n</Verse>'))).toEqual([
      {
        verse: [
          {
            unit: [
              {
                stanza: [
                  [1, 0, 'a'],
                  [2, 1, 'b'],
                ],
              },
            ],
          },
          { unit: [{ stanza: [[3, 0, 'c']] }] },
        ],
      },
    ]);
  });

  it('keep the lines of a signature', () => {
    expect(blocks('<Signature>\n\nYours,\nA. B.\n\n</Signature>').paragraphs[0]?.text).toBe('Yours,\nA. B.');
  });

  it('begin and end within one part of the layout', () => {
    expect(blocks('Terms:\n1. a\n\n   b').findings).toMatchObject([{ code: 'mdx/misplaced' }]);
  });
});

describe('styles', () => {
  it('have the ranges of their words', () => {
    const body =
      '*a* **b** <SmallCaps>c</SmallCaps><Sup>d</Sup> <Underline>e</Underline> <Foreign lang="fr">f *g*</Foreign>';
    const { paragraphs, findings } = read(body);
    expect(findings).toEqual([]);
    expect(paragraphs[0]!.styles.map(({ type, start, end }) => [type, paragraphs[0]!.text.slice(start, end)])).toEqual([
      ['italic', 'a'],
      ['bold', 'b'],
      ['small-capitals', 'c'],
      ['superscript', 'd'],
      ['underline', 'e'],
      ['foreign', 'f g'],
      ['italic', 'g'],
    ]);
  });

  it('go on where a paragraph ends', () => {
    const { paragraphs } = read('a *b\nc* d');
    expect(paragraphs.map(({ text, styles: [s] }) => text.slice(s!.start, s!.end))).toEqual(['b', 'c']);
  });
});

describe('speakers, original notes and pages', () => {
  it.each([
    '> <Stage>\n> (Laughter.\n> Noise.)\n> </Stage>',
    '> <Stage>\n>\n> (Laughter.\n>\n> Noise.)\n>\n> </Stage>',
  ])('take what isn’t spoken in a quotation line by line, as in %j', (stage) => {
    const { paragraphs, findings } = read(`> He said.\n>\n${stage}\n>\n> Yes.`);
    expect(findings).toEqual([]);
    expect(paragraphs.map(({ text, styles }) => [text, ...styles.map(({ type }) => type)])).toEqual([
      ['He said.'],
      ['(Laughter.', 'stage'],
      ['Noise.)', 'stage'],
      ['Yes.'],
    ]);
  });

  it('are those that the text names', () => {
    const { paragraphs, findings } = read(
      '<Speech speaker="Mr. Y">\n\nMr. Y. Yes. <Stage>(Noise.)</Stage>\n\n</Speech>\n\n<Stage>\n\n(Laughter.)\n\n</Stage>',
    );
    expect(findings).toEqual([]);
    expect(paragraphs.map(({ role, speaker }) => [role, speaker])).toEqual([
      ['speech', 'Mr. Y'],
      ['stage', undefined],
    ]);
  });

  it('lead from their marks to their notes', () => {
    const body = 'a<NoteMark note="1">¹</NoteMark>\n\n<Footnote id="1" by="author">\n\n1. See b.\n\n</Footnote>';
    const { paragraphs, findings } = read(body);
    expect(findings).toEqual([]);
    expect(paragraphs.map(({ text, role, note }) => [text, role, note])).toEqual([
      ['a¹', 'plain', undefined],
      ['1. See b.', 'footnote', { id: '1', by: 'author' }],
    ]);
    expect(found('a<NoteMark note="2">2</NoteMark>')).toHaveLength(1);
  });

  it('begin where they do in the original', () => {
    const { paragraphs } = read('<PageBreak n="33" />\n\na <PageBreak n="34" />b\n\n<PageBreak n="xii" />');
    expect(paragraphs.map(({ text, pages }) => [text, pages])).toEqual([
      [
        'a b',
        [
          { n: '33', at: 0 },
          { n: '34', at: 2 },
          { n: 'xii', at: 3 },
        ],
      ],
    ]);
    expect(found('<PageBreak />')).toEqual(['1:1 This <PageBreak> names no page.']);
  });
});

describe('broken MDX', () => {
  it.each(['<Exchange title="x">', 'a <b', '<!-- c -->', '<Ref to="a">x'])(
    'is one finding for %s, and no paragraphs',
    (body) => {
      const { findings, paragraphs, isWhole } = read(`\n\n${body}`);
      expect(findings).toMatchObject([{ code: 'mdx/syntax', place: { file: 'f', line: 3 } }]);
      expect([paragraphs, isWhole]).toEqual([[], false]);
    },
  );
});
