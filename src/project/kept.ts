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
  const { folder, key } = placeOf(origin);
  const { found } = store(folder);
  let file = found.get(key);
  if (!file) {
    const whole = find(folder, key);
    file = whole ? Promise.resolve(whole.file) : makeFile(folder, key, make);
    found.set(key, file);
    // What failed may succeed when it is asked for again.
    file.catch(() => found.delete(key));
  }
  return file;
}

async function makeFile(folder: string, key: string, make: Parameters<typeof keptFile>[1]): Promise<KeptFile> {
  return put(folder, key, await make());
}

/** The same for a value that is made at once, and kept as JSON. */
export function keptNow<T>(origin: Origin, make: () => T): T {
  const { folder, key } = placeOf(origin);
  const { found } = store(folder);
  const whole = find(folder, key);
  if (whole) {
    found.set(key, Promise.resolve(whole.file));
    return JSON.parse(whole.bytes.toString()) as T;
  }
  const value = make();
  found.set(key, Promise.resolve(put(folder, key, JSON.stringify(value))));
  return value;
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

/** Where a result of an origin lies: its folder, and the key that its name begins with. */
function placeOf({ kind, input, code }: Origin): { readonly folder: string; readonly key: string } {
  const key = createHash('sha256')
    .update(JSON.stringify(input))
    .update(digestOfCode([code]))
    .digest('hex')
    .slice(0, 40);
  return { folder: join(keptFolder(), kind), key };
}

/** What lies there, where it is whole. */
function find(folder: string, key: string): { readonly file: KeptFile; readonly bytes: Buffer } | undefined {
  const name = store(folder).names.get(key);
  if (name === undefined) return undefined;
  const path = join(folder, name);
  const bytes = readIfThere(path);
  const sha256 = bytes && sumOf(bytes);
  if (bytes && sha256 && name === `${key}-${sha256}`) return { file: { path, size: bytes.length, sha256 }, bytes };
  rmSync(path, { force: true });
  return undefined;
}

function put(folder: string, key: string, made: string | Uint8Array): KeptFile {
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
