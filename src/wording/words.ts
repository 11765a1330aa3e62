import { sharedEdition } from '../edition/load.ts';
import type { Plural, Words } from '../locales/words.ts';

/** The words of the interface: those of the edition's language, with its own `content/interface.yaml` over them. */
export const { words }: { readonly words: Words } = sharedEdition();

/** A phrase with its `{names}` filled in. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}

/** The form of a phrase for a number, with `{n}` filled in as the language writes numbers. */
export function count(forms: Plural, n: number): string {
  const form = n === 0 && forms.zero !== undefined ? forms.zero : (forms[plurals.select(n)] ?? forms.other);
  return fill(form, { n: numbers.format(n) });
}

/** Several things in a row, as the language joins them: “a, b and c”. */
export const list = (parts: readonly string[]): string => lists.format(parts);

/** Phrases in a row that may hold commas of their own. */
export const series = (parts: readonly string[]): string => parts.join(words.separator);

/** Between the parts of a line, which may be broken after it, not before. */
export const dot = '\u00a0· ';

const plurals = new Intl.PluralRules(words.language);
const numbers = new Intl.NumberFormat(words.language);
const lists = new Intl.ListFormat(words.language, { type: 'conjunction' });
