import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { currentProject } from './project.ts';

/** What a result follows from. */
interface Origin {
  /** What is made: the folder that its results lie in. */
  readonly kind: string;
  /** All that is given to the code, as JSON can tell it. */
  readonly input: unknown;
  /** File or folder of the code under `src/`; that of libraries is told by their versions. */
  readonly code: string;
}

/**
 * What is slow to make and follows from little, such as a drawing: made once,
 * and kept on disk until its input, its code, or the version of a library changes.
 *
 * @param make gives the result as bytes or text
 */
export async function kept(
  { kind, input, code }: Origin,
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<Buffer> {
  const { cache } = currentProject();
  const key = createHash('sha256')
    .update(JSON.stringify(input))
    .update(digestOfCode([code]));
  const file = join(cache, 'kept', kind, key.digest('hex'));
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const made = await make();
    // Under its name only when it is whole: a build may be stopped at any time, and another may run beside it.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, made);
    renameSync(unfinished, file);
  }
  return readFileSync(file);
}

/** What tells code from what it was before: files or folders under `src/`, and the versions of libraries; SHA-256 in hexadecimal. */
export function digestOfCode(code: readonly string[]): string {
  const { engine } = currentProject();
  const digest = createHash('sha256');
  for (const path of ['package.json', ...code.flatMap((one) => filesUnder(engine, join('src', one)))])
    digest.update(path).update(readFileSync(join(engine, path)));
  return digest.digest('hex');
}

/** As `kept`, for a value, which is kept as JSON. */
export async function keptValue<T>(origin: Origin, make: () => T | Promise<T>): Promise<T> {
  return JSON.parse((await kept(origin, async () => JSON.stringify(await make()))).toString()) as T;
}

function filesUnder(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !/\.test\.\w+$/.test(name))
    .sort()
    .flatMap((name) => filesUnder(root, join(path, name)));
}
