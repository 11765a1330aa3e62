import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentEdition, forgetEdition } from '../edition/load.ts';
import { readContent } from '../edition/read.ts';
import { words } from '../interface/words.ts';
import { subsetFonts } from './fonts.ts';
import { writeSearchIndex } from './search-index.ts';
import { verifyPages } from './verify.ts';

/**
 * What the edition adds to Astro's build: fonts before it, the search index and
 * the proofs after it. Pages and exports are routes, as in any Astro project.
 */
export function apparatus(): AstroIntegration {
  return {
    name: 'apparatus',
    hooks: {
      'astro:config:setup': async ({ updateConfig, config }) => {
        const text = readContent(fileURLToPath(config.root)).map((file) => file.text);
        await subsetFonts([...text, JSON.stringify(words)].join(''));
        updateConfig({ vite: { plugins: [clientWords()] } });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add('content');
        server.watcher.on('all', (_event, path) => {
          if (!/[\\/]content[\\/]/.test(path)) return;
          forgetEdition();
          server.hot.send({ type: 'full-reload' });
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const edition = currentEdition();
        verifyPages(edition, folder);
        await writeSearchIndex(edition, folder);
      },
    },
  };
}

/** `virtual:words`: the interface's words that scripts in the browser say. */
function clientWords() {
  const id = 'virtual:words';
  const { card, dial, document, help, kinds, note, noteTypes, search, settings } = words;
  const client = { card, dial, document, help, kinds, note, noteTypes, search, settings };
  return {
    name: 'apparatus-words',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (resolved: string) => (resolved === `\0${id}` ? `export default ${JSON.stringify(client)};` : undefined),
  };
}

