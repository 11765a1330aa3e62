import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

/** Where an edition lies, where it is published, and which engine builds it: every path that the engine uses begins here. */
export interface Project {
  /** The edition's own folder, absolute. */
  readonly root: string;
  /** What its editors write: `content/`. */
  readonly content: string;
  /** The built site: `dist/`. */
  readonly output: string;
  /** What is kept between builds, and may be deleted at any time: `.apparatus/`. */
  readonly cache: string;
  /** The folder of the engine's package, with `src/`, `public/` and `assets/`. */
  readonly engine: string;
  /** Scheme and host of the published edition: `https://papers.org`; undefined where it has none yet. */
  readonly site: string | undefined;
  /** Folder under it, with a slash at either end: `/`, `/repo/`. */
  readonly base: string;
}

/** Hosts that are kept for examples and tests (RFC 2606, RFC 6761): nobody can be found there. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;

/**
 * The edition in a folder. Its address comes from `SITE` and `BASE_PATH` in the
 * environment, else from `site` in `content/edition.yaml`, whose path is the
 * base then. Whether that file is sound is for the check to say; here an
 * unreadable one counts as silent. A reserved name such as
 * `example.org` stands for an address that isn't known yet: it counts as none.
 *
 * @param root folder that holds `content/`
 */
export function findProject(root: string = process.cwd(), env: NodeJS.ProcessEnv = process.env): Project {
  const folder = resolve(root);
  const content = join(folder, 'content');
  const written = env.SITE ? new URL(env.SITE) : siteOfEdition(content);
  const path = env.BASE_PATH ?? (env.SITE ? '/' : (written?.pathname ?? '/'));
  return {
    root: folder,
    content,
    output: join(folder, 'dist'),
    cache: join(folder, '.apparatus'),
    engine: fileURLToPath(new URL('../..', import.meta.url)),
    site: written && (env.SITE || !reserved.test(written.hostname)) ? written.origin : undefined,
    base: `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
  };
}

function siteOfEdition(content: string): URL | undefined {
  try {
    const file = join(content, 'edition.yaml');
    // What is no file might be waited for without end.
    if (!statSync(file).isFile()) return undefined;
    const site = parseDocument(readFileSync(file, 'utf8'), { prettyErrors: false }).get('site');
    return typeof site === 'string' ? (URL.parse(site) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Astro runs its configuration and its pages in one process, but with a module
 * instance each: only `globalThis` is shared.
 */
const slot = Symbol.for('apparatus.project');
const shared = globalThis as { [slot]?: Project };

/** Makes a project the one that this process works on. */
export function openProject(project: Project): Project {
  return (shared[slot] = project);
}

/** The project that this process works on. @throws where none was opened */
export function currentProject(): Project {
  const project = shared[slot];
  if (!project) throw new Error('No edition was opened in this process.');
  return project;
}
