import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkUnlinked } from '../edition/checks/unlinked.ts';
import { readRecords } from '../edition/read/records.ts';
import { englishBases } from '../words/inflection.ts';
import { withChanges } from './changes.ts';
import { markMentions } from './mark.ts';
import { suggestMentions } from './suggest.ts';

const path = 'content/documents/d/index.mdx';
const file = (name: string, text: string) => ({ path: name, text, sha256: '' });
const head = (more = ''): string =>
  `---\ntitle: D\ndate: 1901\nlanguage: en\nprovenance: {publisher: P}\nrights: None.\n${more}---\n\n`;
const entry = (kind: string, id: string, ...names: readonly string[]) =>
  file(
    `content/entries/${kind}/${id}.mdx`,
    `---\ntitle: "${names[0]}"\naliases: [${names
      .slice(1)
      .map((name) => `"${name}"`)
      .join(', ')}]\nbrief: B\ngloss: G\n---\n`,
  );
const entries = [
  entry('organisation', 'board', 'Harbour Board', 'the Board', 'HB'),
  entry('organisation', 'harbour', 'Harbour'),
  entry('term', 'ceasefire', 'Ceasefire'),
  entry('person', 'lie', 'Trygve Lie', 'Lie'),
  entry('agreement', 'geneva', 'Geneva Communiqué'),
];

function suggested(body: string, matter = ''): string[] {
  const records = readRecords([file(path, head(matter) + body), ...entries]);
  return suggestMentions(records.documents[0]!, records, [englishBases]).map(
    ({ words, entries: meant, isExact }) => `${words} = ${meant.join(' or ')}${isExact ? '' : '?'}`,
  );
}

describe('suggestMentions', () => {
  it('takes the longest name, as whole words', () => {
    expect(suggested('The Harbour Board, Harbour and Harbourside.')).toEqual([
      'Harbour Board = board',
      'Harbour = harbour',
    ]);
  });

  it('finds inflected names, other accents and quotes', () => {
    expect(suggested('Two Harbour Boards and the Geneva Communique’s terms.')).toEqual([
      'Harbour Boards = board?',
      'Geneva Communique = geneva?',
    ]);
  });

  it('keeps the capitals of abbreviations and of proper names, not of common nouns', () => {
    expect(suggested('HB and hb: a lie about ceasefires; CEASEFIRE, said Lie.')).toEqual([
      'HB = board',
      'ceasefires = ceasefire?',
      'CEASEFIRE = ceasefire?',
      'Lie = lie',
    ]);
  });

  it('leaves what is marked or exempted', () => {
    expect(
      suggested(
        '<Ref to="board">The Harbour Board</Ref> and Lie.',
        'unlinked:\n  - exact: Lie\n    why: Another man.\n',
      ),
    ).toEqual([]);
  });

  it('shows which entries a form may mean', () => {
    entries.push(entry('term', 'treat', 'Treaty'), entry('term', 'treatie', 'Treatie'));
    expect(suggested('The treaties.')).toEqual(['treaties = treat or treatie?']);
    entries.splice(-2);
  });
});

describe('markMentions', () => {
  const text = `${head()}<Section title="Lie">\n\nOn \\*Lie\\* &amp; Lie.\n\n</Section>\n`;

  it('puts the mark around the words and leaves all else as it is', () => {
    const { text: marked, left } = markMentions(text, 'lines', [
      { paragraph: 1, range: { start: 11, end: 14 }, entry: 'lie' },
    ]);
    expect(left).toEqual([]);
    expect(marked).toBe(text.replace('Lie.\n', '<Ref to="lie">Lie</Ref>.\n'));
  });

  it('leaves what begins in one mention and ends in another', () => {
    const nested = `${head()}A <Ref to="x">b c</Ref> d.\n`;
    const wanted = { paragraph: 1, range: { start: 4, end: 7 }, entry: 'lie' };
    expect(markMentions(nested, 'lines', [wanted])).toEqual({ text: nested, left: [wanted] });
  });

  it('leaves what would be a third mention in one another', () => {
    const nested = `${head()}A <Ref to="x">b <Ref to="y">c d</Ref></Ref>.\n`;
    const wanted = { paragraph: 1, range: { start: 4, end: 5 }, entry: 'lie' };
    expect(markMentions(nested, 'lines', [wanted])).toEqual({ text: nested, left: [wanted] });
  });

  it('counts paragraphs as the document does: blocks of lines, where it says so', () => {
    const blocks = `${head('paragraphs: blocks\n')}One,\ntwo.\n\nThree, said\nLie.\n`;
    const wanted = { paragraph: 2, range: { start: 12, end: 15 }, entry: 'lie' };
    expect(markMentions(blocks, 'blocks', [wanted]).text).toBe(blocks.replace('Lie.', '<Ref to="lie">Lie</Ref>.'));
  });
});

const word = fc.constantFrom('Harbour', 'Board', 'the', 'HB', 'Lie', 'lies', 'ceasefire', 'and', '\\*', '&amp;', 'Ö');
const body = fc
  .array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => `${paragraphs.map((words) => words.join(' ')).join('\n\n')}\n`);

test('once all suggestions are marked no unlinked mention is left, and the words are those of before', () => {
  fc.assert(
    fc.property(body, (words) => {
      const files = [file(path, head() + words), ...entries];
      const records = readRecords(files);
      const mentions = suggestMentions(records.documents[0]!, records, [englishBases]).map((one) => ({
        ...one,
        entry: one.entries[0]!,
      }));
      const { text, left } = markMentions(files[0]!.text, 'lines', mentions);
      expect(left).toEqual([]);
      const after = readRecords(withChanges(files, new Map([[path, text]])));
      expect(checkUnlinked(after)).toEqual([]);
      expect(after.documents[0]!.parsed.paragraphs.map((one) => one.text)).toEqual(
        records.documents[0]!.parsed.paragraphs.map((one) => one.text),
      );
      expect(text.replace(/<\/?Ref[^>]*>/g, '')).toBe(files[0]!.text);
    }),
  );
});
