import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Edition } from '../edition/graph.ts';
import { words } from '../interface/words.ts';
import { searchRecords } from '../exports/search/records.ts';
import { BuildError } from './verify.ts';

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

/**
 * Pagefind's index of the edition: a record for each paragraph, note and entry,
 * in an order that is fixed, since the bytes of the index depend on it. Pagefind
 * runs in a process of its own, so that an index begun early costs a build little.
 *
 * @throws {BuildError} where Pagefind refuses
 */
export async function makeSearchIndex(edition: Edition): Promise<PagefindIndex> {
  const records = searchRecords(edition, words);
  const { index, errors } = await createIndex({ forceLanguage: edition.matter.language.split('-')[0]! });
  if (!index) throw new BuildError(`The search index could not be made: ${errors.join('; ')}`);
  const answers = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const refusals = answers.flatMap(({ errors: why }, i) =>
    why.length > 0 ? [`${records[i]!.url} could not be indexed: ${why.join('; ')}`] : [],
  );
  if (refusals.length > 0) throw new BuildError(refusals.join('\n'));
  return index;
}

/**
 * Writes the index under `pagefind/`, and ends Pagefind's process.
 *
 * @param folder the built site
 */
export async function writeSearchIndex(index: PagefindIndex, folder: string): Promise<void> {
  const target = join(folder, 'pagefind');
  const { errors } = await index.writeFiles({ outputPath: target });
  if (errors.length > 0) throw new BuildError(`The search index could not be written: ${errors.join('; ')}`);
  for (const file of unused) rmSync(join(target, file), { force: true });
  await close();
}
