import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { currentProject } from '../project/project.ts';
import english from './locales/en.json' with { type: 'json' };

/** Every word that the interface says of itself, by the place where it stands. */
export type Words = typeof english;

/** Forms of a phrase by the plural categories of Unicode CLDR; `zero` is for none at all. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * The interface's words: English, with whatever the edition's own
 * `content/interface.yaml` puts in their place.
 */
export const words: Words = ((): Words => {
  const own = join(currentProject().content, 'interface.yaml');
  return existsSync(own) ? merge(english, parse(readFileSync(own, 'utf8'))) : english;
})();

function merge<T>(base: T, own: unknown): T {
  if (typeof base !== 'object' || base === null) return typeof own === typeof base ? (own as T) : base;
  const given = (own ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, merge(value, given[key])])) as T;
}

/** A phrase with its `{names}` filled in. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}

/** The form of a phrase for a number, with `{n}` filled in. */
export function count(forms: Plural, n: number): string {
  const form = n === 0 && forms.zero !== undefined ? forms.zero : (forms[plurals.select(n)] ?? forms.other);
  return fill(form, { n });
}

/** Between the parts of a line, which may be broken after it, not before. */
export const dot = '\u00a0· ';

const plurals = new Intl.PluralRules(words.language);
