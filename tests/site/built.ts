/** The built edition under test as files: what the tests find out of it before they open a browser. */
import { resolve } from 'node:path';
import { currentProject } from '../../src/project/project.ts';
import { attribute, type Element } from '../../src/verify/html.ts';
import * as built from '../../src/verify/site.ts';

export { attribute, elementsIn, isWithin, textOf, type Element } from '../../src/verify/html.ts';
export { addressOf } from '../../src/verify/site.ts';

/** The site, read once a process. */
export const site = built.readSite(resolve(currentProject().output));
export const { base, entries, entryIds, htmlFiles, slugs } = site;
export const readText = site.text;
export const has = site.has;
export const page = (file: string): readonly Element[] => site.page(file);

/** The mentions of a document's page, in the order of the text. */
export const mentionsOf = (slug: string): built.PageMention[] => built.mentionsOf(site, slug);

/** Ids of the first marks of editorial notes, in the order of the text. */
export const marksOf = (slug: string): string[] =>
  built
    .marksOf(site, slug)
    .map((one) => attribute(one, 'id') ?? '')
    .filter((id) => !/--\d+$/.test(id));

/** Addresses of one page of each kind: the fullest document and entry, and every other page. */
export const kindsOfPage: readonly string[] = site.kindsOfPage.map(built.addressOf);

/** The document that most tests read, and its address. */
export const slug: string = /^documents\/([^/]+)/.exec(kindsOfPage[0] ?? '')?.[1] ?? '';
export const documentAddress = `documents/${slug}/`;
