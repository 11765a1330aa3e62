import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const program = join(root, 'bin', 'apparatus.mjs');

/**
 * A copy of another edition's content in a folder of its own under
 * `.apparatus/`, for building what must not disturb this checkout.
 *
 * @param edition folder that holds `content/`
 * @returns the copy's folder
 */
export function makeTrial(name: string, edition: string): string {
  const folder = join(root, '.apparatus', 'trials', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(edition, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}

export interface TrialResult {
  readonly status: number | null;
  /** Both streams. */
  readonly output: string;
}

/** Runs the program of this checkout in a trial, whose address is that of its own edition unless `env` has another. */
export function runTrial(folder: string, args: readonly string[], env: Record<string, string> = {}): TrialResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SITE: undefined, BASE_PATH: undefined, NO_COLOR: '1', ...env },
  });
  return { status, output: stdout + stderr };
}
