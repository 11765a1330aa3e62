import { startOf, type Finding } from '../../model/finding.ts';
import { fileMisplaced, fileMissing } from '../../model/findings/files.ts';
import type { Kinds } from '../../model/kinds/kinds.ts';
import type { KnownIds } from '../records.ts';
import type { ContentFile, FileFault } from './files.ts';
import type { Reader } from './reader.ts';
import { checkFile } from './soundness.ts';

/** Files that an edition has no records in, and that are read elsewhere. */
export const otherReader: Reader = {
  path: /^content\/(?:documents\/[^/]+\/source\.txt|(?:interface|kinds)\.yaml|spelling\.txt|fonts\/[^/]+|(?:logo|favicon)\.svg)$/,
  read: () => ({ findings: [] }),
};

/** What is for the tests of an edition, and no concern of the check. */
const expectations = /^content\/documents\/[^/]+\/expect\//;

/** Faults of a file's bytes. Where no reader is for the file anyway, only that is said. */
const ofFiles: ReadonlySet<FileFault> = new Set(['too-large', 'utf-16', 'not-utf-8']);

/** A file that no reader is for. */
export function checkPlace(file: ContentFile): Finding[] {
  const { path, fault } = file;
  if (expectations.test(path)) return [];
  if (fault !== undefined && !ofFiles.has(fault)) return checkFile(file);
  const name = path.split('/').at(-1)!;
  const right = name.replace(/\.md$/, '.mdx').replace(/\.yml$/, '.yaml');
  const place = startOf(path);
  return [right === name ? fileMisplaced.unread(place, path) : fileMisplaced.ending(place, path, right)];
}

/** Files that an edition, or a document of it, can't do without. */
export function checkNeeded(paths: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const [path, missing] of [
    ['content/edition.yaml', fileMissing.edition],
    ['content/sources.yaml', fileMissing.sources],
  ] as const) {
    if (!paths.has(path)) findings.push(missing(startOf(path)));
  }
  for (const path of paths) {
    const [, slug] = /^content\/documents\/([^/]+)\/source\.txt$/.exec(path) ?? [];
    if (slug !== undefined && !paths.has(`content/documents/${slug}/index.mdx`))
      findings.push(fileMissing.markedText(startOf(path), slug));
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
