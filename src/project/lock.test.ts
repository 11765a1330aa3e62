import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { lockProject, removeDeadLock } from './lock.ts';
import { findProject, type Project } from './project.ts';

let project: Project;
beforeEach(() => {
  project = findProject(mkdtempSync(join(tmpdir(), 'lock-')), {});
});
const lock = (): string => join(project.cache, 'lock');

it('is taken where nobody has it', () => {
  expect(lockProject(project)).toBe(0);
  expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid));
});

it('names the living process that has it, and leaves it alone', () => {
  lockProject(project);
  writeFileSync(lock(), String(process.ppid));
  expect(lockProject(project)).toBe(process.ppid);
  expect(readFileSync(lock(), 'utf8')).toBe(String(process.ppid));
});

it.each(['', 'words'])('is taken over from a lock that holds “%s”', (text) => {
  lockProject(project);
  writeFileSync(lock(), text);
  expect(lockProject(project)).toBe(0);
});

it('is taken over from a process that is gone', () => {
  lockProject(project);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock(), String(pid));
  expect(lockProject(project)).toBe(0);
});

it('is removed if its process is gone, and only then', () => {
  lockProject(project);
  writeFileSync(lock(), String(process.ppid));
  removeDeadLock(project);
  expect(existsSync(lock())).toBe(true);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock(), String(pid));
  removeDeadLock(project);
  expect(existsSync(lock())).toBe(false);
});

it('is never held by two of many that want it at once, whether one was left behind or not', async () => {
  const script = `
    import { lockProject } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
    const other = lockProject(${JSON.stringify(project)});
    console.log(other === 0 ? 'mine' : 'not');
    // Who has it keeps it until all others have asked: then its input ends.
    if (other === 0) process.stdin.resume();
  `;
  for (const left of [undefined, '999999999']) {
    mkdirSync(project.cache, { recursive: true });
    if (left !== undefined) writeFileSync(lock(), left);
    const all = Array.from({ length: 6 }, () => spawn(process.execPath, ['--input-type=module', '-e', script]));
    const ended = all.map((child) => once(child, 'exit'));
    const said = await Promise.all(all.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    for (const { stdin } of all) stdin.end();
    await Promise.all(ended);
    expect(said.sort()).toEqual(['mine', ...Array<string>(5).fill('not')]);
    expect(readdirSync(project.cache)).toEqual([]);
  }
}, 60_000);
