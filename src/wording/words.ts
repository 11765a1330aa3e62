import { sharedEdition } from '../edition/load.ts';
import type { Plural, Words } from '../locales/words.ts';

export type { Words };

/** The words of the interface: those of the edition's language, with its own `content/interface.yaml` over them. */
export const { words }: { readonly words: Words } = sharedEdition();

const isRightToLeft = sharedEdition().edition?.matter.dir === 'rtl';

/** A phrase with its `{names}` filled in; a number in the digits of the language, without groups: years are numbers too. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    if (value === undefined) return braces;
    return typeof value === 'number' ? digits.format(value) : apart(value);
  });
}

/**
 * Words that an interface from right to left says among its own: where they have
 * letters that run the other way, marked so that what stands around them keeps
 * its order (U+2068, U+2069).
 */
const apart = (text: string): string =>
  isRightToLeft && /[^\P{L}\u0590-\u08ff\ufb1d-\ufefc]/u.test(text) ? `\u2068${text}\u2069` : text;

/** The form of a phrase for a number, with `{n}` filled in as the language writes numbers. */
export function count(forms: Plural, n: number): string {
  const form = n === 0 && forms.zero !== undefined ? forms.zero : (forms[plurals.select(n)] ?? forms.other);
  return fill(form, { n: numbers.format(n) });
}

/** Several things in a row, as the language joins them: “a, b and c”. */
export const list = (parts: readonly string[]): string => lists.format(parts.map(apart));

/** Phrases in a row that may hold commas of their own. */
export const series = (parts: readonly string[]): string => parts.map(apart).join(words.separator);

/** Between a title and what follows it in a line. */
export const stopAfter = (title: string): string => (/[.!?…]$/.test(title) ? ' ' : words.stop);

/** Between the parts of a line, which may be broken after it, not before. */
export const dot = '\u00a0· ';

const plurals = new Intl.PluralRules(words.language);
const numbers = new Intl.NumberFormat(words.language);
const digits = new Intl.NumberFormat(words.language, { useGrouping: false });
const lists = new Intl.ListFormat([words.language, 'en'], { type: 'conjunction' });
