import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { printFindings } from '../src/cli/print.ts';
import { loadEdition } from '../src/edition/load.ts';
import { readContent, type ContentFile } from '../src/edition/read/files.ts';
import { findingCodes, sortFindings, type Finding } from '../src/model/finding.ts';

const root = join(import.meta.dirname, 'findings');
const base = readContent(join(root, 'base'));
const baseFiles = new Map(base.map((file) => [file.path, file]));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map(({ name }) => name)
  .sort();
const codeOf = (folder: string): string => folder.replace('-', '/');

/** The base edition with the files of a folder over it; `<name>.removed` takes one away. */
function overlaid(folder: string): ContentFile[] {
  const files = new Map(baseFiles);
  for (const file of readContent(join(root, folder))) files.set(file.path, file);
  for (const path of readdirSync(join(root, folder, 'content'), { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.removed')) files.delete(`content/${path.slice(0, -'.removed'.length)}`);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const fileOf = (path: string, text: string): ContentFile => ({
  path,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
  isPlainUtf8: true,
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
  expect(folders.map(codeOf)).toEqual(Object.keys(findingCodes).sort());
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
      'id/duplicate',
      'yaml/syntax',
      'mdx/syntax',
    ]),
  );
  expect(codes(findings)).toHaveLength(10);
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

it('says nothing of notes whose document is at fault', () => {
  expect(codes(changed({ [letter]: [['rights: No rights reserved.\n', '']] }))).toEqual(['field/missing']);
  expect(codes(changed({ [letter]: [['</Section>', '']] }))).toEqual(['mdx/syntax']);
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
      expect(remedy).toMatch(/[.!]$/);
      expect(place.line).toBeGreaterThan(0);
      expect(place.column).toBeGreaterThan(0);
    }
  }
});
