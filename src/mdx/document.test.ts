import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';

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
    ['<Ref too="a">x</Ref>', '<Ref> has no attribute “too”. It knows “to”, “stance” and “inferred”.'],
    ['<Ref to="a" infered>x</Ref>', '<Ref> has no attribute “infered”. It knows “to”, “stance” and “inferred”.'],
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
    ['a *b c*', 'emphasis (“b c”)'],
    ['a **b**', 'strong emphasis (“b”)'],
    ['a `b`', 'code (“b”)'],
    ['a [b](c)', 'a link (“b”)'],
    ['a ![b](c)', 'a picture (“c”)'],
    ['# b', 'a heading (“b”)'],
    ['10. b', 'a list (“b”)'],
    ['> b', 'a block quotation (“b”)'],
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
    expect(read('*a* `b`\n\n# c\n\n<div/>').findings).toHaveLength(4);
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
