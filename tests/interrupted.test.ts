import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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

/** Commands that write, and what stands in the folder before besides the edition `minimal`. */
const writing: readonly { readonly args: readonly string[]; readonly there?: Readonly<Record<string, string>> }[] = [
  { args: ['rename', 'port-elm', 'elm'] },
  {
    args: ['import', 'talk.txt', '--slug', 'talk'],
    there: { 'talk.txt': 'A talk\n14 June 1902\nQ: Who pays?\nA: The town.\n' },
  },
  { args: ['add', 'entry', 'term', 'Quay', '--brief', 'A wall for ships.', '--gloss', 'A wall where ships lie.'] },
  { args: ['suggest', 'harbour', '--apply'] },
  { args: ['init', 'new'] },
];
const kills = Number(process.env.KILLS ?? 2);

it.each(writing)(
  'leaves all or nothing of $args, killed at random',
  ({ args, there = {} }) => {
    const make = (): string => {
      const folder = makeTrial('killed', minimal);
      for (const [path, text] of Object.entries(there)) writeFileSync(join(folder, path), text);
      // What is marked is taken out, so that there is something to suggest.
      const index = join(folder, 'content/documents/harbour/index.mdx');
      if (args[0] === 'suggest')
        writeFileSync(index, readFileSync(index, 'utf8').replaceAll(/<Ref to="port-elm">(.*?)<\/Ref>/g, '$1'));
      return folder;
    };
    const project = (folder: string) => findProject(args[0] === 'init' ? join(folder, 'new') : folder, {});
    const texts = (folder: string): (readonly [string, string])[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile() && !join(one.parentPath, one.name).includes('/.apparatus/', folder.length))
        .map((one) => join(one.parentPath, one.name))
        .sort()
        .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]);
    const before = texts(make());
    const done = make();
    const kill = join(import.meta.dirname, 'faults/kill.mjs');
    const counted = join(done, '..', 'killed-calls');
    spawnSync(process.execPath, ['--import', kill, program, ...args], {
      cwd: done,
      env: { ...process.env, FAULT_COUNT: counted },
    });
    const calls = Number(readFileSync(counted, 'utf8'));
    const after = texts(done);
    expect(after).not.toEqual(before);
    const whole = new Set([...before, ...after].map(String));
    for (let i = 0; i < kills; i++) {
      const at = 1 + Math.floor(Math.random() * calls);
      const folder = make();
      expect(killedAt(at, folder, args)).toBe(true);
      const files = texts(folder).filter(([path]) => !path.endsWith('.unfinished'));
      for (const file of files) expect(whole, `killed at call ${at}`).toContain(String(file));
      endInterrupted(project(folder));
      expect([before, after], `killed at call ${at}`).toContainEqual(texts(folder));
    }
  },
  600_000,
);

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
