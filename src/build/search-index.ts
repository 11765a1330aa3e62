import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Edition } from '../edition/graph.ts';
import { words } from '../interface/words.ts';
import { searchRecords } from '../exports/search/records.ts';
import { BuildError } from './verify.ts';

/** Files that Pagefind's own interface needs and ours doesn't. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)|^playground\//;

/**
 * Writes Pagefind's index of the edition under `pagefind/`: a record for each
 * paragraph, note and entry. The order of records is fixed, since the bytes of
 * the index depend on it.
 *
 * @param folder the built site
 */
export async function writeSearchIndex(edition: Edition, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: edition.matter.language.split('-')[0]! });
  if (!index) throw new BuildError(`The search index could not be made: ${errors.join('; ')}`);
  for (const record of searchRecords(edition, words)) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new BuildError(`${record.url} could not be indexed: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  for (const { path, content } of files.filter(({ path }) => !unused.test(path))) {
    const target = join(folder, 'pagefind', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  await close();
}
