import arabic from './ar.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };
import russian from './ru.json' with { type: 'json' };
import { kindWords } from './kind-words.ts';
import type { Words } from './words.ts';

/** What the interface says of itself, by language. */
const locales: Readonly<Record<string, typeof english>> = { en: english, fr: french, ru: russian, ar: arabic };

const withKinds = (words: typeof english, language: string): Words => {
  const { facts, ...kinds } = kindWords(language);
  return { ...words, ...kinds, facts: { ...words.facts, ...facts } };
};

/** The interfaces that the engine ships, by language. Each has every phrase of the English one. */
export const shipped = Object.fromEntries(
  Object.entries(locales).map(([language, words]) => [language, withKinds(words, language)]),
);

/**
 * The interface for a language, by its primary subtag (BCP 47); English where
 * none is shipped for it. It speaks as the language does in the region of the
 * tag, whose digits and plurals may be others.
 */
export function wordsIn(language: string): Words {
  const words = shipped[language.split('-')[0]!.toLowerCase()];
  return words ? { ...words, language } : shipped.en!;
}
