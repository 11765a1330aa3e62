import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { openProject, type Project } from '../project/project.ts';
import { reachableEngine } from './engine-modules.ts';
import { apparatus, type Wanted } from './integration.ts';

/** The oldest browsers that are supported: what they lack or know by another name is written for them in style sheets. */
const browsers = { chrome: 125, firefox: 128, safari: 18 };

/** The same as Lightning CSS takes them: the major version in the third byte. */
const targets = Object.fromEntries(Object.entries(browsers).map(([name, version]) => [name, version << 16]));

/**
 * Astro's configuration for a project: its routes are the engine's, its content
 * and output the edition's. A configuration of Astro's own in the edition's
 * folder is not read.
 *
 * @param output where the site is written
 * @param wanted see `apparatus`
 */
export function astroConfig(project: Project, output: string = project.output, wanted: Wanted = {}): AstroInlineConfig {
  const { root, cache, site, base } = openProject(project);
  const engine = reachableEngine(project);
  const sources = join(engine, 'src');
  return {
    configFile: false,
    root,
    srcDir: sources,
    publicDir: join(engine, 'public'),
    outDir: output,
    cacheDir: join(cache, 'astro'),
    ...(site === undefined ? {} : { site }),
    base,
    logLevel: 'warn',
    markdown: { processor: satteri({ features: { smartPunctuation: false, gfm: false } }), syntaxHighlight: false },
    integrations: [mdx(), apparatus(project, sources, wanted)],
    build: { inlineStylesheets: 'never', assets: 'assets' },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: join(cache, 'vite'),
      css: {
        // For the names of widths: https://drafts.csswg.org/mediaqueries-5/#custom-mq
        transformer: 'lightningcss',
        lightningcss: { drafts: { customMedia: true }, targets },
      },
      build: {
        assetsInlineLimit: 0,
        cssTarget: Object.entries(browsers).map(([name, version]) => `${name}${version}`),
      },
    },
  };
}
