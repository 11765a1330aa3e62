import { describe, expect, it, test } from 'vitest';
import { matchQuote, selectorMaker } from '../../text/selector.ts';
import type { Document, Edition } from '../graph.ts';
import { loadEdition } from '../load.ts';
import type { ContentFile } from '../read/files.ts';

const file = (path: string, text: string): ContentFile => ({
  path: `content/${path}`,
  text,
  sha256: 'hash',
});

const frame: readonly ContentFile[] = [
  file(
    'edition.yaml',
    'title: T\ndescription: D\nversion: 1.0.0\ndate: 2020-01-01\neditors: [E]\nlicences: {notes: n, code: c}\nlanguage: en\nsite: https://example.org',
  ),
  file('sources.yaml', 'book: {type: book, title: B, class: reference, checked: {how: seen, on: 2020-01-01}}'),
];
const entry = (id: string, more = '', body = ''): ContentFile =>
  file(`entries/term/${id}.mdx`, `---\ntitle: ${id}\nbrief: b\ngloss: g\n${more}\n---\n${body}`);
const document = (slug: string, date: string, source: string, body: string): ContentFile[] => [
  file(`documents/${slug}/source.txt`, source),
  file(
    `documents/${slug}/index.mdx`,
    `---\ntitle: T\ndate: ${date}\nlanguage: en\nprovenance: {publisher: P}\nrights: none\n---\n${body}`,
  ),
];
const note = (id: string, anchors: string, more = ''): ContentFile =>
  file(
    `documents/talk/notes/${id}.mdx`,
    `---\ntype: context\nanchors:\n${anchors}\n${more}\n---\nTen words about this passage, as many as there must be.`,
  );

/** The edition of some files; only what checks say of unused ids is no failure. */
function editionOf(...files: readonly ContentFile[]): Edition {
  const { edition, findings } = loadEdition([...frame, ...files]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return edition!;
}

const source = [
  '\u00a0𝒳 Talk of the UN',
  '',
  'Question:  Does the UN\u00a0Charter bind? Does it bind the UN?',
  'Ada Reed. It does, 𝒳. The UN Charter binds the UN.\r',
  'And the League?',
  'Again.',
].join('\n');
const body = `<Title>𝒳 Talk of the <Ref to="un">UN</Ref></Title>

<Exchange title="One">
<Question>Question: Does the <Ref to="charter"><Ref to="un">UN</Ref> Charter</Ref> bind? Does it bind the <Ref to="un">UN</Ref>?</Question>
<Answer speaker="Ada Reed">
Ada Reed. It does, 𝒳. The <Ref to="charter" stance="invokes">UN Charter</Ref> binds the <Ref to="un">UN</Ref>.
And the <Ref to="league">League</Ref>?
</Answer>
</Exchange>

<Section title="Two">

<Ref to="league">Again</Ref>.

</Section>
`;
const entries = [
  entry('un', 'relations: [{type: contrasts-with, to: league, note: how}]'),
  entry('charter', 'relations: [{type: created-by, to: un}]\nsources: [book]'),
  entry('league', 'relations: [{type: preceded-by, to: charter}]', '\nSee [it](source:book) and [the UN](entry:un).\n'),
];
const notes = [
  note(
    'late',
    '  - {paragraph: 3, exact: binds the UN}\n  - {paragraph: 2, exact: Does, occurrence: 2}',
    'entries: [charter]\nsources: [book]',
  ),
  note('early', '  - {paragraph: 2, exact: Charter bind}'),
  note('inner', '  - {paragraph: 3, exact: UN Charter binds}'),
];
const edition = editionOf(...document('talk', '1950-01-02', source, body), ...entries, ...notes);
const talk = edition.documents[0]!;

const wordsOf = (
  { paragraphs }: Document,
  { paragraph, range }: { paragraph: number; range: { start: number; end: number } },
): string => paragraphs[paragraph - 1]!.text.slice(range.start, range.end);

describe('paragraphs and divisions', () => {
  it('have their numbers, and divisions their first and last', () => {
    expect(talk.paragraphs.map(({ number, division }) => [number, division])).toEqual([
      [1, undefined],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 2],
    ]);
    expect(talk.divisions).toMatchObject([
      { type: 'exchange', number: 1, title: 'One', paragraphs: { first: 2, last: 4 } },
      { type: 'section', number: 2, title: 'Two', paragraphs: { first: 5, last: 5 } },
    ]);
  });

  it('have a label where a turn begins with it', () => {
    const labels = talk.paragraphs.map(({ text, label }) => label && text.slice(label.start, label.end));
    expect(labels).toEqual([undefined, 'Question:', 'Ada Reed.', undefined, undefined]);
  });
});

