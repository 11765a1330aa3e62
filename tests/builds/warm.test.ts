import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entryView } from '../../src/components/entry/view.ts';
import { documentView, toldOfDocument } from '../../src/components/document/view.ts';
import type { Edition } from '../../src/edition/graph.ts';
import { makeTrial, runTrial } from '../../tools/trial.ts';
import { hashes } from '../hashes.ts';
import { smallEdition } from '../small-edition.ts';

const second = join(import.meta.dirname, '../editions/second');
const minutes = 60_000;

it(
  'takes over what would be the same: after every change the bytes are those of a cold build',
  () => {
    const folder = makeTrial('warm', second);
    const content = join(folder, 'content');
    const change = (file: string, from: string, to: string): void => {
      const path = join(content, file);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replaceAll(from, to));
    };
    const spoilOneIn = (kept: string): void => {
      const files = readdirSync(join(folder, '.apparatus', kept), { recursive: true, withFileTypes: true });
      const file = files.find((one) => one.isFile())!;
      truncateSync(join(file.parentPath, file.name), 10);
    };
    const compiled = (): number => statSync(join(folder, '.apparatus/bundle/note.json')).mtimeMs;
    const steps: (() => void)[] = [
      () => undefined,
      () => {
        change('edition.yaml', '2.1.0', '2.1.1');
        writeFileSync(join(content, 'interface.yaml'), 'skip: Straight to the text\n');
      },
      () => {
        change('documents/address-1863/notes/fathers.mdx', 'is kept here', 'stays here');
        change('entries/event/battle-of-gettysburg.mdx', 'title: Battle', 'title: Great battle');
      },
      () => {
        change(
          'entries/organisation/continental-congress.mdx',
          'title:',
          'relations:\n  - type: preceded-by\n    to: american-civil-war\ntitle:',
        );
        change('documents/address-1863/index.mdx', '<Ref to="gettysburg">this ground</Ref>', 'this ground');
        change('sources.yaml', 'title: Gettysburg Address, Bliss copy', 'title: The copy of the Bliss family');
        spoilOneIn('kept/downloads');
        spoilOneIn('kept/pages');
        spoilOneIn('bundle/code');
      },
      () => {
        rmSync(join(content, 'documents/prose-lesson'), { recursive: true });
        change('pages/further-reading.mdx', 'document:prose-lesson', 'document:letter');
        const letter = join(content, 'documents/letter');
        mkdirSync(letter);
        // Letters that no font of the others has.
        writeFileSync(join(letter, 'source.txt'), 'Ђурађ писа Линколну.\n');
        writeFileSync(
          join(letter, 'index.mdx'),
          '---\ntitle: A letter\ndate: 1862-01-02\nlanguage: sr\nprovenance:\n  publisher: The editors\nrights: Public domain.\n---\n\nЂурађ писа <Ref to="abraham-lincoln">Линколну</Ref>.\n',
        );
      },
    ];
    const times = steps.map((step) => {
      step();
      const { status, output } = runTrial(folder, ['build']);
      expect(status, output).toBe(0);
      return compiled();
    });
    // Compiled anew for other words of the interface, for code that is spoilt, for other fonts; not for other words of notes.
    expect(times.map((time, i) => time === times[i - 1])).toEqual([false, false, true, false, false]);
    const warm = hashes(join(folder, 'dist'));
    const cold = makeTrial('cold', folder);
    expect(runTrial(cold, ['build']).status).toBe(0);
    expect(warm).toEqual(hashes(join(cold, 'dist')));
  },
  6 * minutes,
);

it('renders only the page of its document when the words of a note change', () => {
  const before = smallEdition('second');
  const after = smallEdition('second', {
    'documents/address-1863/notes/fathers.mdx': [['is kept here', 'stays here']],
  });
  const shown = (edition: Edition): Map<string, string> =>
    new Map(
      [
        ...edition.documents.map((one) => [one.slug, toldOfDocument(documentView(edition, one))] as const),
        ...edition.entries.map((one) => [one.id, entryView(edition, one)] as const),
      ].map(([id, view]) => [id, JSON.stringify(view)]),
    );
  const [old, fresh] = [shown(before), shown(after)];
  expect([...old.keys()].filter((id) => old.get(id) !== fresh.get(id))).toEqual(['address-1863']);
});
