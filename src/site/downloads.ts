import { join } from 'node:path';
import type { Edition } from '../edition/graph.ts';
import { downloadsOf, downloadsOfEdition, pathsOf, writeMade, type MadeFile } from '../exports/made.ts';

const filesOf = (edition: Edition): MadeFile[] =>
  [...edition.documents.flatMap((document) => downloadsOf(edition, document)), ...downloadsOfEdition(edition)].flatMap(
    ({ files }) => files,
  );

/** Makes what downloads are kept, one after the other, while Astro waits for its bundler. */
export async function makeDownloads(edition: Edition): Promise<void> {
  for (const file of filesOf(edition)) await file.kept();
}

/** Writes every download into the built site: Astro's way of an endpoint costs more than most of them. */
export async function writeDownloads(edition: Edition, folder: string): Promise<void> {
  for (const file of filesOf(edition))
    for (const path of pathsOf(file, edition)) await writeMade(file, join(folder, path));
}
