import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Edition } from '../edition/graph.ts';
import { currentEdition, sharedEdition, showFaultyEdition } from '../edition/load.ts';
import { forgetUnused } from '../project/kept.ts';
import type { Project } from '../project/project.ts';
import { clientCitation, clientWords, pageScript, plainImports } from './client-scripts.ts';
import { fontsFolder, subsetFonts } from './fonts.ts';
import { makeDownloads, writeDownloads } from './downloads.ts';
import { engineModules } from './engine-modules.ts';
import { writeHeaders } from './headers.ts';
import { kindFilterSheet } from './kind-filter.ts';
import { noteKeptPages, trustKeptPages } from './kept-pages.ts';
import { placePreviewPictures, previewPictures } from './preview-pictures.ts';
import { makeSearchIndex, placeSearchIndex } from './search-index.ts';
import { editingToken, type Editing } from './preview/editing.ts';
import { preview } from './preview/preview.ts';
import { proveAddresses } from './prove-addresses.ts';
import { provePages } from './prove-pages.ts';
import { serviceWorker, writeServiceWorker } from './service-worker.ts';
import { renderShard, type Shard } from './shard.ts';
import { placeVersions } from './versions.ts';
import { clientInflections } from './stems.ts';

/** What is wanted, where it isn't the whole site. */
export interface Wanted {
  /** A part, to be taken over by the build that joins all. */
  readonly shard?: Shard | undefined;
  /** A preview, which is served and not written: what its pages may do. */
  readonly editing?: Editing | undefined;
}

/**
 * What the edition adds to Astro's build: fonts before it, the search index and
 * the proofs after it. Pages and exports are routes, as in any Astro project.
 *
 * @param sources folder of the engine's sources, as Astro was told it
 */
export function apparatus(project: Project, sources: string, { shard, editing }: Wanted): AstroIntegration {
  const isPreview = editing !== undefined;
  let beside: Promise<unknown> | undefined;
  return {
    name: 'apparatus',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        if (isPreview) {
          showFaultyEdition();
          injectScript('page', `import ${JSON.stringify(join(sources, 'client/preview/findings.ts'))};`);
        }
        const { files, edition, words } = sharedEdition();
        const texts = {
          all: [...files.map(({ text }) => text), JSON.stringify(words)],
          reading: [
            ...files.filter(({ path }) => /^content\/documents\/(?!.*\/expect\/)/.test(path)).map(({ text }) => text),
            ...(edition ? besideTexts(edition) : []),
          ],
        };
        const own = { look: edition?.look ?? { colours: {}, fonts: [] }, language: edition?.matter.language ?? 'en' };
        const fonts = subsetFonts(project, texts, own);
        // A failure is told where Vite waits for them.
        fonts.catch(() => undefined);
        updateConfig({
          vite: {
            // Not Vite's own DEV, which follows NODE_ENV and may be true in a build.
            define: { 'import.meta.env.IS_PREVIEW': JSON.stringify(isPreview) },
            resolve: { alias: { 'apparatus-fonts': fontsFolder(project) } },
            plugins: [
              fontsCut(fontsFolder(project), fonts),
              engineModules(project, sources),
              clientWords(),
              clientCitation(),
              editingToken(editing?.token ?? ''),
              clientInflections(sources),
              kindFilterSheet(),
              plainImports(),
              serviceWorker(sources),
              pageScript(sources),
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        // A build begins with a server too, for Astro's own content.
        if (editing) preview(server, project, editing);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        trustKeptPages(project);
        // Beside the pages; a failure is told when it is waited for.
        const edition = currentEdition();
        beside = Promise.all([
          makeDownloads(edition, shard),
          ...(shard ? [] : [makeSearchIndex(edition), previewPictures(edition)]),
        ]);
        beside.catch(() => undefined);
        if (shard) setPrerenderer(renderShard(shard));
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const edition = currentEdition();
        provePages(edition, folder, shard && ((page) => existsSync(join(folder, page))));
        await beside;
        if (!shard) await completeSite(project, edition, folder);
        noteKeptPages(project);
        await forgetUnused();
      },
    },
  };
}

/** Lets Vite wait for the fonts where it asks for one of their files, or for the sheet that takes in one. */
const fontsCut = (folder: string, fonts: Promise<void>): Plugin => ({
  name: 'apparatus-fonts',
  enforce: 'pre',
  resolveId: async (source) => {
    if (source.startsWith(folder) || source.endsWith('/site.css?url')) await fonts;
    return undefined;
  },
});

/** Adds to the pages what the site has besides them. @param folder the built site */
async function completeSite(project: Project, edition: Edition, folder: string): Promise<void> {
  placeSearchIndex(folder);
  writeHeaders(folder, project.base);
  await writeDownloads(edition, folder);
  await placePreviewPictures(edition, folder);
  proveAddresses(edition, sharedEdition().files, folder);
  writeServiceWorker(folder, sharedEdition().files);
  placeVersions(project, edition.matter.version, folder);
}

/** What the pages of documents show besides texts and notes: names and glosses of entries, labels of sources. */
const besideTexts = ({ entries, sources }: Edition): string[] => [
  ...entries.map(({ matter: { title, brief, gloss, facts } }) => JSON.stringify([title, brief, gloss, facts])),
  ...sources.map(({ matter: { author, publisher } }) => JSON.stringify([author, publisher])),
];