describe('mentions', () => {
  it('are named by entry, paragraph and occurrence, an outer one before the one inside', () => {
    expect(talk.mentions.map(({ id }) => id)).toEqual([
      'un-p1-1',
      'charter-p2-1',
      'un-p2-1',
      'un-p2-2',
      'charter-p3-1',
      'un-p3-1',
      'league-p4-1',
      'league-p5-1',
    ]);
    expect(talk.mentions.filter(({ isNested }) => isNested).map(({ id }) => id)).toEqual(['un-p2-1']);
    expect(talk.mentions.find(({ id }) => id === 'charter-p3-1')?.stance).toBe('invokes');
  });

  it('are the first of their entry once in each division, and once in the document', () => {
    const ids = (key: 'isFirstInDivision' | 'isFirstInDocument'): string[] =>
      talk.mentions.filter((m) => m[key]).map(({ id }) => id);
    expect(ids('isFirstInDivision')).toEqual(['un-p1-1', 'charter-p2-1', 'un-p2-1', 'league-p4-1', 'league-p5-1']);
    expect(ids('isFirstInDocument')).toEqual(['un-p1-1', 'charter-p2-1', 'league-p4-1']);
  });

  it('stand in their sentence, without the label before it', () => {
    const sentences = talk.mentions.map((m) => wordsOf(talk, { paragraph: m.paragraph, range: m.sentence }));
    expect(sentences[1]).toBe('Does the UN Charter bind?');
    expect(sentences[3]).toBe('Does it bind the UN?');
    expect(sentences[5]).toBe('The UN Charter binds the UN.');
  });

  it('are the backlinks of their entry', () => {
    expect(edition.entryById.get('un')?.mentions.map(({ id }) => id)).toEqual([
      'un-p1-1',
      'un-p2-1',
      'un-p2-2',
      'un-p3-1',
    ]);
  });
});

describe('source ranges', () => {
  const collapsed = (text: string): string => text.replace(/\s+/g, ' ');
  const anchored = [...talk.mentions, ...talk.notes.flatMap(({ anchors }) => anchors)];

  it('select the same words in source.txt, whatever its white space', () => {
    expect(anchored.map(({ sourceRange: { start, end } }) => collapsed(source.slice(start, end)))).toEqual(
      anchored.map((a) => collapsed(wordsOf(talk, a))),
    );
  });

  it('have selectors that match them alone', () => {
    const maker = selectorMaker(source);
    for (const { sourceRange } of anchored) {
      expect(matchQuote(source, maker.quote(sourceRange))).toEqual([sourceRange]);
      const { start, end } = maker.position(sourceRange);
      expect([...source].slice(start, end).join('')).toBe(source.slice(sourceRange.start, sourceRange.end));
    }
  });
});

describe('notes', () => {
  it('are numbered in the order in which their first marks stand', () => {
    expect(talk.notes.map(({ id, number }) => [number, id])).toEqual([
      [1, 'early'],
      [2, 'late'],
      [3, 'inner'],
    ]);
  });

  it('have anchors in the order of the text, in several paragraphs, overlapping others and mentions', () => {
    const late = talk.notes.find(({ id }) => id === 'late')!;
    expect(late.anchors.map((anchor) => [anchor.paragraph, anchor.range.start, wordsOf(talk, anchor)])).toEqual([
      [2, 36, 'Does'],
      [3, 38, 'binds the UN'],
    ]);
  });

  it('are known to the entries and sources that they draw on', () => {
    const late = talk.notes.find(({ id }) => id === 'late');
    expect(edition.entryById.get('charter')?.notes).toEqual([late]);
    expect(edition.sourceById.get('book')?.citedBy).toEqual({
      entries: ['charter', 'league'],
      notes: [late],
      pages: [],
    });
  });
});

