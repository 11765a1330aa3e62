import type { Finding } from '../../model/finding.ts';
import type { Kinds } from '../../model/kinds/kinds.ts';
import type { KnownIds } from '../records.ts';
import { error, startOf } from './reader.ts';

/** Files that belong to an edition, but that no reader of records is for. */
const otherPaths =
  /^content\/(?:documents\/[^/]+\/(?:source\.txt$|expect\/)|(?:interface\.yaml|kinds\.yaml|spelling\.txt)$)/;

/** A file that no reader is for, and that isn't among the others of an edition. */
export function checkPlace(path: string): Finding[] {
  if (otherPaths.test(path)) return [];
  const remedy = /\.(?:md|yml)$/.test(path)
    ? `Name it “${path.split('/').at(-1)!.replace(/md$/, 'mdx').replace(/yml$/, 'yaml')}”.`
    : 'Move it to where its kind belongs, or remove it.';
  return [error('file/misplaced', startOf(path), `Nothing reads “${path}”.`, remedy)];
}

/** Files that an edition, or a document of it, can't do without. */
export function checkNeeded(paths: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const missing = (place: string, message: string, remedy: string): void => {
    findings.push(error('file/missing', startOf(place), message, remedy));
  };
  if (!paths.has('content/edition.yaml')) {
    missing(
      'content/edition.yaml',
      'The edition has no edition.yaml.',
      'Add it, as the page for editors describes it.',
    );
  }
  if (!paths.has('content/sources.yaml')) {
    missing(
      'content/sources.yaml',
      'The edition has no sources.yaml.',
      'Add it, as the page for editors describes it; without sources it is empty.',
    );
  }
  for (const path of paths) {
    const [, slug] = /^content\/documents\/([^/]+)\/source\.txt$/.exec(path) ?? [];
    if (slug === undefined || paths.has(`content/documents/${slug}/index.mdx`)) continue;
    missing(path, `The document “${slug}” has no index.mdx.`, 'Add it: its front matter, and the text marked up.');
  }
  return findings;
}

/** The ids that the names of files and folders give, wherever in the right folder they lie. */
export function idsOfPaths(paths: readonly string[], kinds: Kinds): Pick<KnownIds, 'entries' | 'documents'> {
  const entries = paths.flatMap((path) => {
    const [, kindName, id] = /^content\/entries\/(?:([^/]+)\/)?(?:.*\/)?([^/]+)\.mdx?$/.exec(path) ?? [];
    return id === undefined ? [] : [[id, kinds.get(kindName ?? '')?.id] as const];
  });
  const documents = paths.flatMap(
    (path) => /^content\/documents\/([^/]+)\/(?:index\.mdx|source\.txt)$/.exec(path)?.[1] ?? [],
  );
  const byId = new Map<string, string | undefined>();
  // An id that two kinds lay claim to has none for now: which one is wrong is the finding.
  for (const [id, kind] of entries) byId.set(id, byId.has(id) && byId.get(id) !== kind ? undefined : kind);
  return { entries: byId, documents: new Set(documents) };
}
