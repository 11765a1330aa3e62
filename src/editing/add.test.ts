import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadEdition } from '../edition/load.ts';
import { readContent, type ContentFile } from '../edition/read/files.ts';
import { readRecords } from '../edition/read/records.ts';
import { sourceParagraphs } from '../text/source-text.ts';
import { addDocument } from './add-document.ts';
import { addEntry, type NewEntry } from './add-entry.ts';
import { addNote, type NewNote } from './add-note.ts';
import { addSources } from './add-source.ts';
import { withChanges, type Changes, type Refusal } from './changes.ts';
import { readCsl } from './csl.ts';
import { readRis } from './ris.ts';

const files = readContent(join(import.meta.dirname, '../../tests/editions/minimal'));
const records = readRecords(files);

function textOf(made: { readonly changes: Changes } | Refusal): string {
  if ('refusal' in made) return made.refusal;
  return [...made.changes].map(([path, text]) => `${path}\n${text}`).join('');
}
const codesOf = (made: { readonly changes: Changes } | Refusal): string[] =>
  'refusal' in made ? [made.refusal] : loadEdition(withChanges(files, made.changes)).findings.map(({ code }) => code);

describe('addNote', () => {
  const note: NewNote = {
    words: 'the stone and\nthe men',
    type: 'context',
    id: undefined,
    paragraph: undefined,
    occurrence: undefined,
    text: 'A quarry [was near](entry:port-elm).',
    entries: ['port-elm'],
    sources: ['harbour-rules'],
    today: '2020-02-29',
  };
  const add = (more: Partial<NewNote>) => addNote(records.documents[0]!, records, { ...note, ...more });

  it('finds the paragraph of the words, and the note has no finding', () => {
    expect(textOf(add({}))).toBe(
      'content/documents/harbour/notes/the-stone-and-the-men.mdx\n---\ntype: context\nanchors:\n  - paragraph: 3\n    exact: the stone and the men\nentries:\n  - port-elm\nsources:\n  - harbour-rules\n---\n\nA quarry [was near](entry:port-elm).\n',
    );
    expect(codesOf(add({}))).toEqual([]);
  });

  it('asks which words are meant where they stand several times', () => {
    expect(textOf(add({ words: 'Port Elm' }))).toMatch(/stand 2 times.*\n {2}--paragraph 2\n {2}--paragraph 4$/);
    expect(textOf(add({ words: 'Port Elm', paragraph: 4 }))).toContain('paragraph: 4\n    exact: Port Elm\n');
    expect(textOf(add({ words: 'he', paragraph: 3 }))).toContain('--paragraph 3 --occurrence 2');
    expect(textOf(add({ words: 'he', paragraph: 3, occurrence: 2 }))).toContain('occurrence: 2\n');
  });

  it.each([
    [{ words: 'port elm' }, 'In other letters they stand in paragraph 2: copy them from it.'],
    [{ words: 'Oak' }, 'don’t stand in the text. Copy them from it.'],
    [{ words: 'Port Elm', paragraph: 3 }, 'They stand in paragraph 2, 4.'],
    [{ type: 'remark' }, 'no type of note “remark”'],
    [{ id: 'port-elm' }, '“port-elm” is taken'],
    [{ id: '../../x' }, '“../../x” is no id. Give one with --id'],
  ])('refuses %j', (more, why) => {
    expect(textOf(add(more))).toContain(why);
  });

  it('gives a claim the fields that it needs, for the check to ask for', () => {
    expect(new Set(codesOf(add({ type: 'claim' })))).toEqual(new Set(['field/missing']));
  });
});

describe('addEntry', () => {
  const entry: NewEntry = {
    kind: 'place',
    title: 'Öre: the “quarry”',
    id: undefined,
    aliases: ['2259', '- dash'],
    brief: 'A quarry: old.',
    gloss: 'A quarry of stone.',
    sources: ['harbour-rules'],
    facts: ['lat=51.5', 'lon=-0.1'],
  };
  const add = (more: Partial<NewEntry>) => addEntry(records, { ...entry, ...more });

  it('writes what it is told, and nothing is wrong with it but that nothing leads to it', () => {
    expect(codesOf(add({}))).toEqual(['id/unused']);
    expect(textOf(add({}))).toMatch(/^content\/entries\/place\/ore-the-quarry\.mdx\n---\ntitle: "Öre: the “quarry”"\n/);
  });

  it('leaves empty what it isn’t told, for the check to ask for', () => {
    const made = add({ brief: undefined, facts: ['lat=51.5'] });
    expect(made).toMatchObject({ empty: ['brief', 'lon'] });
    expect(new Set(codesOf(made))).toEqual(new Set(['id/unused', 'brief/missing', 'field/missing']));
  });

  it.each([
    [{ kind: 'palce' }, 'Did you mean “place”?'],
    [{ title: 'Port Elm' }, 'is a name of the entry “port-elm” already'],
    [{ title: 'مرفأ' }, 'No id can be made of this title'],
    [{ facts: ['height=1'] }, 'The kind “place” has no fact “height”'],
  ])('refuses %j', (more, why) => {
    expect(textOf(add(more))).toContain(why);
  });

  it('reads votes and lists', () => {
    const facts = ['adopted=2000-01-02', 'vote=13-0-2'];
    expect(textOf(add({ kind: 'resolution', facts }))).toContain(
      'vote:\n    for: 13\n    against: 0\n    abstain: 2\n',
    );
  });
});

