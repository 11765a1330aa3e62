import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { loadEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import { sortFindings, type Finding } from '../src/model/finding.ts';
import { catalogue } from '../src/model/findings/catalogue.ts';
import { printFindings } from '../src/model/findings/print.ts';

const root = join(import.meta.dirname, 'findings');
const base = readContent(join(root, 'base'));
const baseFiles = new Map(base.map((file) => [file.path, file]));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map(({ name }) => name)
  .sort();
const codeOf = (folder: string): string => folder.replace('-', '/');

const mark = /\.(?:removed|enlarged)$/;

/**
 * The base edition with the files of folders over it; `<name>.removed` takes one
 * away, `<name>.enlarged` stands for one that is too large.
 */
function overlaid(...names: readonly string[]): ContentFile[] {
  const files = new Map(baseFiles);
  for (const file of names.flatMap((folder) => readContent(join(root, folder)))) {
    const path = file.path.replace(mark, '');
    if (file.path.endsWith('.removed')) files.delete(path);
    else if (file.path.endsWith('.enlarged')) files.set(path, { ...file, path, size: 5_200_000, fault: 'too-large' });
    else files.set(path, file);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
const fileOf = (path: string, text: string): ContentFile => ({
  path,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
});

/** The base edition with words of some of its files replaced. */
function changed(
  replacements: Readonly<Record<string, readonly (readonly [string, string])[]>>,
  more: readonly ContentFile[] = [],
): readonly Finding[] {
  const files = base.map((file) => {
    const text = (replacements[file.path] ?? []).reduce((whole, [from, to]) => {
      expect(whole).toContain(from);
      return whole.replace(from, to);
    }, file.text);
    return fileOf(file.path, text);
  });
  return loadEdition([...files, ...more]).findings;
}

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

const elm = 'content/entries/place/elm.mdx';
const siege = 'content/entries/event/siege-of-elm.mdx';
const resolution = 'content/entries/resolution/resolution-90.mdx';
const letter = 'content/documents/letter/index.mdx';
const note = 'content/documents/letter/notes/in-may.mdx';
const sources = 'content/sources.yaml';

it('finds nothing in the base of the examples', () => {
  expect(printFindings(loadEdition(base).findings)).toBe('');
});

it.each(['minimal', 'second'])('finds nothing in the edition “%s”', (name) => {
  const { edition, findings } = loadEdition(readContent(join(import.meta.dirname, 'editions', name)));
  expect(printFindings(findings)).toBe('');
  expect(edition).toBeDefined();
});

test('every code has its example, and every example its code', () => {
  expect(folders.map(codeOf)).toEqual(catalogue.map(({ code }) => code));
});

it.each(folders)('%s is found, and nothing else', async (folder) => {
  const { findings } = loadEdition(overlaid(folder));
  expect(new Set(codes(findings))).toEqual(new Set([codeOf(folder)]));
  await expect(`${printFindings(findings)}\n`).toMatchFileSnapshot(join(root, folder, 'expected.txt'));
});

it('finds many errors in one run, sorted', () => {
  const findings = changed(
    {
      [letter]: [
        ['to="resolution-90"', 'to="resolution-9"'],
        ['met again in June', 'met again in July'],
      ],
      [siege]: [
        ['date: 1950-05/1951-05', 'date: 1951-02-29'],
        ['closed by land', `closed ${'word '.repeat(71)}`],
      ],
      [resolution]: [['abstain: 1', 'abstain: 2']],
      [elm]: [['brief: A town on the coast.\n', '']],
    },
    [
      fileOf(
        'content/entries/term/elm.mdx',
        '---\ntitle: Elm wood\nbrief: Wood.\ngloss: The wood.\nrelations:\n  - type: conserns\n    to: elm\n---\n',
      ),
      fileOf(
        'content/entries/term/siege-of-elm.mdx',
        '---\ntitle: A siege\nbrief: Siege.\ngloss: A siege.\nrelations:\n  - type: concerns\n    to: elm\n---\n',
      ),
      fileOf('content/entries/term/oak.mdx', '---\ntitle: Oak: the tree\n---\n'),
      fileOf(
        'content/documents/second/index.mdx',
        '---\ntitle: Second\ndate: 1950\nlanguage: en\nprovenance:\n  publisher: The editors\nrights: None.\n---\n\n<Section title="One">\n\nWords.\n',
      ),
      fileOf('content/documents/second/source.txt', 'Words.\n'),
    ],
  );
  expect(new Set(codes(findings))).toEqual(
    new Set([
      'entry/unknown',
      'text/departs',
      'date/impossible',
      'gloss/too-long',
      'vote/sum',
      'brief/missing',
      'relation/unknown',
      'relation/target',
      'id/duplicate',
      'id/unused',
      'yaml/syntax',
      'mdx/syntax',
    ]),
  );
  expect(findings).toEqual(sortFindings(findings));
  expect(findings.find(({ code }) => code === 'entry/unknown')?.remedy).toContain('“resolution-90”');
});

it('says nothing of references to an entry whose own file is at fault', () => {
  expect(codes(changed({ [elm]: [['title: Elm\n', '']] }))).toEqual(['field/missing']);
  expect(codes(changed({ [siege]: [['title: Siege of Elm', 'title: Siege: of Elm']] }))).toEqual(['yaml/syntax']);
});

it('says nothing of citations where the bibliography, or the source, is at fault', () => {
  expect(codes(changed({ [sources]: [['title: Minutes of the Council', 'title: Minutes: of the Council']] }))).toEqual([
    'yaml/syntax',
  ]);
  expect(codes(changed({ [sources]: [['class: official', 'class: officious']] }))).toEqual(['field/invalid']);
});

it('judges the notes and mentions of a document whose front matter is at fault', () => {
  const wrong = {
    [letter]: [['rights: No rights reserved.\n', '']],
    [note]: [['began in May', 'began in April']],
  } as const;
  expect(codes(changed(wrong))).toEqual(['field/missing', 'anchor/missing']);
  const more = [...wrong[letter], ['to="resolution-90"', 'to="resolution-9"'], ['in June', 'in July']] as const;
  expect(codes(changed({ [letter]: more }))).toEqual(['field/missing', 'text/departs', 'entry/unknown']);
  expect(codes(changed({ [letter]: [['title: Letter', 'title: Letter: a']], [note]: wrong[note] }))).toEqual([
    'yaml/syntax',
    'anchor/missing',
  ]);
});

it('judges the notes of a document whose text can’t be parsed by its source', () => {
  expect(codes(changed({ [letter]: [['</Section>', '']] }))).toEqual(['mdx/syntax']);
  expect(codes(changed({ [letter]: [['</Section>', '']], [note]: [['began in May', 'began in April']] }))).toEqual([
    'mdx/syntax',
    'anchor/missing',
  ]);
});

it('compares what stands before and behind words that were left out', () => {
  const heading = ['<Section title="The siege">\n', '<Section title="The siege">\n\n# A heading\n'] as const;
  expect(codes(changed({ [letter]: [heading] }))).toEqual(['mdx/misplaced']);
  expect(codes(changed({ [letter]: [heading, ['A letter', 'The letter']] }))).toEqual([
    'text/departs',
    'mdx/misplaced',
  ]);
  expect(codes(changed({ [letter]: [heading, ['It passed', 'It took']] }))).toEqual(['mdx/misplaced', 'text/departs']);
});

it('judges each field of an entry, whatever is wrong with another', () => {
  const findings = changed({
    [siege]: [
      ['title: Siege of Elm', 'title: []'],
      ['Blockade of Elm', 'Elm'],
      ['A year of siege', `A year of the ${'long '.repeat(20)}siege`],
      ['in vain.', 'in vain, see [it](entry:nowhere).'],
      ['1950-05/1951-05', '1950-13'],
      [
        'located-in\n    to: elm',
        'locatedin\n    to: elmm\n  - type: part-of\n    to: siege-of-elm\nsources:\n  - minute\nfoo: bar',
      ],
    ],
  });
  expect(new Set(codes(findings))).toEqual(
    new Set([
      'field/invalid',
      'alias/ambiguous',
      'brief/too-long',
      'link/broken',
      'date/impossible',
      'relation/unknown',
      'relation/target',
      'source/unknown',
      'field/unknown',
    ]),
  );
  expect(findings.filter(({ code }) => code === 'relation/target')).toHaveLength(2);
});

it('judges each field of a note, whatever is wrong with another', () => {
  const findings = changed({
    [note]: [
      ['type: claim', 'type: clam'],
      ['exact: began in May', 'exact: began in April'],
      ['      - minutes', '      - minute'],
      ['record: The', 'record: See [it](entry:nowhere). The'],
      ['2020-01-01', '2020-02-30'],
    ],
  });
  expect(new Set(codes(findings))).toEqual(
    new Set(['field/invalid', 'anchor/missing', 'source/unknown', 'link/broken', 'date/impossible']),
  );
});

it('counts an entry whose own fields are at fault', () => {
  const copy = fileOf('content/entries/term/elm.mdx', '---\ntitle: Elm: wood\n---\n');
  expect(codes(changed({}, [copy]))).toEqual(['id/duplicate', 'yaml/syntax']);
});

it('lets two documents have notes of one name, but no note that of an entry', () => {
  const files = new Map(base.map(({ path, text }) => [path, text]));
  const copied = [letter, 'content/documents/letter/source.txt', note].map((path) =>
    fileOf(path.replace('documents/letter', 'documents/copy'), files.get(path)!),
  );
  expect(codes(changed({}, copied))).toEqual([]);
  const named = fileOf('content/documents/letter/notes/elm.mdx', files.get(note)!);
  expect(codes(changed({}, [named]))).toEqual(['id/duplicate']);
});

it('takes what stands in a file at fault for used', () => {
  const oak = (more = ''): ContentFile =>
    fileOf('content/entries/term/oak.mdx', `---\ntitle: Oak\nbrief: A tree.\ngloss: A tree.\n${more}---\n`);
  expect(codes(changed({}, [oak()]))).toEqual(['id/unused']);
  expect(codes(changed({ [elm]: [['title: Elm', 'title: Elm: of oak']] }, [oak()]))).toEqual(['yaml/syntax']);
  expect(codes(changed({ [elm]: [['title: Elm', 'title: Elm: of ash']] }, [oak()]))).toEqual([
    'yaml/syntax',
    'id/unused',
  ]);
});

/** The files that a folder changes. */
const ownFiles = (folder: string): ReadonlySet<string> =>
  new Set(readContent(join(root, folder)).map(({ path }) => path.replace(mark, '')));

test('slips in different files are all found, and nothing else', () => {
  const own = new Map(folders.map((folder) => [folder, ownFiles(folder)]));
  fc.assert(
    fc.property(fc.shuffledSubarray(folders, { minLength: folders.length }), (shuffled) => {
      const combined = shuffled.reduce<string[]>((some, next) => {
        const isApart = some.every((one) => own.get(one)!.isDisjointFrom(own.get(next)!));
        return isApart ? [...some, next] : some;
      }, []);
      const { findings } = loadEdition(overlaid(...combined));
      expect([...new Set(codes(findings))].sort()).toEqual(combined.map(codeOf).sort());
    }),
    { numRuns: 60 },
  );
});

it('reports an edition without edition.yaml, and still checks the rest', () => {
  const files = base
    .filter(({ path }) => path !== 'content/edition.yaml')
    .map((f) => (f.path === elm ? fileOf(elm, f.text.replace('lat: 52.5', 'lat: 91')) : f));
  const { edition, findings } = loadEdition(files);
  expect(edition).toBeUndefined();
  expect(codes(findings)).toEqual(['file/missing', 'field/invalid']);
});

it('shows no stack trace, and gives each finding a message and a remedy', () => {
  for (const folder of folders) {
    for (const { message, remedy, place } of loadEdition(overlaid(folder)).findings) {
      expect(message).not.toMatch(/^\s+at /m);
      // A sentence, or lines to write.
      expect(remedy).toMatch(/[.!]$|: \S.*$|:\n/);
      expect(place.line).toBeGreaterThan(0);
      expect(place.column).toBeGreaterThan(0);
    }
  }
});
