import { contrastOf, withContrast } from '../../model/contrast.ts';
import type { Finding } from '../../model/finding.ts';
import { lookContrast, lookFont } from '../../model/findings/look.ts';
import { palettes, themes, type ColourName, type Theme } from '../../model/look.ts';
import { nearest } from '../../model/nearest.ts';
import type { LookRecord } from '../records.ts';
import type { Check } from './check.ts';

/** What words need to what they stand on (WCAG 2.2, 1.4.3). */
const least = 4.5;

/** Colours of words, each with what they stand on. */
const pairs: readonly (readonly [ColourName, ColourName])[] = [
  ['ink', 'paper'],
  ['apparatus', 'paper'],
  ['entry', 'paper'],
  ['note', 'paper'],
  ['ink', 'hit'],
];

/** Words can be read in the colours of the edition, and the fonts that it names are there. */
export const checkLook: Check = ({ look }) =>
  look ? [...themes.flatMap((theme) => contrasts(look, theme)), ...missingFonts(look)] : [];

function contrasts({ fields, yaml }: LookRecord, theme: Theme): Finding[] {
  const own = fields.colours?.[theme];
  if (!own) return [];
  const colours = { ...palettes[theme], ...Object.fromEntries(Object.entries(own).filter(([, one]) => one)) };
  return pairs.flatMap(([name, behind]): Finding[] => {
    const [colour, ground] = [colours[name], colours[behind]];
    const ratio = contrastOf(colour, ground);
    if (ratio >= least) return [];
    // Of the two the one that the edition gives is at fault.
    const [slip, other] = own[name] === undefined ? [behind, name] : [name, behind];
    const would = withContrast(colours[slip], colours[other], least);
    const place = yaml.locate(['colours', theme, slip]);
    // Rounded down, so that what fails never looks as if it passed.
    const shown = Math.floor(ratio * 100) / 100;
    return [lookContrast.low(place, theme, slip, colours[slip], other, colours[other], shown, would)];
  });
}

const missingFonts = ({ fields: { fonts = [] }, fonts: files, yaml }: LookRecord): Finding[] =>
  fonts.flatMap((font, i): Finding[] => {
    const file = font?.file;
    if (file === undefined) return [];
    const place = yaml.locate(['fonts', i, 'file']);
    if (!files.includes(file)) return [lookFont.noFile(place, file, nearest(file, files))];
    return /\.(?:ttf|otf|woff2)$/i.test(file) ? [] : [lookFont.noFont(place, file)];
  });
