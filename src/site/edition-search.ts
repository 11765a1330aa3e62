import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../edition/graph.ts';
import { placedDocuments, searchUnits } from '../feeds/search-records.ts';
import { currentProject } from '../project/project.ts';
import { inThread } from '../project/threads.ts';
import type { writeSearchIndexIn } from './search-index.ts';
import { languagesOf } from './stems.ts';

/** Where the index waits for the site that it belongs to. */
export const searchIndexFolder = (): string => join(currentProject().cache, 'search-index');

const write = inThread<typeof writeSearchIndexIn>('site/search-index.ts', 'writeSearchIndexIn');

/** Makes the index of the edition beside the site. */
export const makeSearchIndex = (edition: Edition): Promise<void> =>
  write(
    { units: searchUnits(edition), documents: placedDocuments(edition) },
    languagesOf(edition),
    searchIndexFolder(),
  );

/**
 * Moves the index into the site, under `pagefind/`.
 *
 * @param folder the built site
 */
export function placeSearchIndex(folder: string): void {
  renameSync(searchIndexFolder(), join(folder, 'pagefind'));
}
