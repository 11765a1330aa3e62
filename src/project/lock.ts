import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './project.ts';

/**
 * Takes the lock of a project, so that no two builds write into one cache. A
 * lock that a process left behind when it was killed is taken over.
 *
 * @returns the process that holds it, if one that is alive does; else 0, and
 * the lock is this process's until it ends
 */
export function lockProject({ cache }: Project): number {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'lock');
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isAlive(holder)) return holder;
    writeFileSync(file, String(process.pid));
  }
  process.once('exit', () => rmSync(file, { force: true }));
  return 0;
}

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    // Signal 0 asks only whether the process is there.
    process.kill(id, 0);
    return id !== process.pid;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
