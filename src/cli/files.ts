import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files to be written, by their paths from a folder. */
export type Files = Readonly<Record<string, string>>;

/** Those of the files that are there already, in their order. */
export const present = (folder: string, files: Files): string[] =>
  Object.keys(files).filter((path) => existsSync(join(folder, path)));

/**
 * Writes files, each whole or not at all, wherever the program may be stopped:
 * all are written beside their place first, then each is moved there, a folder
 * that is new as one. Where that fails, all is as it was.
 *
 * @throws what the system says
 */
export function writeFiles(folder: string, files: Files): void {
  const created = mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  // Its point keeps it out of the check, should it be left behind.
  const beside = join(folder, `.unfinished-${process.pid}`);
  const [fresh, old] = [join(beside, 'fresh'), join(beside, 'old')];
  const undo: (() => void)[] = [];
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text, { flush: true });
      if (!existsSync(join(folder, path))) continue;
      mkdirSync(dirname(join(old, path)), { recursive: true });
      copyFileSync(join(folder, path), join(old, path));
    }
    for (const path of Object.keys(files)) {
      const moved = outermost(folder, path);
      // It went with the folder of another.
      if (!existsSync(join(fresh, moved))) continue;
      const target = join(folder, moved);
      const isReplaced = existsSync(target);
      renameSync(join(fresh, moved), target);
      undo.unshift(() => (isReplaced ? renameSync(join(old, moved), target) : rmSync(target, { recursive: true })));
    }
  } catch (cause) {
    for (const step of undo) step();
    if (created !== undefined) rmSync(created, { recursive: true, force: true });
    throw cause;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** The outermost folder of a path that isn't there yet; the path itself where all are. */
function outermost(folder: string, path: string): string {
  const steps = path.split('/').map((_, i, names) => names.slice(0, i + 1).join('/'));
  return steps.find((step) => !existsSync(join(folder, step))) ?? path;
}

/** Takes away what runs left behind that were stopped. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, id] = /^\.unfinished-(\d+)$/.exec(name) ?? [];
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (cause) {
    // It runs, but for somebody else.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
