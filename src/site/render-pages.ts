import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { StaticPaths, type PathWithRoute, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { copyKept, keptFile } from '../project/kept.ts';
import type { Project } from '../project/project.ts';
import type { Bundle } from './bundle.ts';
import { inShard, type Shard } from './shard.ts';

/** What the code of a bundle exports, as far as it is used here: Astro's `BuildApp`. */
interface App extends StaticPathsApp {
  readonly render: (request: Request, options: { readonly routeData: PathWithRoute['route'] }) => Promise<Response>;
  /** Of the build of the bundle: the style sheets of its routes. */
  readonly setInternals: (internals: {
    readonly pagesByKeys: ReadonlyMap<string, { readonly styles: unknown }>;
  }) => void;
  readonly setOptions: (options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: { readonly options: { readonly destination: Destination } };
  }) => void;
}
interface Destination {
  readonly write: (event: { readonly message: string }) => boolean;
}

const destination: Destination = {
  write: ({ message }) => {
    console.warn(message);
    return true;
  },
};

/**
 * Renders every page into the site. Astro would do so after it has compiled; it is
 * done here so that nothing need be compiled where a bundle is kept. A page that has
 * a key (`pageKey`) is kept by it.
 *
 * @param shard where only those pages of a part are made that can be taken over by the build that joins all
 * @returns the files of pages, from the root of the site
 */
export async function renderPages(
  { site = 'http://localhost', base }: Project,
  { code, styles, key }: Bundle,
  folder: string,
  shard?: Shard,
): Promise<readonly string[]> {
  const { app } = (await import(pathToFileURL(code).href)) as { readonly app: App };
  app.setInternals({ pagesByKeys: new Map(styles.map(([route, own]) => [route, { styles: own }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const all = await new StaticPaths(app).getAll();
  const wanted = shard
    ? inShard(
        shard,
        all.filter(({ cacheKey }) => cacheKey !== undefined),
      )
    : all;
  const pages: string[] = [];
  for (const { pathname, route, cacheKey } of wanted) {
    const isPage = route.type === 'page';
    const address = pathname.slice(1) + (isPage && pathname !== '/' ? '/' : '');
    const path = isPage ? fileOfPage(address) : address;
    const url = new URL(base + address, site);
    const render = async (): Promise<Buffer> => {
      const response = await app.render(new Request(url), { routeData: route });
      return Buffer.from(await response.arrayBuffer());
    };
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (cacheKey === undefined) writeFileSync(join(folder, path), await render());
    else
      copyKept(
        await keptFile({ kind: 'pages', input: [path, cacheKey, key], code: 'site' }, render),
        join(folder, path),
      );
    if (isPage) pages.push(path);
    // Threads are given what to do next between two pages.
    await setImmediate();
  }
  return pages;
}

/** Hosts ask for the page of what isn't there by this name. */
const fileOfPage = (address: string): string => (address === '404/' ? '404.html' : `${address}index.html`);
