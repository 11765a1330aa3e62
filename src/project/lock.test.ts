import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { lockProject } from './lock.ts';
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
