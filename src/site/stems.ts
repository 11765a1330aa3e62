import type { Edition } from '../edition/graph.ts';
import { englishBases, stemmerModules, type Bases } from '../words/inflection.ts';

/** The languages that an edition is written in, as BCP 47 tags. */
export const languagesOf = ({ matter, documents }: Edition): string[] => [
  matter.language,
  ...documents.map((document) => document.matter.language),
];

const moduleOf = (language: string): string => `@orama/stemmers/${stemmerModules[language]!}`;

/** Of languages those whose inflections are known, each once, by its primary subtag. */
const inflected = (languages: readonly string[]): string[] =>
  [...new Set(languages.map((tag) => tag.split('-')[0]!))].filter(
    (language) => language === 'en' || stemmerModules[language] !== undefined,
  );

/** The rules of inflection of some languages. @param languages as BCP 47 tags */
export const inflectionsIn = (languages: readonly string[]): Promise<Bases[]> =>
  Promise.all(
    inflected(languages).map(async (language): Promise<Bases> => {
      if (language === 'en') return englishBases;
      const { stemmer } = (await import(moduleOf(language))) as { stemmer: (word: string) => string };
      return (word) => [stemmer(word)];
    }),
  );

/**
 * The text of a module that gives the same to the browser.
 *
 * @param english the module of the rules of English
 */
export function inflectionModule(edition: Edition | undefined, english: string): string {
  const languages = edition ? inflected(languagesOf(edition)) : [];
  const imports = languages.map((language) =>
    language === 'en'
      ? `import { englishBases as en } from ${JSON.stringify(english)};`
      : `import { stemmer as ${language}Stem } from '${moduleOf(language)}'; const ${language} = (word) => [${language}Stem(word)];`,
  );
  return [...imports, `export default [${languages.join(', ')}];`].join('\n');
}
