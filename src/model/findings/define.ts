import type { Finding, FindingCode, Place, Severity } from '../finding.ts';
import { abridge, printable } from './quote.ts';

/** What the content must keep to, as the reference for editors tells it. */
export interface Rule {
  /** Permanent: never renamed, never used for another rule. */
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What holds where the rule is kept, in a sentence. */
  readonly rule: string;
  /** What to do where it isn't, in general; a finding's own remedy is about its case. */
  readonly advice: string;
}

/** What is wrong, and what to do about it. */
export type Said = readonly [message: string, remedy: string];

/** The ways in which a rule is broken, each with what is said of it. */
type Cases = Readonly<Record<string, (...args: never[]) => Said>>;

/** A rule, and for each of its cases a function that makes the finding at a place. */
export type Defined<C extends Cases> = { readonly about: Rule } & {
  readonly [K in keyof C]: (place: Place, ...args: Parameters<C[K]>) => Finding;
};

/** UTF-16 units of a message or a remedy, at most, whatever they quote. */
const longest = 1200;

/** Defines a rule. Whatever its cases quote, a finding can be printed and isn't long. */
export function define<C extends Cases>(about: Rule, cases: C): Defined<C> {
  const { code, severity } = about;
  const makers = Object.entries(cases).map(([name, say]) => [
    name,
    (place: Place, ...args: never[]): Finding => {
      const [message, remedy] = say(...args).map((text) => abridge(printable(text), longest));
      return { code, severity, place, message: message!, remedy: remedy! };
    },
  ]);
  return { ...(Object.fromEntries(makers) as Omit<Defined<C>, 'about'>), about } as Defined<C>;
}
