import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Changes } from '../editing/changes.ts';
import type { ContentFile } from '../edition/read/files.ts';
import type { Project } from '../project/project.ts';

/** A file as it was and as it is to be; null where there is none. */
interface Step {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The list of what is being written, while it is. */
const journalOf = ({ cache }: Project): string => join(cache, 'writing.json');

/**
 * Writes changes of an edition: all of them, or none. They are noted before the
 * first file is touched, so that the next command ends what was interrupted
 * (`endInterrupted`). No file is ever half written.
 *
 * @param files from which the changes were made
 * @throws where one of them is no longer as it was, or can't be written
 */
export function commit(project: Project, files: readonly ContentFile[], changes: Changes): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const steps = [...changes].map(([path, after]): Step => {
    const before = read(join(project.root, path));
    if (before !== (texts.get(path) ?? null)) throw new Error(`${path} was changed meanwhile.`);
    return { path, before, after: after ?? null };
  });
  const journal = journalOf(project);
  mkdirSync(project.cache, { recursive: true });
  write(journal, JSON.stringify(steps));
  try {
    for (const step of steps) take(project, step);
  } catch (cause) {
    // What can't be written here can't be written by the next command: all is put back.
    for (const { path, before, after } of steps) take(project, { path, before: after, after: before });
    throw cause;
  } finally {
    rmSync(journal, { force: true });
  }
}

/**
 * Ends what an interrupted command was writing. A file that was changed since
 * then is left as it is.
 *
 * @returns the paths of those files; undefined where nothing was interrupted
 */
export function endInterrupted(project: Project): string[] | undefined {
  const journal = journalOf(project);
  const noted = read(journal);
  if (noted === null) return undefined;
  const steps = JSON.parse(noted) as readonly Step[];
  const isStrange = ({ path, before, after }: Step): boolean => {
    const now = read(join(project.root, path));
    return now !== before && now !== after;
  };
  const strange = steps.filter(isStrange);
  for (const step of steps) {
    if (strange.includes(step)) rmSync(unfinished(join(project.root, step.path)), { force: true });
    else take(project, step);
  }
  rmSync(journal, { force: true });
  return strange.map(({ path }) => path);
}

function take({ root }: Project, { path, after }: Step): void {
  const file = join(root, path);
  if (after !== null) {
    if (read(file) !== after) write(file, after);
    return;
  }
  rmSync(file, { force: true });
  // A folder that held nothing else goes with it.
  for (let folder = dirname(file); folder.startsWith(join(root, '/')); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** The name of a file until it is whole: one that the check passes by. */
const unfinished = (file: string): string => join(dirname(file), `.${basename(file)}.unfinished`);

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(unfinished(file), text);
    renameSync(unfinished(file), file);
  } catch (cause) {
    rmSync(unfinished(file), { force: true });
    throw cause;
  }
}
