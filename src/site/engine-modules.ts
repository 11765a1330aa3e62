import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Project } from '../project/project.ts';

/** A package by its name, not a file or a module that Vite makes up. */
const isPackage = (source: string): boolean => /^(?:@[\w.-]+\/)?[a-z][\w.-]*(?:\/|$)/i.test(source);

/** Layers whose modules need nothing of Vite, and that pages are made from. */
const plain: ReadonlySet<string> = new Set([
  'model',
  'contract',
  'project',
  'locales',
  'citation',
  'text',
  'words',
  'mdx',
  'edition',
  'wording',
  'pictures',
  'exports',
  'feeds',
]);

/**
 * Finds what the engine imports where the engine is. Vite looks from the root,
 * which is the edition's folder; there npm may have put a package of the engine
 * at the top, but pnpm never does.
 *
 * @param sources folder of the engine's sources, as Astro was told it
 */
export function engineModules({ engine }: Project, sources: string): Plugin {
  const manifest = join(engine, 'package.json');
  const compiled = join(engine, 'lib');
  const code = existsSync(compiled) ? compiled : join(engine, 'src');
  /** A module of the engine that Node runs as it is: it has loaded most of them already. */
  const moduleOfEngine = (source: string, importer: string): { id: string; external: true } | undefined => {
    if (!source.startsWith('.') || !source.endsWith('.ts')) return undefined;
    const path = relative(sources, join(dirname(importer), source));
    if (!plain.has(path.split(sep)[0]!)) return undefined;
    const file = code === compiled ? path.replace(/\.ts$/, '.js') : path;
    return { id: pathToFileURL(join(code, file)).href, external: true };
  };
  return {
    name: 'apparatus-engine-modules',
    enforce: 'pre',
    configResolved({ environments }) {
      // What Astro would bundle beforehand for the development server it names from the root, where it may not be.
      for (const { optimizeDeps } of Object.values(environments)) {
        const include = optimizeDeps.include;
        if (include) include.splice(0, include.length, ...include.filter((one) => !one.startsWith('astro')));
      }
    },
    async resolveId(source, importer, options) {
      const module = this.environment.name === 'prerender' && importer && moduleOfEngine(source, importer);
      if (module) return module;
      if (!isPackage(source) || source.startsWith('apparatus-fonts/')) return undefined;
      const isMadeUp = importer === undefined || importer.startsWith('\0') || !importer.includes('/');
      if (!isMadeUp && !importer.startsWith(sources + sep)) return undefined;
      // Astro's own packages take part in the bundle; all others Node loads as they are, natively bound ones too.
      const isBundled = this.environment.name === 'client' || /^@?astro/.test(source) || /\.(?:css|json)$/.test(source);
      return isMadeUp || isBundled
        ? this.resolve(source, manifest, { ...options, skipSelf: true })
        : { id: import.meta.resolve(source), external: true };
    },
  };
}

/**
 * The engine's folder as Astro can be told it. A file that has no folder in
 * common with the root (an engine in `/usr`, an edition in `/home`) Astro takes
 * for one below the root; of such an engine the project's cache holds a copy of
 * what Vite reads.
 */
export function reachableEngine({ engine, root, cache }: Project): string {
  if (engine.split(sep)[1] === root.split(sep)[1]) return engine;
  const copy = join(cache, 'engine');
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['src', 'public']) cpSync(join(engine, part), join(copy, part), { recursive: true });
  // The development server asks of each package whether it is found from where it is imported, and runs it as source if not.
  const packages = dirname(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))));
  symlinkSync(packages, join(copy, 'node_modules'), 'junction');
  return copy;
}
