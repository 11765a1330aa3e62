import english from './en.json' with { type: 'json' };
import type { KindWords } from './kind-words.ts';

/** Every word that the interface says of itself, by the place where it stands, and those of the kinds. */
export type Words = typeof english & KindWords;

/** Forms of a phrase by the plural categories of Unicode CLDR; `zero` is also for none at all. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A phrase, its plural forms, or a group of either. */
export type Phrases = string | { readonly [key: string]: Phrases };

/** Whether a group of phrases is the plural forms of one. */
export const isPlural = (phrases: Phrases): phrases is Plural =>
  typeof phrases === 'object' && typeof phrases.other === 'string' && 'one' in phrases;

/** The plural forms that a language has, in the order of CLDR. */
export const pluralForms = (language: string): readonly Intl.LDMLPluralRule[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** The names in braces of a phrase: those that are filled in. */
export const slotsOf = (phrase: string): readonly string[] =>
  [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
