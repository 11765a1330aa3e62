import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publication } from '../build/publication.ts';
import { serveSite, type ServedSite } from './serve.ts';

const dist = 'dist';

/** The built edition with the pages that tools look at. */
export interface BuiltSite extends ServedSite {
  readonly folder: string;
  /** Folder under the host, with a slash at either end. */
  readonly base: string;
  /** Addresses of its longest document and its longest entry, from the root. */
  readonly document: string;
  readonly entry: string;
}

/** Serves `dist/`, which is built first where there is none. Ends the process where that fails. */
export async function serveBuilt(): Promise<BuiltSite> {
  if (!existsSync(join(dist, 'index.html'))) {
    const script = fileURLToPath(new URL('./build.ts', import.meta.url));
    const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) process.exit(status ?? 1);
  }
  const { base } = publication();
  const served = await serveSite(dist, base);
  return { ...served, folder: dist, base, document: longest('documents'), entry: longest('entries') };
}

/** The folder of the longest page in a folder of the site: `documents/<slug>/`. */
function longest(part: string): string {
  const sizeOf = (name: string): number => {
    const page = join(dist, part, name, 'index.html');
    return existsSync(page) ? statSync(page).size : -1;
  };
  const [first] = readdirSync(join(dist, part)).sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
  return `${part}/${first ?? ''}/`;
}
