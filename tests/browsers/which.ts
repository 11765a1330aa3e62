import { spawnSync } from 'node:child_process';

/** The path of a program of this machine; undefined where it has none of that name. */
export function which(name: string): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return stdout.trim() || undefined;
}
