import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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
import { writePreviewPictures } from './preview-pictures.ts';
import { makeSearchIndex, placeSearchIndex } from './search-index.ts';
import { editingToken, type Editing } from './preview/editing.ts';
import { preview } from './preview/preview.ts';
import { proveAddresses } from './prove-addresses.ts';
import { provePages } from './prove-pages.ts';
import { serviceWorker, writeServiceWorker } from './service-worker.ts';
import { placeVersions } from './versions.ts';
import { clientInflections } from './stems.ts';

/**
 * What the edition adds to Astro's build: fonts before it, the search index and
 * the proofs after it. Pages and exports are routes, as in any Astro project.
 *
 * @param sources folder of the engine's sources, as Astro was told it
 * @param editing where what is served is a preview, what its pages may do
 */
export function apparatus(project: Project, sources: string, editing?: Editing): AstroIntegration {
  const isPreview = editing !== undefined;
  let beside: Promise<unknown> | undefined;
  return {
    name: 'apparatus',
    hooks: {
      'astro:config:setup': async ({ injectScript, updateConfig }) => {
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
        await subsetFonts(project, texts, own);
        updateConfig({
          vite: {
            // Not Vite's own DEV, which follows NODE_ENV and may be true in a build.
            define: { 'import.meta.env.IS_PREVIEW': JSON.stringify(isPreview) },
            resolve: { alias: { 'apparatus-fonts': fontsFolder(project) } },
            plugins: [
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
      'astro:build:start': () => {
        trustKeptPages(project);
        // Beside the pages; a failure is told when it is waited for.
        const edition = currentEdition();
        beside = Promise.all([makeSearchIndex(edition), makeDownloads(edition)]);
        beside.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const edition = currentEdition();
        provePages(edition, folder);
        await beside;
        placeSearchIndex(folder);
        writeHeaders(folder, project.base);
        await writeDownloads(edition, folder);
        await writePreviewPictures(edition, folder);
        proveAddresses(edition, sharedEdition().files, folder);
        writeServiceWorker(folder, sharedEdition().files);
        placeVersions(project, edition.matter.version, folder);
        noteKeptPages(project);
        await forgetUnused();
      },
    },
  };
}

/** What the pages of documents show besides texts and notes: names and glosses of entries, labels of sources. */
const besideTexts = ({ entries, sources }: Edition): string[] => [
  ...entries.map(({ matter: { title, brief, gloss, facts } }) => JSON.stringify([title, brief, gloss, facts])),
  ...sources.map(({ matter: { author, publisher } }) => JSON.stringify([author, publisher])),
];
