import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'astro';
import type { Project } from '../project/project.ts';
import { astroConfig } from './astro.ts';
import { formerSite, goneFolder, nextSite } from './leftovers.ts';
import type { Shard } from './shard.ts';

/**
 * Builds a project's site beside its output folder, and puts it in its place
 * when all is well; the former site is as it was until then. What an earlier
 * build left is out of the way (`endInterruptedBuild`).
 *
 * @param shard where only this part is made; nothing is put in the place of the site then
 * @throws where the build fails
 */
export async function buildSite(project: Project, shard?: Shard): Promise<void> {
  const [next, former] = [nextSite(project), formerSite(project)];
  // Its many small files are unlinked beside the build, in a thread of their own:
  // Astro's reading and writing would wait behind it in the pool.
  const gone = goneFolder(project);
  const script = new URL(`./remove-folder${extname(import.meta.url)}`, import.meta.url);
  const removed = existsSync(gone) ? once(new Worker(script, { workerData: gone }), 'exit') : undefined;
  const hadTypes = existsSync(join(project.root, '.astro'));
  try {
    await build(astroConfig(project, next, { shard }));
    await removed;
    if (shard) {
      rmSync(next, { recursive: true });
      return;
    }
    if (existsSync(project.output)) renameSync(project.output, former);
    try {
      renameSync(next, project.output);
    } catch (cause) {
      // Whatever came between the two, the site that was there is there again.
      if (existsSync(former) && !existsSync(project.output)) renameSync(former, project.output);
      throw cause;
    }
  } catch (cause) {
    rmSync(next, { recursive: true, force: true });
    throw cause;
  } finally {
    // Types of Astro's content collections, which an edition has no use for.
    if (!hadTypes) rmSync(join(project.root, '.astro'), { recursive: true, force: true });
  }
}
