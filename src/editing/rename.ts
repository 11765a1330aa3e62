import { noteId } from '../contract/ids.ts';
import type { ContentFile } from '../edition/read/files.ts';
import { idPattern } from '../model/id.ts';
import { nearest } from '../model/nearest.ts';
import { spliced, type Changes, type Refusal } from './changes.ts';
import { moved, movedPlaces } from './redirects.ts';
import { referencesIn, sourceKey, type Named, type Reference } from './references.ts';

/** What bears an id: its files, and how it is called. */
interface Bearer {
  readonly of: Named;
  /** Files that are named by it, each with its path under another id. */
  readonly paths: ReadonlyMap<string, (id: string) => string>;
}

const sources = 'content/sources.yaml';
const redirects = 'content/redirects.yaml';

/** Folders of the site in which something with an id has a page. */
const folders: Readonly<Partial<Record<Named, string>>> = { entry: 'entries', document: 'documents' };

/**
 * Gives an entry, a source, a document or a note another id, wherever it is
 * named, and notes where its former address leads. All else stays byte for byte.
 *
 * @param written its id, after `entry:`, `source:`, `document:` or `note:` where
 * several bear it
 */
export function rename(
  files: readonly ContentFile[],
  written: string,
  next: string,
): { readonly changes: Changes; readonly of: Named; readonly references: number } | Refusal {
  const [, scheme, id = ''] = /^(?:(entry|source|document|note):)?(.*)$/.exec(written) ?? [];
  const all = bearersOf(files, id);
  const [bearer, other] = scheme === undefined ? all : all.filter(({ of }) => of === scheme);
  if (!bearer) {
    const near = nearest(id, idsOf(files));
    return { refusal: `Nothing has the id “${id}”. ${near === undefined ? 'Correct it.' : `Did you mean “${near}”?`}` };
  }
  if (other)
    return {
      refusal: `“${id}” is the id of a ${bearer.of} and of a ${other.of}. Write “${bearer.of}:${id}” or “${other.of}:${id}”.`,
    };
  if (!idPattern.test(next))
    return { refusal: `“${next}” isn’t an id. Write lower-case letters and figures, in groups joined by hyphens.` };
  if (next === id || idsOf(files).has(next)) return { refusal: `“${next}” is taken. Choose another id.` };
  const unread = files.find(({ fault }) => fault !== undefined);
  if (unread)
    return { refusal: `${unread.path} can’t be read, so that it isn’t known whether it names “${id}”. Mend it first.` };
  const changes = new Map<string, string | undefined>();
  let count = 0;
  for (const file of files) {
    const found = placesIn(file, bearer.of, id);
    const move = bearer.paths.get(file.path);
    if (found.length === 0 && !move) continue;
    count += found.length;
    if (move) changes.set(file.path, undefined);
    changes.set(
      move ? move(next) : file.path,
      spliced(
        file.text,
        found.map((one) => ({ ...one, words: next })),
      ),
    );
  }
  const list = files.find(({ path }) => path === redirects)?.text;
  const after = movesOf(bearer, id).reduce<string | undefined>(
    (text, address) => moved(text, address(id), address(next)),
    list,
  );
  const placed = bearer.of === 'document' && after !== undefined ? movedPlaces(after, id, next) : after;
  if (placed !== list) changes.set(redirects, placed);
  return { changes, of: bearer.of, references: count };
}

/** The addresses that are made of an id. */
function movesOf({ of, paths }: Bearer, id: string): ((id: string) => string)[] {
  const folder = folders[of];
  if (folder !== undefined) return [(one) => `${folder}/${one}`];
  if (of !== 'note') return [];
  const suffix = `/notes/${id}.mdx`;
  // Notes of one name may be in several documents.
  return [...paths.keys()].map((path) => {
    const page = path.slice('content/'.length, -suffix.length);
    return (one) => `${page}/#${noteId(one)}`;
  });
}

const placesIn = (file: ContentFile, of: Named, id: string): Reference[] => {
  const key = of === 'source' && file.path === sources ? sourceKey(file.text, id) : undefined;
  return [...referencesIn(file).filter((one) => one.of === of && one.id === id), ...(key ? [key] : [])];
};

/** What the paths of files are named by: a pattern with what stands before the id and after it. */
const named: readonly (readonly [Named, RegExp])[] = [
  ['entry', /^(content\/entries\/[^/]+\/)([^/]+)(\.mdx)$/],
  ['document', /^(content\/documents\/)([^/]+)(\/.+)$/],
  ['note', /^(content\/documents\/[^/]+\/notes\/)([^/]+)(\.mdx)$/],
];

function bearersOf(files: readonly ContentFile[], id: string): Bearer[] {
  const ofFiles = named.map(([of, pattern]): Bearer => {
    const paths = files.flatMap(({ path }): [string, (next: string) => string][] => {
      const [, before, name, after] = pattern.exec(path) ?? [];
      return name === id ? [[path, (next) => `${before}${next}${after}`]] : [];
    });
    return { of, paths: new Map(paths) };
  });
  const bibliography = files.find(({ path }) => path === sources);
  const isSource = bibliography !== undefined && sourceKey(bibliography.text, id) !== undefined;
  return [
    ...ofFiles.filter(({ paths }) => paths.size > 0),
    ...(isSource ? [{ of: 'source' as const, paths: new Map() }] : []),
  ];
}

/** Every id that something bears. */
function idsOf(files: readonly ContentFile[]): ReadonlySet<string> {
  const ofFiles = files.flatMap(({ path }) => named.flatMap(([, pattern]) => pattern.exec(path)?.[2] ?? []));
  const bibliography = files.find(({ path }) => path === sources)?.text ?? '';
  const ofSources = [...bibliography.matchAll(/^["']?([a-z0-9-]+)["']?\s*:/gm)].map(([, key = '']) => key);
  return new Set([...ofFiles, ...ofSources]);
}
