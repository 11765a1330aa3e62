import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { digestOfCode } from './code.ts';
import { currentProject, type Project } from './project.ts';

/** What a result follows from. */
interface Origin {
  /** What is made: the folder that its results lie in. */
  readonly kind: string;
  /** All that is given to the code, as JSON can tell it. */
  readonly input: unknown;
  /** File or folder of the code under `src/`; that of libraries is told by their versions. */
  readonly code: string;
}

/** A result that is kept, whole when it was looked at. */
export interface KeptFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/**
 * What is slow to make and follows from little, such as a drawing: made once,
 * and kept on disk until its input, its code, or the version of a library
 * changes. Its name says what it follows from and what it holds: what is damaged
 * is made again.
 *
 * @param make gives the result as bytes or text
 */
export function keptFile(
  origin: Origin,
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<KeptFile> {
  const { kind, input, code } = origin;
  const folder = join(keptFolder(), kind);
  const key = createHash('sha256')
    .update(JSON.stringify(input))
    .update(digestOfCode([code]))
    .digest('hex')
    .slice(0, 40);
  const { found } = store(folder);
  let file = found.get(key);
  if (!file) {
    file = findOrMake(folder, key, make);
    found.set(key, file);
    // What failed may succeed when it is asked for again.
    file.catch(() => found.delete(key));
  }
  return file;
}

/** The same, as bytes. */
export const kept = async (...of: Parameters<typeof keptFile>): Promise<Buffer> =>
  readFileSync((await keptFile(...of)).path);

/** The same for a value, which is kept as JSON. */
export async function keptValue<T>(origin: Origin, make: () => T | Promise<T>): Promise<T> {
  return JSON.parse((await kept(origin, async () => JSON.stringify(await make()))).toString()) as T;
}

/** Puts what is kept at another place too; the two never share their bytes. */
export function copyKept({ path }: KeptFile, target: string): void {
  copyFileSync(path, target, constants.COPYFILE_FICLONE);
}

/** Removes what this process neither made nor asked for: called when all was asked for that there is. */
export async function forgetUnused(): Promise<void> {
  const folder = keptFolder();
  for (const kind of readdirSync(folder)) {
    const { found } = store(join(folder, kind));
    const used = new Set((await Promise.all(found.values())).map(({ path }) => basename(path)));
    for (const name of readdirSync(join(folder, kind)))
      if (!used.has(name)) rmSync(join(folder, kind, name), { force: true });
  }
}

const keptFolder = (): string => join(currentProject().cache, 'kept');

/** What lies in a folder, and what was asked for. */
interface Store {
  /** Of the files that lay there at first, by their keys: `<key>-<sum>`. */
  readonly names: ReadonlyMap<string, string>;
  readonly found: Map<string, Promise<KeptFile>>;
}

/** By the folders; `globalThis` for the reason that `openProject` gives. */
const slot = Symbol.for('apparatus.kept');
const shared = globalThis as { [slot]?: WeakMap<Project, Map<string, Store>> | undefined };

function store(folder: string): Store {
  const stores = (shared[slot] ??= new WeakMap<Project, Map<string, Store>>());
  const project = currentProject();
  let ofProject = stores.get(project);
  if (!ofProject) stores.set(project, (ofProject = new Map<string, Store>()));
  let one = ofProject.get(folder);
  if (!one) {
    mkdirSync(folder, { recursive: true });
    // Others are of a process that was stopped, or still writes.
    const names = readdirSync(folder).filter((name) => /^[0-9a-f]+-[0-9a-f]+$/.test(name));
    ofProject.set(
      folder,
      (one = { names: new Map(names.map((name) => [name.split('-')[0]!, name])), found: new Map() }),
    );
  }
  return one;
}

async function findOrMake(
  folder: string,
  key: string,
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<KeptFile> {
  const name = store(folder).names.get(key);
  if (name !== undefined) {
    const path = join(folder, name);
    const bytes = readIfThere(path);
    if (bytes && name === `${key}-${sumOf(bytes)}`) return { path, size: bytes.length, sha256: sumOf(bytes) };
    rmSync(path, { force: true });
  }
  const made = await make();
  const sha256 = sumOf(made);
  const path = join(folder, `${key}-${sha256}`);
  // Under its name only when it is whole: a build may be stopped at any time, and another may run beside it.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, path);
  return { path, size: Buffer.byteLength(made), sha256 };
}

const sumOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
