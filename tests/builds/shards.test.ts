/** One edition built by three machines and joined by a fourth: the site is the one that a single machine builds. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeTrial, runTrial } from '../../tools/trial.ts';
import { hashes } from '../hashes.ts';

const second = join(import.meta.dirname, '../editions/second');
const shards = [1, 2, 3];
let folder: string;
let whole: string[];
/** Pages and exports that the whole build keeps. */
let keptOfWhole: string[];

const cache = (...path: string[]): string => join(folder, '.apparatus', ...path);
const filesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile())
    : [];
const pagesIn = (path: string): string[] => filesIn(join(path, 'kept/pages'));
const keptIn = (path: string): string[] => [...pagesIn(path), ...filesIn(join(path, 'kept/downloads'))].sort();

/** Builds with nothing before but what shards made, as on another machine. */
function joinAll(): void {
  rmSync(cache(), { recursive: true, force: true });
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const { status, output } = runTrial(folder, ['build', '--shards', 'shards']);
  expect(status, output).toBe(0);
}

beforeAll(() => {
  folder = makeTrial('shards', second);
  expect(runTrial(folder, ['build']).output).toContain('Built dist/');
  whole = hashes(join(folder, 'dist'));
  keptOfWhole = keptIn(cache());
  rmSync(join(folder, 'dist'), { recursive: true });
  rmSync(cache(), { recursive: true });
  mkdirSync(join(folder, 'shards'));
  for (const number of shards) {
    const { status, output } = runTrial(folder, ['build', '--shard', `${number}/3`]);
    expect(status, output).toBe(0);
    expect(readdirSync(folder)).not.toContain('dist');
    renameSync(cache(), join(folder, 'shards', String(number)));
  }
}, 600_000);

it('gives each shard a part of its own, and all of it to one of them', () => {
  const parts = shards.map((number) => pagesIn(join(folder, 'shards', String(number))));
  for (const part of parts) expect(part.length).toBeGreaterThan(0);
  expect(new Set(parts.flat()).size).toBe(parts.flat().length);
});

it('joins them to the same bytes, and makes no page or export of a document again', () => {
  joinAll();
  expect(hashes(join(folder, 'dist'))).toEqual(whole);
  expect(keptIn(cache())).toEqual(keptOfWhole);
  // What is rendered waits for the fonts.
  const rendering = statSync(cache('fonts/key')).mtimeMs;
  for (const page of pagesIn(cache()))
    expect(statSync(cache('kept/pages', page)).mtimeMs, page).toBeLessThan(rendering);
});

it('takes over nothing that is not as its shard left it', () => {
  for (const number of shards) {
    const shard = join(folder, 'shards', String(number));
    for (const page of pagesIn(shard)) writeFileSync(join(shard, 'kept/pages', page), 'spoilt');
    for (const file of filesIn(join(shard, 'kept/downloads')))
      writeFileSync(join(shard, 'kept/downloads', file), 'spoilt');
  }
  joinAll();
  expect(hashes(join(folder, 'dist'))).toEqual(whole);
});

it.each(['4/3', '0/3', 'x'])('refuses the part “%s”', (part) => {
  const { status, output } = runTrial(folder, ['build', '--shard', part]);
  expect(status).toBe(1);
  expect(output).toContain('is no part');
});

it('says where there are no shards', () => {
  const { status, output } = runTrial(folder, ['build', '--shards', 'nowhere']);
  expect(status).toBe(1);
  expect(output).toContain('There are no shards in nowhere.');
});
