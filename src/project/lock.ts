import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './project.ts';

/** Times that the lock is tried for, where processes that have just ended held it. */
const tries = 5;

/**
 * Takes the lock of a project, so that no two builds write into one cache. A
 * lock that a process left behind when it was killed is taken over.
 *
 * @returns the process that holds it, if one that is alive does; else 0, and
 * the lock is this process's until it ends
 * @throws where it can't be written
 */
export function lockProject({ cache }: Project): number {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'lock');
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    let holder = 0;
    for (let n = 0; n < tries; n++) {
      if (isTaken(own, file)) return 0;
      holder = holderOf(file);
      if (isAlive(holder)) return holder;
      removeOf(holder, file);
    }
    return holder;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes a lock that a process left behind when it was killed. */
export function removeDeadLock({ cache }: Project): void {
  const file = join(cache, 'lock');
  const holder = holderOf(file);
  if (existsSync(file) && !isAlive(holder)) removeOf(holder, file);
}

/** Gives the lock its name, with its holder in it from the first moment. @returns whether nobody had it */
function isTaken(own: string, file: string): boolean {
  try {
    linkSync(own, file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Not every file system has links.
    if (!isWritten(file)) return false;
  }
  process.once('exit', () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  });
  return true;
}

function isWritten(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** The process that is named in a lock; 0 where none is. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** Removes the lock of a process that is gone; what another has taken meanwhile is put back. */
function removeOf(holder: number, file: string): void {
  const aside = `${file}.${process.pid}.former`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) !== holder) linkSync(aside, file);
  } catch {
    // Another process was as quick.
  }
  rmSync(aside, { force: true });
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
