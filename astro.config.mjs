import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { apparatus } from './src/build/integration.ts';
import { publication } from './src/build/publication.ts';

const { site, base } = publication();

export default defineConfig({
  site,
  base,
  // The build's own scripts set it to a folder beside `dist`, and swap the two when all is well.
  outDir: process.env['APPARATUS_OUT'] ?? './dist',
  markdown: { processor: satteri({ features: { smartPunctuation: false, gfm: false } }), syntaxHighlight: false },
  integrations: [mdx(), sitemap(), apparatus()],
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  devToolbar: { enabled: false },
  // The oldest browsers that are supported: what they lack or know by another name is written for them.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false, cssTarget: ['chrome125', 'firefox128', 'safari18'] } },
});
