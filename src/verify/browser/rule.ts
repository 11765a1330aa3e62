import { documentPage, type BuiltSite } from '../site.ts';
import type { Fault } from '../rule.ts';
import type { Visit } from './visit.ts';

/** A browser in front of the served site. */
export interface Viewer {
  readonly site: BuiltSite;
  /** Address of the served site, with a slash at the end. */
  readonly url: string;
  readonly visit: Visit;
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

/** Documents that are looked at in the browser, the fullest first: more of a kind tell little more. */
const most = 4;

/** Pages to look at: one of each kind, and some more documents. */
export const pagesToSee = (site: BuiltSite): string[] => [...new Set([...site.kindsOfPage, ...documentsToSee(site)])];

/** Documents to look at. */
export function documentsToSee({ slugs, kindsOfPage }: BuiltSite): string[] {
  const all = new Set(slugs.map(documentPage));
  return [...new Set([...kindsOfPage.filter((file) => all.has(file)), ...all])].slice(0, most);
}
