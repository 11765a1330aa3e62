import { join } from 'node:path';
import type { Plugin } from 'vite';
import { currentEdition, sharedEdition } from '../edition/load.ts';
import { citedEdition } from '../exports/citation/cited.ts';
import { address, isPublished } from '../wording/href.ts';
import { kindFilter } from './kind-filter.ts';
import { inflectionModule } from './stems.ts';

type Texts = Readonly<Record<string, () => string>>;

/**
 * The modules that follow from the edition, by the names under which scripts and
 * pages import them: what every citation says of it, the rules of inflection of
 * its languages, the sheet of the filter of its kinds, and its interface's words by
 * their part, so that a script that is loaded later brings its own.
 *
 * @param sources folder of the engine's sources, as Astro was told it
 */
const textsOf = (sources: string): Texts => ({
  'virtual:cited': () => {
    const cited = { ...citedEdition(currentEdition()), address: isPublished() ? address('') : undefined };
    return `export default ${JSON.stringify(cited)};`;
  },
  'virtual:inflections': () => inflectionModule(sharedEdition().edition, join(sources, 'words/inflection.ts')),
  'virtual:kind-filter.css': () => kindFilter(sharedEdition().edition?.kinds.keys() ?? []),
  ...Object.fromEntries(
    Object.entries(sharedEdition().words).map(([part, words]) => [
      `virtual:words/${part}`,
      () => `export default ${JSON.stringify(words)};`,
    ]),
  ),
});

/** All that they say: what is compiled follows from it. @param sources see `textsOf` */
export const toldByEditionModules = (sources: string): readonly string[] =>
  Object.values(textsOf(sources)).map((text) => text());

/** Gives them to the bundler. In a preview they follow the edition as it changes. @param sources see `textsOf` */
export const editionModules = (sources: string): Plugin => ({
  name: 'apparatus-edition-modules',
  resolveId: (source) =>
    source.startsWith('virtual:') && Object.hasOwn(textsOf(sources), source) ? `\0${source}` : undefined,
  load: (id) => (id.startsWith('\0virtual:') ? textsOf(sources)[id.slice(1)]?.() : undefined),
});
