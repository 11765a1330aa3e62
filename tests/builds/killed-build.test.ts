/**
 * Builds that are ended at any moment, or for which there is no room: the former
 * site is there whole, or the new one, and the next build makes what it would
 * have made. `KILLS=100` tries more moments.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeTrial, runTrial, type TrialResult } from '../../tools/trial.ts';
import { hashes } from '../hashes.ts';

const minimal = join(import.meta.dirname, '../editions/minimal');
const program = resolve(import.meta.dirname, '../../bin/apparatus.mjs');
const faults = join(import.meta.dirname, '../faults/kill.mjs');
const tries = Number(process.env.KILLS ?? 1);

/** Two versions of one edition, with the bytes that each is built to. */
const versions: { readonly text: string; readonly built: readonly string[] }[] = [];
let folder: string;
/** Calls that change a file in a build. */
let calls: number;
let at = 0;

const dist = (): string => join(folder, 'dist');
const cache = (...path: string[]): string => join(folder, '.apparatus', ...path);
const write = (text: string): void => writeFileSync(join(folder, 'content/edition.yaml'), text);

/** A build with a fault in it. */
function faulty(env: Record<string, string>): TrialResult & { readonly signal: NodeJS.Signals | null } {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--import', faults, program, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SITE: undefined, BASE_PATH: undefined, ...env },
  });
  return { status, signal, output: stdout + stderr };
}

beforeAll(() => {
  folder = makeTrial('killed', minimal);
  const first = readFileSync(join(folder, 'content/edition.yaml'), 'utf8');
  for (const text of [first, first.replace(/^title: .*/m, 'title: The next version')]) {
    write(text);
    const { status, output } = runTrial(folder, ['build']);
    expect(status, output).toBe(0);
    versions.push({ text, built: hashes(dist()) });
  }
  write(versions[0]!.text);
  expect(faulty({ FAULT_COUNT: cache('calls') }).status).toBe(0);
  calls = Number(readFileSync(cache('calls'), 'utf8'));
}, 240_000);

/** Writes the other version, has its build go wrong, and builds again. */
function interrupt(env: Record<string, string>, judge: (result: ReturnType<typeof faulty>, isWhole: boolean) => void) {
  const before = versions[at]!;
  at = 1 - at;
  const after = versions[at]!;
  write(after.text);
  const result = faulty(env);
  const said = `${JSON.stringify(env)}\n${result.output}`;
  // Between taking the former site away and putting the next one in its place there is a moment.
  const site = existsSync(dist()) ? dist() : cache('former');
  const now = hashes(site);
  expect([before.built, after.built], said).toContainEqual(now);
  judge(result, site === dist());
  const again = runTrial(folder, ['build']);
  expect(again.status, again.output).toBe(0);
  expect(hashes(dist()), said).toEqual(after.built);
  const left = readdirSync(cache(), { recursive: true, encoding: 'utf8' });
  expect(left.filter((file) => /^(?:next|lock.*|gone\/.*)$|kept\/.*\.\d+$/.test(file))).toEqual([]);
  return again.output;
}

it('leaves the former site for the next build to put back, if it is ended between the two', () => {
  const output = interrupt({ FAULT_AT: '/dist' }, ({ signal }, isWhole) => {
    expect(signal).toBe('SIGKILL');
    expect(isWhole).toBe(false);
  });
  expect(output).toContain('The former site is back in dist/.');
}, 240_000);

it(
  'leaves one site whole, wherever it is ended, and the next build makes the same as ever',
  () => {
    for (let n = 0; n < tries; n++) {
      const moment = 1 + Math.floor(Math.random() * calls);
      interrupt({ FAULT: String(moment) }, ({ signal, output }) => expect(signal, output).toBe('SIGKILL'));
    }
  },
  240_000 * tries,
);

it(
  'says that the disk is full, and leaves the former site',
  () => {
    for (let n = 0; n < tries; n++) {
      const moment = 1 + Math.floor(Math.random() * (calls - 10));
      interrupt({ FAULT: String(moment), FAULT_AS: 'ENOSPC' }, ({ status, output }, isWhole) => {
        expect(isWhole).toBe(true);
        if (status === 0) return;
        expect(output).toContain('The build failed; dist/ is as it was.');
        if (output.includes('ENOSPC')) expect(output).toContain('The disk is full: make room, and build again.');
      });
    }
  },
  240_000 * tries,
);
