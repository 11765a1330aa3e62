/** The built site as files: what the tests find out of it before they open a browser. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

export const siteDir = resolve(process.env['SITE_DIR'] ?? 'dist');
/** The folder of the edition under its host, with a slash at either end. */
export const base = `/${(process.env['BASE_PATH'] ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

export const has = (path: string): boolean => existsSync(join(siteDir, path));
export const readText = (path: string): string => readFileSync(join(siteDir, path), 'utf8');
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? filesIn(join(folder, one.name)) : [join(folder, one.name)],
  );
}

/** Paths of all HTML files, from the root of the site, sorted. */
export const htmlFiles: readonly string[] = filesIn(siteDir)
  .map((file) => relative(siteDir, file).split(sep).join('/'))
  .filter((file) => file.endsWith('.html'))
  .sort();

/** The address of an HTML file under the base: `entries/issg/index.html` is at `entries/issg/`. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The attribute, or undefined where it isn't written. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** All elements beneath a node, in the order of the document; those of `<noscript>` included. */
export function elementsIn(node: Tree.Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** The text beneath a node, as the DOM's `textContent`. */
export function textOf(node: Tree.Node, isLeftOut: (element: Element) => boolean = () => false): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return '';
  return node.childNodes.map((child) => textOf(child, isLeftOut)).join('');
}

/** Whether an element stands in one that a test is true of. */
export function isWithin(element: Element, isIt: (element: Element) => boolean): boolean {
  for (let up = element.parentNode; up && 'tagName' in up; up = up.parentNode) if (isIt(up)) return true;
  return false;
}

const trees = new Map<string, readonly Element[]>();

/** The elements of an HTML file, parsed as without scripts, once. */
export function page(file: string): readonly Element[] {
  let found = trees.get(file);
  if (!found) trees.set(file, (found = elementsIn(parse(readText(file), { scriptingEnabled: false }))));
  return found;
}

const foldersIn = (path: string): string[] =>
  has(path)
    ? readdirSync(join(siteDir, path)).filter(
        (name) => has(`${path}/${name}/index.html`) && statSync(join(siteDir, path, name)).isDirectory(),
      )
    : [];

/** Slugs of the documents. */
export const slugs: readonly string[] = foldersIn('documents').sort();
/** Ids of the entries that have a page. */
export const entryIds: readonly string[] = foldersIn('entries').sort();

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
export const entries: readonly EntryRecord[] = readJson<{ entries: EntryRecord[] }>('entries.json').entries;

/** A reference in a document's page: the first piece of a mention. */
export interface Mention {
  readonly id: string;
  readonly entry: string;
  readonly paragraph: number;
  /** All pieces' words, those of mentions inside included. */
  readonly words: string;
}

/** The mentions of a document's page, in the order of the text. */
export function mentionsOf(slug: string): Mention[] {
  return page(`documents/${slug}/index.html`).flatMap((element) => {
    const id = attribute(element, 'data-mention');
    if (id === undefined || attribute(element, 'id') !== id) return [];
    let range: Element = element;
    let paragraph = 0;
    for (let up = element.parentNode; up && 'tagName' in up; up = up.parentNode) {
      if (attribute(up, 'data-mention-range') === id) range = up;
      paragraph ||= Number(attribute(up, 'data-paragraph') ?? 0);
    }
    const words = textOf(range, (one) => attribute(one, 'data-apparatus') !== undefined);
    return [{ id, entry: attribute(element, 'data-ref') ?? '', paragraph, words: words.replace(/\s+/g, ' ') }];
  });
}

/** Ids of the first marks of editorial notes, in the order of the text. */
export const marksOf = (slug: string): string[] =>
  page(`documents/${slug}/index.html`).flatMap((one) =>
    attribute(one, 'role') === 'doc-noteref' && !/--\d+$/.test(attribute(one, 'id') ?? '')
      ? [attribute(one, 'id') ?? '']
      : [],
  );

/** The fullest page of a folder, by its length. */
const fullest = (files: readonly string[]): string | undefined =>
  [...files].sort((a, b) => statSync(join(siteDir, b)).size - statSync(join(siteDir, a)).size)[0];

/** One page of each kind: the fullest document and entry, and every other page. */
export const kindsOfPage: readonly string[] = [
  ...new Set(
    [
      fullest(slugs.map((slug) => `documents/${slug}/index.html`)),
      fullest(entryIds.map((id) => `entries/${id}/index.html`)),
      ...htmlFiles.filter((file) => !/^(documents|entries)\/[^/]+\/index\.html$/.test(file)),
    ].filter((file) => file !== undefined),
  ),
].map(addressOf);

/** The document that most tests read, and its address. */
export const slug: string = /documents\/([^/]+)/.exec(kindsOfPage[0] ?? '')?.[1] ?? '';
export const documentAddress = `documents/${slug}/`;
