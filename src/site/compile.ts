import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';
import type { Bundle } from './bundle.ts';

/**
 * Has Vite compile the engine for an edition.
 *
 * @param site gets the files that pages load
 * @param code gets the code that renders them
 * @returns the style sheets of each route
 */
export async function compile(project: Project, site: string, code: string): Promise<Bundle['styles']> {
  // Astro and Vite are loaded where something is to be compiled.
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('./astro.ts')]);
  let styles: Bundle['styles'] = [];
  const hadTypes = existsSync(join(project.root, '.astro'));
  try {
    await build(astroConfig(project, site, { bundle: { code, done: (found) => (styles = found) } }));
  } finally {
    // Types of Astro's content collections, which an edition has no use for.
    if (!hadTypes) rmSync(join(project.root, '.astro'), { recursive: true, force: true });
  }
  return styles;
}
