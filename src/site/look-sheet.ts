import { colourNames, palettes, type LookMatter, type Palette } from '../model/look.ts';

/** Families of the fonts that an edition brings: apart from the engine's, since a browser takes all weights of a family from one set of files. */
export const ownFamilies = { text: 'Edition Serif', apparatus: 'Edition Sans' } as const;

/** The engine's own, as `tokens.css` has them: a test holds them equal. */
export const families = {
  text: "'Apparatus Serif', 'Apparatus Serif Fallback', georgia, 'Times New Roman', serif",
  apparatus: "'Apparatus Sans', 'Apparatus Sans Fallback', 'Helvetica Neue', arial, sans-serif",
} as const;

/** Where an edition has one of the two colours, the other is the engine's. */
const deviceColoursOf = ({ light = {}, dark = {} }: LookMatter['colours']): string =>
  colourNames
    .filter((name) => light[name] !== undefined || dark[name] !== undefined)
    .map((name) => {
      const [day, night] = [light[name] ?? palettes.light[name], dark[name] ?? palettes.dark[name]];
      return `--ap-color-${name}: light-dark(${day}, ${night});`;
    })
    .join(' ');

const coloursOf = (palette: Palette | undefined): string =>
  Object.entries(palette ?? {})
    .map(([name, colour]) => `--ap-color-${name}: ${colour};`)
    .join(' ');

const fontsOf = ({ fonts }: LookMatter): string =>
  (['text', 'apparatus'] as const)
    .filter((role) => fonts.some(({ use }) => use === role || use === 'both'))
    .map((role) => `--ap-font-${role}: '${ownFamilies[role]}', ${families[role]};`)
    .join(' ');

/**
 * Colours and fonts of an edition as a style sheet over that of the engine's
 * tokens; empty where it has none of its own. Selectors are those of `tokens.css`.
 */
export function lookSheet(look: LookMatter): string {
  const rules = [
    [':root', `${deviceColoursOf(look.colours)} ${fontsOf(look)}`.trim()],
    [":root[data-theme='sepia']", coloursOf(look.colours.sepia)],
  ]
    .filter(([, declarations]) => declarations !== '')
    .map(([selector, declarations]) => `${selector} { ${declarations} }`);
  return rules.length === 0 ? '' : `@layer tokens {\n${rules.join('\n')}\n}\n`;
}
