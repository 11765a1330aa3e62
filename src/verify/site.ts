import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { attribute, parsePage, sourceWordsOf, ancestorsOf, type Element } from './html.ts';

/** An entry, as `entries.json` has it. */
export interface EntryRecord {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly brief: string;
  readonly gloss: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly relations: readonly { readonly type: string; readonly to: string }[];
  readonly sources: readonly string[];
}

/** A mention on a document's page. */
export interface PageMention {
  readonly id: string;
  readonly entry: string;
  readonly paragraph: number;
  /** All pieces' words, those of mentions inside included. */
  readonly words: string;
}

/** A built edition as files: what can be found out of it before a browser is opened. Paths are from its root. */
export interface BuiltSite {
  /** Absolute. */
  readonly folder: string;
  /** The `content/` that lies beside it, if one does. */
  readonly content: string | undefined;
  /** Scheme and host that it was built for; of a reserved name where it has no address yet. */
  readonly origin: string;
  /** Whether it has an address, under which others find it. */
  readonly hasAddress: boolean;
  /** Folder under the host, with a slash at either end. */
  readonly base: string;
  /** Every file, sorted. */
  readonly files: readonly string[];
  readonly htmlFiles: readonly string[];
  /** Slugs of the documents, sorted. */
  readonly slugs: readonly string[];
  /** Ids of the entries that have a page, sorted. */
  readonly entryIds: readonly string[];
  readonly entries: readonly EntryRecord[];
  /** The fullest document and entry, and every other page, by file. */
  readonly kindsOfPage: readonly string[];
  readonly has: (path: string) => boolean;
  /** @throws where there is no such file */
  readonly text: (path: string) => string;
  /** @throws where there is no such file, or none of JSON */
  readonly json: (path: string) => unknown;
  /** The elements of a page; see `parsePage`. */
  readonly page: (file: string) => readonly Element[];
}

/** The page of a document, and that of an entry. */
export const documentPage = (slug: string): string => `documents/${slug}/index.html`;
export const entryPage = (id: string): string => `entries/${id}/index.html`;

/** The address of an HTML file under the base: `entries/issg/index.html` is at `entries/issg/`. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Reads a built edition.
 * @throws where the folder has no cover, or one that doesn't say its address
 */
export function readSite(folder: string): BuiltSite {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) throw new Error(`There is no built edition in ${root}.`);
  const has = (path: string): boolean => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(root, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort();
  const pages = new Map<string, readonly Element[]>();
  const page = (file: string): readonly Element[] => {
    const known = pages.get(file) ?? parsePage(text(file));
    pages.set(file, known);
    return known;
  };
  const canonical = page('index.html').find((one) => attribute(one, 'rel') === 'canonical');
  const address = canonical && attribute(canonical, 'href');
  const base = page('index.html').flatMap((one) =>
    one.tagName === 'body' ? (attribute(one, 'data-base') ?? []) : [],
  )[0];
  if (base === undefined || (address !== undefined && !URL.canParse(address)))
    throw new Error(`The cover in ${root} doesn’t say its address.`);
  // What only leads from a former address to another is no page of the edition.
  const leadsOn = (file: string): boolean =>
    statSync(join(root, file)).size < 2000 && text(file).includes('http-equiv="refresh"');
  // An earlier version that is kept is an edition of its own, with the rules of its time.
  const isKept = (file: string): boolean => /^v\/[^/]+\/(?!changes\/)/.test(file);
  const htmlFiles = files.filter((file) => file.endsWith('.html') && !isKept(file) && !leadsOn(file));
  const namesIn = (part: string): string[] =>
    htmlFiles.flatMap((file) => new RegExp(`^${part}/([^/]+)/index\\.html$`).exec(file)?.[1] ?? []);
  const [slugs, entryIds] = [namesIn('documents'), namesIn('entries')];
  const isLonger = (a: string, b: string): number => statSync(join(root, b)).size - statSync(join(root, a)).size;
  const many = [slugs.map(documentPage), entryIds.map(entryPage)];
  const content = join(dirname(root), 'content');
  return {
    folder: root,
    content: existsSync(content) ? content : undefined,
    origin: address === undefined ? 'https://edition.invalid' : new URL(address).origin,
    hasAddress: address !== undefined,
    base,
    files,
    htmlFiles,
    slugs,
    entryIds,
    get entries() {
      return (this.json('entries.json') as { readonly entries: readonly EntryRecord[] }).entries;
    },
    kindsOfPage: [
      ...many.flatMap((one) => one.toSorted(isLonger).slice(0, 1)),
      ...htmlFiles.filter((file) => !many.flat().includes(file)),
    ],
    has,
    text,
    json: (path: string): unknown => JSON.parse(text(path)),
    page,
  };
}

/** The paragraphs of a document's page, in their order. */
export const paragraphsOf = (site: BuiltSite, slug: string): Element[] =>
  site.page(documentPage(slug)).filter((one) => attribute(one, 'data-paragraph') !== undefined);

/** The mentions of a document's page, in the order of the text. */
export function mentionsOf(site: BuiltSite, slug: string): PageMention[] {
  return site.page(documentPage(slug)).flatMap((element) => {
    const id = attribute(element, 'data-mention');
    if (id === undefined || attribute(element, 'id') !== id) return [];
    const around = ancestorsOf(element);
    const range = around.find((one) => attribute(one, 'data-mention-range') === id) ?? element;
    const paragraph = around.map((one) => attribute(one, 'data-paragraph')).find((one) => one !== undefined);
    return [
      {
        id,
        entry: attribute(element, 'data-ref') ?? '',
        paragraph: Number(paragraph ?? 0),
        words: sourceWordsOf(range),
      },
    ];
  });
}

/** The marks of editorial notes on a document's page, in the order of the text. */
export const marksOf = (site: BuiltSite, slug: string): Element[] =>
  site.page(documentPage(slug)).filter((one) => attribute(one, 'role') === 'doc-noteref');
