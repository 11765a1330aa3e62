import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Edition } from '../edition/graph.ts';
import { searchRecords } from '../feeds/search-records.ts';
import { currentProject } from '../project/project.ts';
import { BuildError } from './build-error.ts';

/** What Pagefind writes for its own interface, which ours doesn't need. */
const unused = [
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
];

/** Where the index waits for the site that it belongs to. */
const waiting = (): string => join(currentProject().cache, 'search-index');

/**
 * Makes Pagefind's index of the edition beside the site: a record for each
 * paragraph, note and entry, in an order that is fixed, since the bytes of the
 * index depend on it. Pagefind runs in a process of its own, so that an index
 * begun early costs a build little.
 *
 * @throws {BuildError} where Pagefind refuses
 */
export async function makeSearchIndex(edition: Edition): Promise<void> {
  const records = searchRecords(edition);
  const { index, errors } = await createIndex({ forceLanguage: edition.matter.language.split('-')[0]! });
  if (!index) throw new BuildError(`The search index could not be made: ${errors.join('; ')}`);
  const answers = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const refusals = answers.flatMap(({ errors: why }, i) =>
    why.length > 0 ? [`${records[i]!.url} could not be indexed: ${why.join('; ')}`] : [],
  );
  if (refusals.length > 0) throw new BuildError(refusals.join('\n'));
  const beside = waiting();
  rmSync(beside, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath: beside });
  if (written.errors.length > 0) {
    throw new BuildError(`The search index could not be written: ${written.errors.join('; ')}`);
  }
  for (const file of unused) rmSync(join(beside, file), { force: true });
  await close();
}

/**
 * Moves the index into the site, under `pagefind/`.
 *
 * @param folder the built site
 */
export function placeSearchIndex(folder: string): void {
  renameSync(waiting(), join(folder, 'pagefind'));
}
