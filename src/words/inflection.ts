/**
 * What a word may be a form of: `resolutions` → `resolution`, `named` → `nam`,
 * `name`. Two words with one in common are forms of the same word. Takes and
 * gives folded words; a word that isn't inflected is its own base.
 */
export type Bases = (word: string) => readonly string[];

/** Words that end like inflected ones and aren't. */
const whole = new Set(['news', 'species', 'series', 'united', 'evening', 'during', 'beijing']);

/**
 * The inflections of English and nothing else: plural, possessive, -ed and -ing,
 * as the first step of M. F. Porter, “An algorithm for suffix stripping” (1980).
 * His later steps make other words into one, such as `internal` and `international`.
 */
export function englishBases(word: string): readonly string[] {
  if (whole.has(word) || !/^[a-z]{4,}$/.test(word)) return [word];
  const [, y] = /^(.*[^aeiou])ie[sd]$/.exec(word) ?? [];
  if (y !== undefined) return [`${y}y`, `${y}ie`];
  const [, sibilant] = /^(.*(?:ss|sh|ch|x|zz))es$/.exec(word) ?? [];
  if (sibilant !== undefined) return [sibilant];
  if (/[^siu]s$/.test(word)) return englishBases(word.slice(0, -1));
  const [, stem] = /^(.*[aeiouy].*[^e])(?:ed|ing)$/.exec(word) ?? [];
  if (stem === undefined) return [word];
  // “Planned” comes from “plan”, “named” from “name”, “added” from “add”: the letters don't tell.
  return /(.)\1$/.test(stem) ? [stem, stem.slice(0, -1)] : [stem, `${stem}e`];
}

/** What a word may be a form of by all rules; figures have no inflections. */
export const basesOf = (form: string, rules: readonly Bases[]): string[] =>
  /^\p{L}[\p{L}\p{M}]*$/u.test(form) ? rules.flatMap((bases) => bases(form)) : [form];

/** The modules of `@orama/stemmers` by the primary subtag of their language. English has its own, above. */
export const stemmerModules: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};
