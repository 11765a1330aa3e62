import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files to be written, by their paths from a folder. */
export type Files = Readonly<Record<string, string>>;

/** Those of the files that are there already, in their order. */
export const present = (folder: string, files: Files): string[] =>
  Object.keys(files).filter((path) => existsSync(join(folder, path)));

/** Writes files, each whole or not at all, wherever the program may be stopped. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  }
}
