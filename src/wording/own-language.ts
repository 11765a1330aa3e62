import type { Document, Edition } from '../edition/graph.ts';
import { directionOf, type Direction } from '../model/direction.ts';

/** Attributes of an element that speaks another language than what is around it, or stands in another direction. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: Direction;
}

/**
 * `lang` and `dir` for parts of the apparatus that stand inside a document's
 * text; nothing where both speak the same language.
 */
export function ownLanguage({ matter }: Edition, document: Document): LanguageAttributes {
  if (matter.language === document.matter.language) return {};
  return { lang: matter.language, ...directionWithin(document.matter, matter) };
}

/** `lang` and `dir` for a document's text that stands on a page of the edition. */
export const textLanguage = ({ matter }: Edition, document: Document): LanguageAttributes => ({
  lang: document.matter.language,
  ...directionWithin(matter, document.matter),
});

type Speech = Parameters<typeof directionOf>[0];

const directionWithin = (around: Speech, inner: Speech): { dir?: Direction } =>
  directionOf(around) === directionOf(inner) ? {} : { dir: directionOf(inner) };
