import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Project } from '../project/project.ts';

/** Where a site is written until it is whole. */
export const nextSite = ({ cache }: Project): string => join(cache, 'next');

/** The site before the one in the output folder: whole, as long as it lies there. */
export const formerSite = ({ cache }: Project): string => join(cache, 'former');

/** What is to be removed, in the background: nothing in it is whole. */
export const goneFolder = ({ cache }: Project): string => join(cache, 'gone');

/**
 * Ends what a build that was killed left behind: puts the site back where it was
 * killed between taking it away and putting the next one in its place, and moves
 * all else into the folder of what is gone.
 *
 * @returns what was found, in sentences for an editor; empty where nothing was left
 */
export function endInterruptedBuild(project: Project): string[] {
  const [next, former] = [nextSite(project), formerSite(project)];
  const said: string[] = [];
  if (!existsSync(project.output) && existsSync(former)) {
    renameSync(former, project.output);
    said.push('The former site is back in dist/.');
  }
  if (existsSync(next)) said.unshift('The build before this one was interrupted; what it left is removed.');
  for (const folder of [next, former]) if (existsSync(folder)) moveAway(project, folder);
  removeUnfinished(join(project.cache, 'kept'));
  return said;
}

/** Out of the way at once, whatever becomes of the removal. */
function moveAway(project: Project, folder: string): void {
  mkdirSync(goneFolder(project), { recursive: true });
  renameSync(folder, join(mkdtempSync(join(goneFolder(project), 'x-')), basename(folder)));
}

/** What was being kept when a build was killed has the name of its process at the end. */
function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/[0-9a-f]{64}\.\d+$/.test(file)) rmSync(join(folder, file), { force: true });
}
