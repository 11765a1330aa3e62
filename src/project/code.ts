import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { currentProject, type Project } from './project.ts';

const digests = new WeakMap<Project, Map<string, string>>();

/**
 * What tells code from what it was before: files or folders under `src/`, and
 * the versions of libraries; SHA-256 in hexadecimal, found once for a project.
 */
export function digestOfCode(code: readonly string[]): string {
  const project = currentProject();
  let ofProject = digests.get(project);
  if (!ofProject) digests.set(project, (ofProject = new Map<string, string>()));
  const name = code.join('\n');
  let digest = ofProject.get(name);
  if (digest === undefined) ofProject.set(name, (digest = readDigest(project.engine, code)));
  return digest;
}

function readDigest(engine: string, code: readonly string[]): string {
  const digest = createHash('sha256');
  for (const path of ['package.json', ...code.flatMap((one) => filesUnder(engine, join('src', one)))])
    digest.update(path).update(readFileSync(join(engine, path)));
  return digest.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !/\.test\.\w+$/.test(name))
    .sort()
    .flatMap((name) => filesUnder(root, join(path, name)));
}
