import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edition } from '../edition/graph.ts';
import { currentEdition, sharedEdition } from '../edition/load.ts';
import { forgetUnused } from '../project/kept.ts';
import type { Project } from '../project/project.ts';
import { bundleFor } from './bundle.ts';
import { compile } from './compile.ts';
import { makeDownloads, writeDownloads } from './downloads.ts';
import { writeHeaders } from './headers.ts';
import { formerSite, goneFolder, nextSite } from './leftovers.ts';
import { placePreviewPictures, previewPictures } from './preview-pictures.ts';
import { proveAddresses } from './prove-addresses.ts';
import { provePages } from './prove-pages.ts';
import { renderPages } from './render-pages.ts';
import { makeSearchIndex, placeSearchIndex } from './edition-search.ts';
import { writeServiceWorker } from './service-worker.ts';
import type { Shard } from './shard.ts';
import { writeSitemap } from './sitemap.ts';
import { placeVersions } from './versions.ts';

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
  // reading and writing would wait behind it in the pool.
  const gone = goneFolder(project);
  const script = new URL(`./remove-folder${extname(import.meta.url)}`, import.meta.url);
  const removed = existsSync(gone) ? once(new Worker(script, { workerData: gone }), 'exit') : undefined;
  try {
    await writeSite(project, next, shard);
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
  }
}

/** Writes the site into a folder: pages, what can be taken away beside them, and proves all of it. */
async function writeSite(project: Project, folder: string, shard?: Shard): Promise<void> {
  const edition = currentEdition();
  // Beside the pages, what takes longest first; a failure is told when it is waited for.
  const beside = Promise.all([
    ...(shard ? [] : [makeSearchIndex(edition), previewPictures(edition)]),
    makeDownloads(edition, shard),
  ]);
  beside.catch(() => undefined);
  const bundle = await bundleFor(project, folder, (code) => compile(project, folder, code));
  const pages = await renderPages(project, bundle, folder, shard);
  provePages(edition, folder, shard && ((page) => existsSync(join(folder, page))));
  await beside;
  if (!shard) await completeSite(project, edition, folder, pages);
  await forgetUnused();
}

/** Adds to the pages what the site has besides them. @param folder the built site */
async function completeSite(
  project: Project,
  edition: Edition,
  folder: string,
  pages: readonly string[],
): Promise<void> {
  placeSearchIndex(folder);
  writeHeaders(folder, project.base);
  await writeSitemap(project, pages.filter(isPlace(edition)), folder);
  await writeDownloads(edition, folder);
  await placePreviewPictures(edition, folder);
  proveAddresses(edition, sharedEdition().files, folder);
  writeServiceWorker(folder, sharedEdition().files);
  placeVersions(project, edition.matter.version, folder);
}

/** A page that only leads to another, or says that there is none, is no place to find anything. */
function isPlace({ redirects }: Edition): (page: string) => boolean {
  const moved = new Set(redirects.map(({ from }) => `${from}/index.html`));
  return (page) => page !== '404.html' && !moved.has(page);
}
