import type { LookMatter, Palette } from '../model/look.ts';

/** Families of the fonts that an edition brings: apart from the engine's, since a browser takes all weights of a family from one set of files. */
export const ownFamilies = { text: 'Edition Serif', apparatus: 'Edition Sans' } as const;

/** The engine's own, as `tokens.css` has them: a test holds them equal. */
export const families = {
  text: "'Apparatus Serif', 'Apparatus Serif Fallback', georgia, 'Times New Roman', serif",
  apparatus: "'Apparatus Sans', 'Apparatus Sans Fallback', 'Helvetica Neue', arial, sans-serif",
} as const;

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
  const { light, dark, sepia } = look.colours;
  const rules = [
    [':root', `${coloursOf(light)} ${fontsOf(look)}`.trim()],
    [":root[data-theme='dark']", coloursOf(dark)],
    [":root[data-theme='sepia']", coloursOf(sepia)],
  ]
    .filter(([, declarations]) => declarations !== '')
    .map(([selector, declarations]) => `${selector} { ${declarations} }`);
  const device = coloursOf(dark);
  if (device !== '')
    rules.push(
      `@media (prefers-color-scheme: dark) { :root:not([data-theme='light'], [data-theme='sepia']) { ${device} } }`,
    );
  return rules.length === 0 ? '' : `@layer tokens {\n${rules.join('\n')}\n}\n`;
}
