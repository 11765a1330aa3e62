import { z } from 'zod';
import { textSchema } from './scalar.ts';

const colourSchema = z
  .string()
  .regex(/^#[\da-f]{6}$/i, { error: 'a colour is “#” and six hexadecimal figures, in quotation marks' })
  .transform((colour) => colour.toLowerCase());

/** The colours of one theme. What isn't given is the engine's. */
const paletteSchema = z.strictObject({
  paper: colourSchema.optional().describe('Behind everything.'),
  ink: colourSchema.optional().describe('The text.'),
  apparatus: colourSchema.optional().describe('Words of the apparatus: notes, labels, menus.'),
  rule: colourSchema.optional().describe('Lines between parts.'),
  entry: colourSchema.optional().describe('What leads to entries, and other links.'),
  note: colourSchema.optional().describe('What belongs to editorial notes.'),
  hit: colourSchema.optional().describe('Behind words that were searched for.'),
});
export type Palette = z.infer<typeof paletteSchema>;
export type ColourName = keyof Palette;
export const colourNames = Object.keys(paletteSchema.shape) as ColourName[];

const fontSchema = z.strictObject({
  file: textSchema.describe('Its name in `content/fonts/`: a TrueType, OpenType or WOFF2 file.'),
  use: z
    .enum(['text', 'apparatus', 'both'])
    .default('both')
    .describe('Whether it sets the text, the apparatus, or both.'),
  style: z.enum(['normal', 'italic']).default('normal').describe('Whether it is upright or italic.'),
  weight: z.enum(['regular', 'semibold', 'variable']).default('regular').describe('What it has of weights.'),
  scripts: z
    .array(z.string().regex(/^[A-Z][a-z]{3}$/, { error: 'a script is its code in ISO 15924: “Arab”, “Hebr”, “Deva”' }))
    .min(1)
    .optional()
    .describe(
      'Only for letters of these scripts, by their codes in ISO 15924 (`Arab`); without it, for all that it has.',
    ),
});
export type FontMatter = z.infer<typeof fontSchema>;

export const themes = ['light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];

/** `content/look.yaml`: colours and fonts of the edition's own. */
export const lookSchema = z.strictObject({
  colours: z
    .strictObject({ light: paletteSchema.optional(), dark: paletteSchema.optional(), sepia: paletteSchema.optional() })
    .default({})
    .describe('Colours by theme; those that aren’t given are the engine’s.'),
  fonts: z
    .array(fontSchema)
    .default([])
    .describe('Fonts that the edition brings; letters that none has are set in the engine’s.'),
});
export type LookMatter = z.infer<typeof lookSchema>;

/** The colours of an edition on light paper: its own, and for those that it doesn't give the engine's. */
export function lightColours({ colours }: LookMatter): Readonly<Record<ColourName, string>> {
  const own = Object.entries(colours.light ?? {}).filter(([, colour]) => colour !== undefined);
  return { ...palettes.light, ...Object.fromEntries(own) };
}

/** The colours of the engine. The style sheet of tokens has the same: a test holds them equal. */
export const palettes: Readonly<Record<Theme, Readonly<Record<ColourName, string>>>> = {
  light: {
    paper: '#fcfaf5',
    ink: '#1b1a18',
    apparatus: '#4a4640',
    rule: '#d9d3c7',
    entry: '#0b4f5c',
    note: '#8c2318',
    hit: '#f6e3a1',
  },
  dark: {
    paper: '#15171a',
    ink: '#e8e4da',
    apparatus: '#b8b2a6',
    rule: '#34373c',
    entry: '#8cc7d1',
    note: '#f0a08c',
    hit: '#574a1c',
  },
  sepia: {
    paper: '#f3e9d6',
    ink: '#2b2118',
    apparatus: '#54453a',
    rule: '#d8c8a8',
    entry: '#0d4a52',
    note: '#86230f',
    hit: '#ecd48a',
  },
};
