import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { documentPage, type BuiltSite } from '../site.ts';
import type { Fault } from '../rule.ts';

/** A browser in front of the served site. */
export interface Viewer {
  readonly browser: Browser;
  readonly site: BuiltSite;
  /** Address of the served site, with a slash at the end. */
  readonly url: string;
  /** The script of axe-core, if it is installed. */
  readonly axe: string | undefined;
}

/** What must hold of every built edition in a browser, in any language. */
export interface BrowserRule {
  /** Permanent; printed with each failure. */
  readonly name: string;
  readonly needsAxe?: boolean;
  /** As with `Rule`. */
  readonly subjects: (site: BuiltSite) => readonly string[];
  readonly check: (viewer: Viewer, subject: string) => Promise<readonly Fault[]>;
}

/** Gives a page of a fresh visit, and ends the visit. Addresses are relative to the site. */
export async function visit<T>(
  { browser, url }: Viewer,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    // Rectangles are measured where things come to stand, not on their way.
    reducedMotion: 'reduce',
    ...options,
  });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Documents that are looked at in the browser, the fullest first: more of a kind tell little more. */
const most = 4;

/** Pages to look at: one of each kind, and some more documents. */
export const pagesToSee = (site: BuiltSite): string[] => [...new Set([...site.kindsOfPage, ...documentsToSee(site)])];

/** Documents to look at. */
export const documentsToSee = ({ slugs, kindsOfPage }: BuiltSite): string[] =>
  [...new Set([...kindsOfPage.filter((file) => file.startsWith('documents/')), ...slugs.map(documentPage)])].slice(
    0,
    most,
  );
