import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';
import { filesIn } from './files.ts';

/**
 * What Astro keeps of a build, to take over pages that would be the same. It
 * writes there as it goes, and trusts what it finds; so after a build that
 * ended well the sums of all are noted, and before the next one what isn't as
 * noted is removed. The note goes first: whatever stops a build, no page of it is taken over.
 */
const folderOf = ({ cache }: Project): string => join(cache, 'astro');
const noteOf = ({ cache }: Project): string => join(cache, 'pages.json');

/** Removes from what is kept all that a build that ended well didn't leave so. */
export function trustKeptPages(project: Project): void {
  const folder = folderOf(project);
  const noted = readNote(project);
  rmSync(noteOf(project), { force: true });
  if (!existsSync(folder)) return;
  for (const path of filesIn(folder)) {
    const file = join(folder, path);
    if (noted[path] !== sumOf(file)) rmSync(file);
  }
}

/** Notes what is kept, after a build that ended well. */
export function noteKeptPages(project: Project): void {
  const folder = folderOf(project);
  const paths = existsSync(folder) ? filesIn(folder) : [];
  const sums = Object.fromEntries(paths.map((path) => [path, sumOf(join(folder, path))]));
  const note = noteOf(project);
  writeFileSync(`${note}.new`, JSON.stringify(sums));
  renameSync(`${note}.new`, note);
}

function readNote(project: Project): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(noteOf(project), 'utf8')) as Record<string, string>;
  } catch {
    // There is none, or it isn't whole.
    return {};
  }
}

const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('base64');
