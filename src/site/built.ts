import { createHash, type Hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';

/** What is remembered of the last build. */
interface Built {
  /** What it was made from: see `originOf`. */
  readonly origin: string;
  /** What lay in the output folder after it. */
  readonly output: string;
  /** The warnings that it printed. */
  readonly said: string;
}

/** What a site is made from besides its content, under the folder of the engine. */
const engineParts = ['package.json', 'bin', 'lib', 'src', 'assets', 'public', 'node_modules/.package-lock.json'];

/**
 * One value for all that a site follows from: content, engine, libraries, Node
 * and the address. A file counts as the same while its size, its node and the
 * time of its last change are: no tool can set that time back.
 */
export function originOf(project: Project): string {
  const { root, content, engine, site, base } = project;
  const key = createHash('sha256').update(JSON.stringify([site, base, process.version]));
  for (const path of [content, join(root, 'versions'), ...engineParts.map((part) => join(engine, part))])
    add(key, path);
  return key.digest('hex');
}

/**
 * What the build before said, where it made what lies in the output folder, and
 * would make the same again; else undefined.
 */
export function builtBefore(project: Project, origin: string): string | undefined {
  try {
    const built = JSON.parse(readFileSync(fileOf(project), 'utf8')) as Built;
    return built.origin === origin && built.output === stateOf(project.output) ? built.said : undefined;
  } catch {
    // None was remembered, or not whole.
    return undefined;
  }
}

/** Remembers that the output folder holds what was made from an origin. */
export function rememberBuilt(project: Project, origin: string, said: string): void {
  const built: Built = { origin, output: stateOf(project.output), said };
  const file = fileOf(project);
  writeFileSync(`${file}.new`, JSON.stringify(built));
  renameSync(`${file}.new`, file);
}

const fileOf = ({ cache }: Project): string => join(cache, 'built.json');

function stateOf(folder: string): string {
  const key = createHash('sha256');
  for (const name of readdirSync(folder).sort()) add(key, join(folder, name));
  return key.digest('hex');
}

/** Adds the state of a file, or of all in a folder, to a key; one that isn't there adds nothing. */
function add(key: Hash, path: string): void {
  const link = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (!link) return;
  key.update(`${path}\n`);
  if (link.isDirectory()) {
    for (const name of readdirSync(path).sort()) add(key, join(path, name));
    return;
  }
  // What a link leads to may change without it.
  const target = link.isSymbolicLink() ? statSync(path, { bigint: true, throwIfNoEntry: false }) : undefined;
  const { ino, size, ctimeNs } = target ?? link;
  key.update(`${ino} ${size} ${ctimeNs}\n`);
}
