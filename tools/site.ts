import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findProject } from '../src/project/project.ts';
import { serveSite, type ServedSite } from '../src/site/serve.ts';

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
  const { engine, output, base } = findProject();
  if (!existsSync(join(output, 'index.html'))) {
    const args = [join(engine, 'bin', 'apparatus.mjs'), 'build'];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) process.exit(status ?? 1);
  }
  const served = await serveSite(output, base);
  return { ...served, folder: output, base, document: longest(output, 'documents'), entry: longest(output, 'entries') };
}

/** The folder of the longest page in a folder of the site: `documents/<slug>/`. */
function longest(site: string, part: string): string {
  const sizeOf = (name: string): number => {
    const page = join(site, part, name, 'index.html');
    return existsSync(page) ? statSync(page).size : -1;
  };
  const [first] = readdirSync(join(site, part)).sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
  return `${part}/${first ?? ''}/`;
}
