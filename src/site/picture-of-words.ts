import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentProject } from '../project/project.ts';

interface Setting {
  /** As `#rrggbb`. */
  readonly colour: string;
  /** In px. */
  readonly fontSize: number;
  /** Of the longest line, in px. */
  readonly width: number;
  /** Files of fonts that may have the letters. */
  readonly fonts: readonly string[];
  readonly isRightToLeft: boolean;
}

/**
 * Words as a picture, set by Pango, which joins and orders the letters of any
 * script: in the first of some fonts that has all of them, else in what the
 * machine has. The picture is as wide as its longest line.
 */
export async function pictureOf(
  text: string,
  { colour, fontSize, width, fonts, isRightToLeft }: Setting,
): Promise<{ readonly src: string; readonly width: number; readonly height: number }> {
  const { default: sharp } = await import('sharp');
  const font = await firstWith(text, fonts);
  const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${words}</span>`,
      font: `${font?.family ?? 'serif'} ${fontSize}`,
      ...(font ? { fontfile: font.file } : {}),
      width,
      // A point is a pixel then.
      dpi: 72,
      rgba: true,
      align: isRightToLeft ? 'right' : 'left',
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { src: `data:image/png;base64,${data.toString('base64')}`, width: info.width, height: info.height };
}

/** The first of some fonts that has all letters of a text, as a file that Pango can read. */
async function firstWith(
  text: string,
  fonts: readonly string[],
): Promise<{ readonly family: string; readonly file: string } | undefined> {
  const [{ create }, { default: subsetFont }] = await Promise.all([import('fontkitten'), import('subset-font')]);
  for (const path of fonts) {
    const data = await subsetFont(readFileSync(path), text, { targetFormat: 'sfnt' });
    const font = create(data);
    if (!('characterSet' in font)) continue;
    const has = new Set(font.characterSet);
    if (![...text].every((one) => has.has(one.codePointAt(0)!) || /[\s\p{C}]/u.test(one))) continue;
    const folder = join(currentProject().cache, 'fonts-of-pictures');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${createHash('sha256').update(data).digest('hex')}.ttf`);
    writeFileSync(file, data);
    return { family: font.familyName, file };
  }
  return undefined;
}
