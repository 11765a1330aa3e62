/** Addresses that were published stay, whatever is renamed; what would be lost is found before it is. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAddresses } from '../../src/model/addresses.ts';
import { makeTrial, runTrial } from '../../tools/trial.ts';

const minimal = join(import.meta.dirname, '../editions/minimal');

it('keeps every address that it notes, through renaming, and finds what is lost', { timeout: 120_000 }, () => {
  const trial = makeTrial('addresses', minimal);
  const run = (...args: string[]): string => {
    const { status, output } = runTrial(trial, args);
    expect(status, output).toBe(0);
    return output;
  };
  const read = (path: string): string => readFileSync(join(trial, path), 'utf8');
  const early = runTrial(trial, ['addresses']);
  expect(early.status).toBe(1);
  expect(early.output).toContain('build it first');
  run('build');
  run('addresses');
  const noted = readAddresses(read('content/addresses.txt')).map(({ address }) => address);
  expect(noted).toEqual(noted.toSorted());
  expect(noted).toEqual(
    expect.arrayContaining([
      '',
      'about/',
      'entries/port-elm/',
      'documents/harbour/#p1',
      'documents/harbour/source.txt',
    ]),
  );

  run('rename', 'port-elm', 'elm');
  run('rename', 'note:two-years', 'years');
  run('rename', 'document:harbour', 'haven');
  run('build');
  run('addresses');
  for (const address of noted) {
    const [page, id] = address.split('#');
    const file = `dist/${page}${page === '' || page?.endsWith('/') ? 'index.html' : ''}`;
    expect(existsSync(join(trial, file)), address).toBe(true);
    if (id !== undefined) expect(read('dist/documents/haven/index.html')).toContain(` id="${id}"`);
  }
  expect(read('dist/documents/harbour/source.txt')).toBe(read('dist/documents/haven/source.txt'));
  const after = readAddresses(read('content/addresses.txt')).map(({ address }) => address);
  expect(after).toEqual(expect.arrayContaining([...noted, 'documents/haven/haven.epub', 'documents/haven/#elm-p2-1']));

  rmSync(join(trial, 'content/documents/haven/notes/years.mdx'));
  const lost = runTrial(trial, ['build']);
  expect(lost.status).toBe(1);
  expect(lost.output).toMatch(/content\/addresses\.txt:\d+:1 {2}address\/lost {2}“documents\/haven\/#note-years”/);
  writeFileSync(
    join(trial, 'content/addresses.txt'),
    read('content/addresses.txt').replaceAll(/.*note-(?:two-)?years\n/g, 'x.pdf\n'),
  );
  expect(runTrial(trial, ['check']).output).toContain('“x.pdf” was published, and isn’t made any more.');
});
