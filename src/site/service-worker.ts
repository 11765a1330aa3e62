import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { largestKept, type KeptEdition } from '../contract/offline.ts';
import type { ContentFile } from '../edition/read/files.ts';
import { addressOfFile, filesIn } from './files.ts';

const file = 'sw.js';

/** Characters of a digest: 96 bits. */
const digestLength = 16;

/** Bundles the service worker, without imports and under a name of its own: its address must never change. */
export function serviceWorker(sources: string): Plugin {
  return {
    name: 'apparatus-service-worker',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(sources, 'client/offline/worker.ts'), fileName: file });
    },
  };
}

/** What isn't read on pages: downloads, what other programs fetch, versions that are kept beside this one. */
const apart =
  /^(?:v\/|pictures\/|data\/schema\/|404\.html$|_headers$|\.nojekyll$|sw\.js$|robots\.txt$|llms\.txt$|feed\.xml$|sitemap|claims\.(?:csv|jsonld)$|edition\.zip$|entries\.json$|entries\/[^/]+\/index\.json$|documents\/[^/]+\/(?!index\.html$|source\.txt$))/;

/**
 * Completes the service worker with what the site consists of. An edition that is
 * too large has no list: its version follows from what its pages are made of.
 *
 * @param folder the built site
 * @param content the files that it was made of
 */
export function writeServiceWorker(folder: string, content: readonly ContentFile[] = []): void {
  const paths = filesIn(folder).filter((path) => !apart.test(path));
  const sizes = paths.map((path) => statSync(join(folder, path)).size);
  const isWhole = sizes.reduce((sum, size) => sum + size, 0) <= largestKept;
  const files = isWhole
    ? paths.map((path): [string, string] => [addressOfFile(path), digestOf(readFileSync(join(folder, path)))])
    : undefined;
  const version = digestOf(JSON.stringify(files ?? [paths, sizes, content.map(({ sha256 }) => sha256)]));
  const edition: KeptEdition = { version, files };
  // The list is a line of its own: that of a version that is kept is written anew.
  const code = readFileSync(join(folder, file), 'utf8').replace(/^const edition=.*\n/, '');
  writeFileSync(join(folder, file), `const edition=${JSON.stringify(edition)};\n${code}`);
}

const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64').slice(0, digestLength);
