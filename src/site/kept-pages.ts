import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  writeNote(project, sums);
}

function writeNote(project: Project, sums: Readonly<Record<string, string>>): void {
  const note = noteOf(project);
  writeFileSync(`${note}.new`, JSON.stringify(sums));
  renameSync(`${note}.new`, note);
}

/**
 * Takes what the builds of shards kept, for the build that joins them: results
 * by their content, and the pages of each. A file that isn't as its shard noted
 * it is not taken over, as after any build.
 *
 * @param caches folders of what shards kept: of the same commit, engine and address, in a folder of the same path
 */
export function joinShards(project: Project, caches: readonly string[]): void {
  const sums: Record<string, string> = {};
  const pages: AstroPages[] = [];
  for (const cache of caches) {
    const shard = { ...project, cache };
    const from = folderOf(shard);
    cpSync(join(cache, 'kept'), join(project.cache, 'kept'), { recursive: true });
    cpSync(from, folderOf(project), { recursive: true });
    Object.assign(sums, readNote(shard));
    pages.push(JSON.parse(readFileSync(join(from, listOfPages), 'utf8')) as AstroPages);
  }
  const list = join(folderOf(project), listOfPages);
  writeFileSync(list, JSON.stringify(joinPages(pages)));
  writeNote(project, { ...sums, [listOfPages]: sumOf(list) });
}

/** Astro's own list of what it can take over, by the components of routes; what it keeps besides is of no concern here. */
const listOfPages = 'incremental-build.json';
interface AstroPages {
  readonly routes: Readonly<Record<string, AstroRoute>>;
}
interface AstroRoute {
  /** Of the scripts and style sheets, and the code. */
  readonly dependencyHash: string;
  readonly paths: Readonly<Record<string, unknown>>;
}

/** Lists of different pages of one site as one. What was made with other code than the first knows is left out. */
function joinPages(lists: readonly AstroPages[]): AstroPages {
  const routes: Record<string, AstroRoute> = {};
  for (const [component, route] of lists.flatMap((one) => Object.entries(one.routes))) {
    const known = routes[component] ?? route;
    if (known.dependencyHash === route.dependencyHash)
      routes[component] = { ...known, paths: { ...known.paths, ...route.paths } };
  }
  return { ...lists[0], routes };
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
