import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const engine = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the engine with another edition's content, in a folder of its own
 * under `.apparatus/`, for building what must not disturb this checkout.
 *
 * @param content folder that holds `content/`
 * @returns the copy's folder
 */
export function makeTrial(name: string, content: string): string {
  const folder = join(root, '.apparatus', 'trials', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of engine) cpSync(join(root, part), join(folder, part), { recursive: true });
  cpSync(join(content, 'content'), join(folder, 'content'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

export interface TrialResult {
  readonly status: number | null;
  /** Both streams. */
  readonly output: string;
}

/** Runs `npm run build`'s script in a trial. */
export function buildTrial(folder: string, env: Record<string, string> = {}): TrialResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status, output: stdout + stderr };
}
