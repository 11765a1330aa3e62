import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { currentEdition, sharedEdition } from '../edition/load.ts';
import { citedEdition } from '../exports/citation/cited.ts';
import type { Words } from '../locales/words.ts';
import { address, isPublished } from '../wording/href.ts';

/**
 * `virtual:words/<part>`: the interface's words that a script in the browser
 * says, by their part, so that what is loaded later brings its own.
 */
export function clientWords(): Plugin {
  const prefix = 'virtual:words/';
  return {
    name: 'apparatus-words',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : undefined),
    load: (id) => {
      const part = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : undefined;
      return part === undefined
        ? undefined
        : `export default ${JSON.stringify(sharedEdition().words[part as keyof Words])};`;
    },
  };
}

/** `virtual:cited`: what every citation says of the edition, for the script that makes them on a page. */
export function clientCitation(): Plugin {
  const name = 'virtual:cited';
  return {
    name: 'apparatus-cited',
    resolveId: (source) => (source === name ? `\0${name}` : undefined),
    load: (id) => {
      if (id !== `\0${name}`) return undefined;
      const cited = { ...citedEdition(currentEdition()), address: isPublished() ? address('') : undefined };
      return `export default ${JSON.stringify(cited)};`;
    },
  };
}

/**
 * Vite wraps each `import()` in a helper that fetches style sheets with a
 * script, and what else it needs beforehand. Ours bring no style sheets, and need
 * what the page has; helper and lists would be a tenth of all scripts.
 */
export function plainImports(): Plugin {
  return {
    name: 'apparatus-plain-imports',
    enforce: 'pre',
    configResolved: ({ environments }) => {
      // Astro writes its own choice over that of a configuration.
      const { client } = environments;
      if (client) Object.assign(client.build, { modulePreload: false });
    },
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/**
 * What every page loads at once is one file. Left to itself the bundler makes a
 * file of its own of each module that a part loaded later needs too; these are a
 * request each, and weigh more.
 *
 * @param sources folder of the engine's sources
 */
export function pageScript(sources: string): Plugin {
  const main = join(sources, 'client/main.ts');
  let modules: Set<string> | undefined;
  /** The modules that the script of a page imports, those that these import, and what begins them. */
  const loadedAtOnce = (context: Pick<Rolldown.ChunkingContext, 'getModuleInfo'>): Set<string> => {
    const found = new Set<string>();
    const visit = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      context.getModuleInfo(id)?.importedIds.forEach(visit);
    };
    visit(main);
    return new Set([...found, ...(context.getModuleInfo(main)?.importers ?? [])]);
  };
  return {
    name: 'apparatus-page-script',
    applyToEnvironment: ({ name }) => name === 'client',
    outputOptions: (options) => ({
      ...options,
      codeSplitting: {
        groups: [{ name: (id, context) => ((modules ??= loadedAtOnce(context)).has(id) ? 'page' : null) }],
      },
    }),
  };
}
