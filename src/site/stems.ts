import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Edition } from '../edition/graph.ts';
import { sharedEdition } from '../edition/load.ts';
import { englishBases, stemmerModules, type Bases } from '../words/inflection.ts';

/** The primary subtags of the languages that an edition is written in. */
const languagesOf = ({ matter, documents }: Edition): string[] => [
  ...new Set(
    [matter.language, ...documents.map((document) => document.matter.language)].map((tag) => tag.split('-')[0]!),
  ),
];

const moduleOf = (language: string): string => `@orama/stemmers/${stemmerModules[language]!}`;

/** The languages of an edition whose inflections are known. */
const inflected = (edition: Edition): string[] =>
  languagesOf(edition).filter((language) => language === 'en' || stemmerModules[language] !== undefined);

/** The rules of inflection of an edition's languages. */
export const inflectionsOf = (edition: Edition): Promise<Bases[]> =>
  Promise.all(
    inflected(edition).map(async (language): Promise<Bases> => {
      if (language === 'en') return englishBases;
      const { stemmer } = (await import(moduleOf(language))) as { stemmer: (word: string) => string };
      return (word) => [stemmer(word)];
    }),
  );

/**
 * `virtual:inflections`: the same for the browser.
 *
 * @param sources folder of the engine's sources, as Astro was told it
 */
export function clientInflections(sources: string): Plugin {
  const name = 'virtual:inflections';
  return {
    name: 'apparatus-inflections',
    resolveId: (source) => (source === name ? `\0${name}` : undefined),
    load: (id) => {
      if (id !== `\0${name}`) return undefined;
      const { edition } = sharedEdition();
      const languages = edition ? inflected(edition) : [];
      const imports = languages.map((language) =>
        language === 'en'
          ? `import { englishBases as en } from ${JSON.stringify(join(sources, 'words/inflection.ts'))};`
          : `import { stemmer as ${language}Stem } from '${moduleOf(language)}'; const ${language} = (word) => [${language}Stem(word)];`,
      );
      return [...imports, `export default [${languages.join(', ')}];`].join('\n');
    },
  };
}
