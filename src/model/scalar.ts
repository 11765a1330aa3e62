import { z } from 'zod';

/**
 * Words as an editor writes them in YAML. Unquoted `2259` or `1949` is a number
 * there, but never means one in these fields.
 */
export const textSchema = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1));

/**
 * A date in ISO 8601 or, where it is uncertain or a span, in EDTF:
 * `2016-06-14`, `2016-06`, `1989`, `2016-06-02/2016-06-20`, `2014~`.
 * Whether the calendar has it is the check `date/impossible`.
 */
export const dateSchema = textSchema.describe('Date in ISO 8601, or EDTF where it is uncertain or a span.');

/**
 * A language: a BCP 47 tag, in one form, without extensions or private use.
 * Whether the platform knows it is another matter: see `isSpoken`.
 */
export const languageSchema = z
  .string()
  .refine(isLanguageTag, { error: 'a language is a BCP 47 tag such as “en”, “en-GB” or “ar”, without extensions' });

function isLanguageTag(text: string): boolean {
  try {
    // A single letter or figure begins an extension: another calendar, other figures.
    return Intl.getCanonicalLocales(text).length === 1 && !/(?:^|-)[a-z\d](?:-|$)/i.test(text);
  } catch {
    return false;
  }
}

/** Whether the platform has dates, numbers and plural forms of a language; else it takes those of the machine. */
export const isSpoken = (language: string): boolean =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 &&
  Intl.NumberFormat.supportedLocalesOf(language).length > 0 &&
  Intl.PluralRules.supportedLocalesOf(language).length > 0;

/**
 * A folder of a site: what else a path may have would be written in two ways, and
 * Astro, browsers and hosts choose different ones.
 */
const plainPath = /^(?:\/[\w.~-]+)*\/?$/;

/** Whether an address can be that of a site. */
export function isSiteAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return plainPath.test(url.pathname) && `${url.origin}${url.pathname}` === url.href;
}

const addressForm = { error: 'an address is whole, with “https://” before it and no space in it' };

/** The address under which an edition is published. */
export const siteSchema = z.url({ protocol: /^https?$/, abort: true, ...addressForm }).refine(isSiteAddress, {
  error: 'the address of a site is “https://”, a host, and folders of letters a to z, figures, “-”, “.”, “_” and “~”',
});

/** A web address that a reader can open. */
export const addressSchema = z.url({ protocol: /^https?$/, ...addressForm });