describe('relations', () => {
  const relationsOf = (of: Edition, id: string): string[] =>
    of.entryById.get(id)!.relations.map(({ name, to, isInverse }) => `${name} ${to}${isInverse ? ' (inverse)' : ''}`);

  it('stand at both ends, under the name of each', () => {
    expect(relationsOf(edition, 'charter')).toEqual(['created-by un', 'followed-by league (inverse)']);
    expect(relationsOf(edition, 'un')).toEqual(['contrasts-with league', 'created charter (inverse)']);
    expect(relationsOf(edition, 'league')).toEqual(['preceded-by charter', 'contrasts-with un (inverse)']);
  });

  it('keep their note at the other end', () => {
    expect(edition.entryById.get('league')!.relations.find(({ to }) => to === 'un')?.note).toBe('how');
  });

  it('stand once at each end where a symmetric one was written at both', () => {
    const { edition: both } = loadEdition([
      ...frame,
      entry('a', 'relations: [{type: contrasts-with, to: b}]'),
      entry('b', 'relations: [{type: contrasts-with, to: a}]'),
    ]);
    expect([relationsOf(both!, 'a'), relationsOf(both!, 'b')]).toEqual([['contrasts-with b'], ['contrasts-with a']]);
  });
});

describe('the edition', () => {
  it('has documents in the order of their dates, and entries in that of their ids', () => {
    const three = editionOf(
      ...document('c', '1951', 'x', 'x'),
      ...document('b', '1950-06', 'x', 'x'),
      ...document('a', '1950-06', 'x', 'x'),
      ...entries,
    );
    expect(three.documents.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
    expect(three.entries.map(({ id }) => id)).toEqual(['charter', 'league', 'un']);
  });

  test('nothing in it can be changed', () => {
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(edition)).toBe(true);
    expect([...edition.entryById.values(), ...edition.sourceById.values()].every(isFrozen)).toBe(true);
  });

  it('is not there without edition.yaml, but its text is still checked', () => {
    const { edition: none, findings } = loadEdition([frame[1]!, ...document('talk', '1950', 'x', 'y')]);
    expect(none).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['text/departs', 'file/missing', 'id/unused']);
  });
});

describe('anchors', () => {
  const found = (anchors: string): string[] =>
    loadEdition([...frame, ...document('talk', '1950', source, body), ...entries, note('one', anchors)])
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code, message, remedy }) => `${code} ${message} → ${remedy}`);

  it.each([
    ['{paragraph: 9, exact: UN}', 'anchor/missing The text has no paragraph 9; its last is 5. → Correct the number.'],
    [
      '{paragraph: 2, exact: League}',
      "anchor/missing The words “League” don't stand in paragraph 2. → They stand in paragraph 4; correct the number.",
    ],
    [
      '{paragraph: 2, exact: moon}',
      "anchor/missing The words “moon” don't stand in paragraph 2. → Copy the words from the source.",
    ],
    [
      '{paragraph: 2, exact: UN}',
      'anchor/ambiguous The words “UN” stand 2 times in paragraph 2. → Write more of them, or say which: occurrence: 1 … 2.',
    ],
    [
      '{paragraph: 2, exact: UN, occurrence: 3}',
      'anchor/missing The words “UN” stand only 2 times in paragraph 2. → Correct “occurrence”.',
    ],
  ])('never guess: %s', (anchor, finding) => {
    expect(found(`  - ${anchor}`)).toEqual([finding]);
  });

  it('are in the order in which they end, also where one lies in another', () => {
    const exacts = ['UN Charter bind', 'Does the UN Charter bind? Does', 'UN Charter'];
    const anchors = exacts.map((exact) => `  - {paragraph: 2, exact: "${exact}"}`).join('\n');
    const [resolved] = editionOf(...entries, ...document('talk', '2020', source, body), note('all', anchors)).documents;
    const ends = resolved!.notes[0]!.anchors.map(({ range }) => range.end);
    expect(ends).toEqual(ends.toSorted((x, y) => x - y));
    expect(ends).toHaveLength(3);
  });

  it('pass over white space around their words', () => {
    expect(found('  - paragraph: 2\n    exact: "Charter bind "')).toEqual([]);
  });
});
