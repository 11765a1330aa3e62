import type { Edition } from '../edition/graph.ts';
import { sharedEdition, type LoadedEdition } from '../edition/load.ts';
import type { Project } from '../project/project.ts';
import { fontSubset, type FontSubset } from './fonts.ts';

const known = new WeakMap<LoadedEdition, FontSubset>();

/** The fonts of the current edition. */
export function editionFonts(project: Project): FontSubset {
  const loaded = sharedEdition();
  let fonts = known.get(loaded);
  if (!fonts) {
    const { files, edition, words } = loaded;
    const [reading = [], other = []] = [true, false].map((isReading) =>
      files
        .filter(({ path }) => /^content\/documents\/(?!.*\/expect\/)/.test(path) === isReading)
        .map(({ text }) => text),
    );
    const texts = {
      reading: [...reading, ...(edition ? besideTexts(edition) : [])],
      other: [...other, JSON.stringify(words)],
    };
    const own = { look: edition?.look ?? { colours: {}, fonts: [] }, language: edition?.matter.language ?? 'en' };
    known.set(loaded, (fonts = fontSubset(project, texts, own)));
  }
  return fonts;
}

/** What the pages of documents show besides texts and notes: names and glosses of entries, labels of sources. */
const besideTexts = ({ entries, sources }: Edition): string[] => [
  ...entries.map(({ matter: { title, brief, gloss, facts } }) => JSON.stringify([title, brief, gloss, facts])),
  ...sources.map(({ matter: { author, publisher } }) => JSON.stringify([author, publisher])),
];
