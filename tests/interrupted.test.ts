import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { endInterrupted } from '../src/cli/commit.ts';
import { readContent } from '../src/edition/read/files.ts';
import { findProject } from '../src/project/project.ts';
import { makeTrial, runTrial } from '../tools/trial.ts';

const minimal = join(import.meta.dirname, 'editions/minimal');
const program = resolve(import.meta.dirname, '../bin/apparatus.mjs');
const textsOf = (folder: string) => readContent(folder).map(({ path, text }) => [path, text]);

/** Runs the program until it changes files for the n-th time. @returns whether it was ended there */
function killedAt(n: number, folder: string, args: readonly string[]): boolean {
  const kill = join(import.meta.dirname, 'faults/kill.mjs');
  const env = { ...process.env, FAULT: String(n) };
  return spawnSync(process.execPath, ['--import', kill, program, ...args], { cwd: folder, env }).signal === 'SIGKILL';
}

it('leaves all or nothing, wherever it is ended, once the next command begins', () => {
  const before = textsOf(makeTrial('interrupted', minimal));
  const done = makeTrial('interrupted-not', minimal);
  runTrial(done, ['rename', 'port-elm', 'elm']);
  const after = textsOf(done);
  const texts = new Set([...before, ...after].map(String));
  const ends = new Set<boolean>();
  for (let n = 1; ; n++) {
    const folder = makeTrial('interrupted', minimal);
    if (!killedAt(n, folder, ['rename', 'port-elm', 'elm'])) break;
    const between = textsOf(folder);
    // No file is half written at any moment.
    for (const file of between) expect(texts).toContain(String(file));
    endInterrupted(findProject(folder));
    const now = textsOf(folder);
    expect([before, after]).toContainEqual(now);
    ends.add(now.length === after.length);
  }
  expect(ends).toEqual(new Set([false, true]));
}, 180_000);

it('leaves what was changed since it was interrupted', () => {
  const folder = makeTrial('interrupted-edited', minimal);
  const project = findProject(folder);
  const files = readContent(folder);
  const [first, second] = files.filter(({ path }) => path.includes('/entries/'));
  const steps = [first!, second!].map(({ path, text }) => ({ path, before: text, after: `${text}\nNew.\n` }));
  mkdirSync(project.cache, { recursive: true });
  writeFileSync(join(project.cache, 'writing.json'), JSON.stringify(steps));
  writeFileSync(join(folder, first!.path), 'Mine.');
  expect(endInterrupted(project)).toEqual([first!.path]);
  expect(readFileSync(join(folder, first!.path), 'utf8')).toBe('Mine.');
  expect(readFileSync(join(folder, second!.path), 'utf8')).toBe(steps[1]!.after);
  expect(endInterrupted(project)).toBeUndefined();
});
