import type { BuiltSite } from './site.ts';

/** What is wrong, in a sentence, and what to do about it. */
export interface Fault {
  readonly what: string;
  readonly remedy: string;
}

/** What must hold of every built edition, in any language. */
export interface Rule {
  /** Permanent; printed with each failure. */
  readonly name: string;
  /** What it is tried on, each once: files of the site, or `''` for the site as a whole. */
  readonly subjects: (site: BuiltSite) => readonly string[];
  readonly check: (site: BuiltSite, subject: string) => Iterable<Fault>;
}

/** The site as a whole, as the one subject of a rule. */
export const wholeSite = (): readonly string[] => [''];

/** What to do where the engine wrote what it must not. */
export const engineFault = 'Build again; if it is still so, report it as a fault of the engine.';

/** A fault that no editor can mend. */
export const fault = (what: string, remedy: string = engineFault): Fault => ({ what, remedy });
