import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { currentProject, type Project } from './project.ts';

/** What was found of the code of a project's engine. */
interface Found {
  /** By the names of what was asked for. */
  readonly digests: Map<string, string>;
  /** Of files, by their paths: most are asked for as part of several folders. */
  readonly sums: Map<string, Buffer>;
}

const ofProjects = new WeakMap<Project, Found>();

/**
 * What tells code from what it was before: files or folders under `src/`, and
 * the versions of libraries; SHA-256 in hexadecimal, found once for a project.
 */
export function digestOfCode(code: readonly string[]): string {
  const project = currentProject();
  let found = ofProjects.get(project);
  if (!found) ofProjects.set(project, (found = { digests: new Map(), sums: new Map() }));
  const name = code.join('\n');
  let digest = found.digests.get(name);
  if (digest === undefined) found.digests.set(name, (digest = readDigest(project.engine, code, found.sums)));
  return digest;
}

function readDigest(engine: string, code: readonly string[], sums: Found['sums']): string {
  const digest = createHash('sha256');
  for (const path of ['package.json', ...code.flatMap((one) => filesUnder(engine, join('src', one)))]) {
    let sum = sums.get(path);
    if (!sum)
      sums.set(
        path,
        (sum = createHash('sha256')
          .update(readFileSync(join(engine, path)))
          .digest()),
      );
    digest.update(path).update(sum);
  }
  return digest.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  const folder = join(root, path);
  if (statSync(folder).isFile()) return [path];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/\.test\.\w+$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((one) => (one.isFile() ? [join(path, one.name)] : filesUnder(root, join(path, one.name))));
}
