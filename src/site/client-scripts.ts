import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

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
