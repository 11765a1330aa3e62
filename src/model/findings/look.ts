import { define } from './define.ts';
import { quote } from './quote.ts';

export const lookContrast = define(
  {
    code: 'look/contrast',
    severity: 'error',
    rule: 'Words have a contrast of at least 4.5 to what they stand on, in each theme (WCAG 2.2, AA).',
    advice: 'Write the colour that is proposed, or choose another that is darker or lighter.',
  },
  {
    /** @param would a colour that has the contrast */
    low: (
      theme: string,
      name: string,
      colour: string,
      behind: string,
      ground: string,
      ratio: number,
      would: string,
    ) => [
      `In the theme “${theme}”, “${name}” (${colour}) has a contrast of ${ratio.toFixed(2)} to “${behind}” (${ground}); at least 4.5 is needed.`,
      `Write “${would}” for “${name}”, or another colour that is farther from “${behind}”.`,
    ],
  },
);

export const lookFont = define(
  {
    code: 'look/font',
    severity: 'error',
    rule: 'A font that “look.yaml” names is a file in “content/fonts/”.',
    advice: 'Put the file there, or correct its name.',
  },
  {
    noFile: (file: string, near: string | undefined) => [
      `There is no file ${quote(file)} in content/fonts/.`,
      near === undefined ? 'Put the font there, or correct its name.' : `Write “${near}” if that is meant.`,
    ],
    noFont: (file: string) => [
      `${quote(file)} isn't a font that can be cut.`,
      'Put a TrueType, OpenType or WOFF2 file there, with the ending .ttf, .otf or .woff2.',
    ],
  },
);