describe('addSources', () => {
  const said = { id: undefined, class: 'press', today: '2020-02-29' };
  const ris =
    'TY  - NEWS\r\nAU  - Smith, Jane\r\nAU  - United Nations\r\nTI  - Harbours: a list\r\nPY  - 1999/3/4\r\nSP  - 1\r\nEP  - 9\r\nER  - \r\n';
  const items = readRis(ris).map((one) => readCsl(one)!);

  it('puts a source at the end, as it is in RIS', () => {
    const before = files.find(({ path }) => path.endsWith('sources.yaml'))!.text;
    const made = addSources(before, items, said);
    expect(textOf(made)).toBe(
      `content/sources.yaml\n${before}smith-1999:\n  type: article-newspaper\n  title: "Harbours: a list"\n  author:\n    - family: Smith\n      given: Jane\n    - literal: United Nations\n  issued: 1999-03-04\n  page: 1–9\n  class: press\n  checked:\n    how: known\n    on: 2020-02-29\n`,
    );
    expect(codesOf(made)).toEqual(['id/unused']);
  });

  it.each([undefined, '', '# The bibliography\n{}\n', '# The bibliography\n'])(
    'begins a bibliography that is %j',
    (before) => {
      const made = addSources(before, items, said);
      expect(codesOf(made)).not.toContain('yaml/syntax');
      expect(textOf(made)).toContain(`${before?.includes('#') ? '# The bibliography\n' : ''}smith-1999:`);
    },
  );

  it('says what it leaves out, and refuses an id that is taken', () => {
    const csl = readCsl({ type: 'thesis', title: 'T', ISSN: '1', editor: [], issued: { 'date-parts': [['2001']] } })!;
    expect(addSources('', [csl], said)).toMatchObject({
      ids: ['t-2001'],
      leftOut: ['ISSN', 'editor', 'type “thesis”'],
    });
    expect(textOf(addSources('t-2001:\n  title: T\n', [csl], { ...said, id: 't-2001' }))).toContain('is taken');
    expect(textOf(addSources('a: {b: c', [csl], said))).toContain('can’t be read');
  });
});

describe('addDocument', () => {
  const folder = 'content/documents/memo';
  const add = (text: string, more: readonly ContentFile[] = []) =>
    addDocument([...more, { path: `${folder}/source.txt`, text, sha256: '' }], {
      slug: 'memo',
      title: 'Memo',
      date: '1902',
      language: 'en',
      publisher: 'P',
      rights: 'None.',
    });

  test('whatever the text, its marked-up form reads as it', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.stringMatching(/^[ #*_~`>+=|:.\-\d\\<{}&;!()[\]a-z]{0,20}$/),
      fc.constantFrom('28. Memorandum', '---', '<b>', '&amp;', 'import x', '[a]: b', '    code', '\\', '***', 'a  '),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.join('\n').replace(/[^\P{C}\n]/gu, '');
        const made = add(text);
        if ('refusal' in made) {
          expect(made.refusal).toMatch(/has no words|by a machine/);
          return;
        }
        const [document] = readRecords([...withChanges([], made.changes)]).documents;
        expect(document!.parsed.findings).toEqual([]);
        expect(document!.parsed.paragraphs.map((one) => one.text.replace(/\s+/g, ' ').trim())).toEqual(
          sourceParagraphs(text).map((one) => one.text.replace(/\s+/g, ' ').trim()),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses where there is no text, or a marked-up one already', () => {
    expect(textOf(add('\n \n'))).toContain('has no words');
    const there = { path: `${folder}/index.mdx`, text: '', sha256: '' };
    expect(textOf(add('x', [there]))).toContain('is there already');
  });
});
