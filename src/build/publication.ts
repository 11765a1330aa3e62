import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Where the edition is published. */
export interface Publication {
  /** Scheme and host: `https://example.org`. */
  readonly site: string;
  /** Folder under it, with a slash at either end: `/`, `/repo/`. */
  readonly base: string;
}

/**
 * The address from `SITE` and `BASE_PATH` in the environment, else from `site`
 * in `content/edition.yaml`, whose path is the base then. Whether the file is
 * sound is for the check to say; here an unreadable one counts as silent.
 */
export function publication(env: NodeJS.ProcessEnv = process.env): Publication {
  const written = new URL(env['SITE'] || siteOfEdition() || 'http://localhost:4321');
  const path = env['BASE_PATH'] ?? (env['SITE'] ? '/' : written.pathname);
  return { site: written.origin, base: `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/') };
}

function siteOfEdition(): string | undefined {
  try {
    const { site } = parse(readFileSync('content/edition.yaml', 'utf8')) as { site?: unknown };
    return typeof site === 'string' && URL.canParse(site) ? site : undefined;
  } catch {
    return undefined;
  }
}
