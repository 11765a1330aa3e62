import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { showFaultyEdition } from '../edition/load.ts';
import type { Project } from '../project/project.ts';
import type { Bundle } from './bundle.ts';
import { pageScript, plainImports } from './client-scripts.ts';
import { editionFonts } from './edition-fonts.ts';
import { editionModules } from './edition-modules.ts';
import { fontsFolder } from './fonts.ts';
import { engineModules } from './engine-modules.ts';
import { editingToken, type Editing } from './preview/editing.ts';
import { preview } from './preview/preview.ts';
import { serviceWorker } from './service-worker.ts';

/** What Astro is asked for. */
export interface Wanted {
  /** A preview, which is served and not written: what its pages may do. */
  readonly editing?: Editing | undefined;
  /** A bundle: where its code goes, and who is told its style sheets. */
  readonly bundle?: { readonly code: string; readonly done: (styles: Bundle['styles']) => void } | undefined;
}

/**
 * What the edition adds to Astro's compiling: its fonts, and modules that follow
 * from it. Pages are routes, as in any Astro project.
 *
 * @param sources folder of the engine's sources, as Astro was told it
 */
export function apparatus(project: Project, sources: string, { editing, bundle }: Wanted): AstroIntegration {
  const isPreview = editing !== undefined;
  /** Astro's own, which are filled in as it compiles. */
  let routes: ReadonlyMap<string, { readonly styles: unknown }> = new Map();
  return {
    name: 'apparatus',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        if (isPreview) {
          showFaultyEdition();
          injectScript('page', `import ${JSON.stringify(join(sources, 'client/preview/findings.ts'))};`);
        }
        const fonts = editionFonts(project).cut();
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
              editionModules(sources),
              editingToken(editing?.token ?? ''),
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
      'astro:build:setup': ({ pages }) => {
        routes = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // What was compiled is kept, and rendered by `renderPages`.
        setPrerenderer({
          name: 'apparatus',
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Nothing is rendered here.')),
        });
      },
      'astro:build:generated': ({ dir }) => {
        if (bundle) renameSync(new URL('.prerender', dir), bundle.code);
      },
      'astro:build:done': () => {
        bundle?.done([...routes].map(([route, { styles }]) => [route, styles]));
      },
    },
  };
}

/** Lets Vite wait for the fonts where it asks for one of their files. */
const fontsCut = (folder: string, fonts: Promise<void>): Plugin => ({
  name: 'apparatus-fonts',
  enforce: 'pre',
  resolveId: async (source) => {
    if (source.startsWith(folder)) await fonts;
    return undefined;
  },
});
