import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadEdition } from '../edition/load.ts';
import { readContent, type ContentFile } from '../edition/read/files.ts';
import { printFindings } from '../model/findings/print.ts';
import { withChanges, type Changes } from './changes.ts';
import { rename } from './rename.ts';

const editions = ['tests/editions/minimal', 'tests/editions/own-kinds', 'tests/findings/base', 'examples/ferry'];
const filesOf = (edition: string): ContentFile[] => readContent(join(import.meta.dirname, '../..', edition));

function renamed(files: readonly ContentFile[], id: string, next: string): ContentFile[] {
  const made = rename(files, id, next);
  if ('refusal' in made) throw new Error(made.refusal);
  return withChanges(files, made.changes);
}

const textsOf = (files: readonly ContentFile[]) => files.map(({ path, text }) => [path, text]);

/** Everything in an edition that has an id, with what it is. */
function idsOf(files: readonly ContentFile[]): string[] {
  const { edition } = loadEdition(files);
  return [
    ...edition!.entries.map(({ id }) => `entry:${id}`),
    ...edition!.sources.map(({ id }) => `source:${id}`),
    ...edition!.documents.flatMap(({ slug, notes }) => [`document:${slug}`, ...notes.map(({ id }) => `note:${id}`)]),
  ];
}

describe.each(editions)('in the edition %s', (name) => {
  const files = filesOf(name);

  test.each(idsOf(files))(
    '%s can be renamed: nothing is found wrong, and back again it is byte for byte as before',
    (id) => {
      const there = renamed(files, id, 'another-id');
      expect(printFindings(loadEdition(there).findings)).toBe(printFindings(loadEdition(files).findings));
      const [scheme, old = ''] = id.split(':');
      expect(textsOf(renamed(there, `${scheme}:another-id`, old))).toEqual(textsOf(files));
    },
  );
});

it('leaves a way from each former address to the last one', () => {
  const files = filesOf('tests/editions/minimal');
  const twice = renamed(renamed(files, 'port-elm', 'elm'), 'elm', 'elm-harbour');
  const list = (some: readonly ContentFile[]) => some.find(({ path }) => path.endsWith('redirects.yaml'))?.text;
  expect(list(twice)).toMatch(/^#.*\nentries\/port-elm: entries\/elm-harbour\nentries\/elm: entries\/elm-harbour\n$/);
  expect(list(renamed(twice, 'elm-harbour', 'elm'))).toMatch(/^#.*\nentries\/port-elm: entries\/elm\n$/);
});

it('leaves a way from the former place of a note, also when its document is renamed', () => {
  const files = filesOf('tests/editions/minimal');
  const there = renamed(renamed(files, 'note:two-years', 'years'), 'document:harbour', 'haven');
  const list = there.find(({ path }) => path.endsWith('redirects.yaml'))?.text;
  expect(list).toMatch(
    /\ndocuments\/haven\/#note-two-years: documents\/haven\/#note-years\ndocuments\/harbour: documents\/haven\n$/,
  );
  expect(printFindings(loadEdition(there).findings)).toBe('');
});

it('touches no words: what only looks like a reference stays', () => {
  const files: ContentFile[] = [
    { path: 'content/documents/d/source.txt', text: '<Ref to="elm">', sha256: '' },
    {
      path: 'content/documents/d/index.mdx',
      text: '---\ntitle: elm # elm\n---\n\n\\<Ref to="elm">, [elm](entry:elm)\n',
      sha256: '',
    },
    {
      path: 'content/entries/place/elm.mdx',
      text: '---\ntitle: elm\nsources: [ "elm" ] # elm\n---\nelm, elm-tree\n',
      sha256: '',
    },
    { path: 'content/sources.yaml', text: '# elm\nelm-tree:\n  title: elm\n', sha256: '' },
  ];
  const made = rename(files, 'elm', 'oak') as { changes: Changes };
  expect([...made.changes.keys()]).toEqual([
    'content/entries/place/elm.mdx',
    'content/entries/place/oak.mdx',
    'content/redirects.yaml',
  ]);
  expect(made.changes.get('content/entries/place/oak.mdx')).toBe(files[2]!.text);
});

it('renames what the cover shows', () => {
  const cover = 'cover:\n  document: harbour # the talk\n  paragraph: 2\n  entry: "port-elm"\n  note: two-years\n';
  const files = filesOf('tests/editions/minimal').map((file) =>
    file.path === 'content/edition.yaml' ? { ...file, text: file.text + cover } : file,
  );
  const after = ['document:harbour', 'entry:port-elm', 'note:two-years'].reduce(
    (some, id, i) => renamed(some, id, `new-${i}`),
    files,
  );
  expect(after.find(({ path }) => path === 'content/edition.yaml')!.text).toContain(
    'cover:\n  document: new-0 # the talk\n  paragraph: 2\n  entry: "new-1"\n  note: new-2\n',
  );
});

it.each([
  ['elmm', 'oak', 'Nothing has the id “elmm”'],
  ['port-elm', 'Oak', '“Oak” isn’t an id'],
  ['port-elm', 'ada-reed', '“ada-reed” is taken'],
])('refuses to make of %s %s', (id, next, why) => {
  expect(rename(filesOf('tests/editions/minimal'), id, next)).toMatchObject({
    refusal: expect.stringContaining(why) as string,
  });
});

test('whatever ids are given, one after the other and back, the bytes are those of the beginning', () => {
  const files = filesOf('tests/editions/minimal');
  const some = fc.array(
    fc.tuple(fc.constantFrom(...idsOf(files)), fc.stringMatching(/^z[a-z0-9]{3,8}(-[a-z0-9]{1,4})?$/)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(some, (pairs) => {
      const steps = [...new Map(pairs)].filter(([, next], i, all) => all.findIndex((one) => one[1] === next) === i);
      const there = steps.reduce((made, [id, next]) => renamed(made, id, next), files);
      const back = steps.reduceRight((made, [id, next]) => {
        const [scheme, old = ''] = id.split(':');
        return renamed(made, `${scheme}:${next}`, old);
      }, there);
      expect(textsOf(back)).toEqual(textsOf(files));
    }),
    { numRuns: 20 },
  );
});
