import { join } from 'node:path';
import type { Edition } from '../edition/graph.ts';
import { downloadsOf, downloadsOfEdition, pathsOf, writeMade, type MadeFile } from '../exports/made.ts';
import { threadCount } from '../project/threads.ts';
import { inShard, type Shard } from './shard.ts';

const filesOf = (edition: Edition): MadeFile[] =>
  [...edition.documents.flatMap((document) => downloadsOf(edition, document)), ...downloadsOfEdition(edition)].flatMap(
    ({ files }) => files,
  );

/**
 * Makes what downloads are kept, while Astro waits for its bundler: some documents
 * at once, so that each thread has something to do.
 *
 * @param shard where only those of a part of the documents are to be made
 */
export async function makeDownloads(edition: Edition, shard?: Shard): Promise<void> {
  const documents = (shard ? inShard(shard, edition.documents) : edition.documents).values();
  const some = async (): Promise<void> => {
    for (const document of documents)
      for (const { files } of downloadsOf(edition, document)) for (const file of files) await file.kept();
  };
  await Promise.all(Array.from({ length: threadCount + 1 }, some));
  if (!shard) for (const { files } of downloadsOfEdition(edition)) for (const file of files) await file.kept();
}

/** Writes every download into the built site: Astro's way of an endpoint costs more than most of them. */
export async function writeDownloads(edition: Edition, folder: string): Promise<void> {
  for (const file of filesOf(edition))
    for (const path of pathsOf(file, edition)) await writeMade(file, join(folder, path));
}
