/** Run in threads of their own: draws the pictures by which pages are previewed elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font } from 'satori';
import { canBeSet } from '../exports/book/letters.ts';
import { pictureSize as size, type Picture } from '../exports/preview-pictures/picture.ts';
import type { ColourName } from '../model/look.ts';
import { currentProject } from '../project/project.ts';
import { pictureOf } from './picture-of-words.ts';

/** What a picture says. */
export interface Cover extends Picture {
  /** Above the title; may be empty. */
  readonly overline: string;
  /** Below it, beside the name of the edition. */
  readonly foot: string;
}

/** By the words that they have the letters of. */
const fonts = new Map<string, Promise<Font[]>>();

/**
 * Draws a picture as paths (satori) and then as pixels (sharp), so that no font
 * of the machine has a say. Words that the engine’s fonts lack letters of are set
 * in the edition’s, or else in those of the machine: see `pictureOf`.
 *
 * @param words of all pictures, for which fonts are cut
 * @returns a PNG
 */
export async function drawPreviewPicture(cover: Cover, look: Look, words: string): Promise<Uint8Array> {
  const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
  let cut = fonts.get(words);
  if (!cut) fonts.set(words, (cut = readFonts(words)));
  const svg = await satori(await draw(cover, look), { ...size, fonts: await cut });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 10 }).toBuffer();
}

/** Satori reads fonts of one weight: instances are cut out of the variable ones. */
async function readFonts(text: string): Promise<Font[]> {
  const { default: subsetFont } = await import('subset-font');
  const { engine } = currentProject();
  const cut = async (file: string, axes: Record<string, number>): Promise<Buffer> =>
    subsetFont(readFileSync(join(engine, 'assets', 'fonts', file)), text, {
      targetFormat: 'sfnt',
      keepFeatures: ['kern', 'liga'],
      variationAxes: axes,
    });
  return [
    {
      name: 'Serif',
      weight: 600,
      style: 'normal',
      data: await cut('SourceSerif4Variable-Roman.ttf', { wght: 600, opsz: 32 }),
    },
    {
      name: 'Sans',
      weight: 400,
      style: 'normal',
      data: await cut('SourceSans3VF-Upright.ttf', { wght: 400 }),
    },
  ];
}

/** What all pictures of an edition have in common. */
export interface Look {
  /** Its title. */
  readonly edition: string;
  readonly colours: Readonly<Partial<Record<ColourName, string | undefined>>>;
  /** Files of the fonts that it brings. */
  readonly fonts: readonly string[];
  readonly isRightToLeft: boolean;
}

/** A node of satori's element tree. */
type Node =
  | {
      readonly type: 'div';
      readonly props: { readonly style: Record<string, string | number>; readonly children?: Node[] | string };
    }
  | { readonly type: 'img'; readonly props: { readonly src: string; readonly width: number; readonly height: number } };

const node = (style: Record<string, string | number>, children: Node[] | string): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The look of the edition: paper, ink, one rule, in the colours of its light theme. */
async function draw({ overline, title, foot }: Cover, look: Look): Promise<Node> {
  const { edition, fonts, isRightToLeft } = look;
  const { paper = '', ink = '', apparatus = '', entry = '' } = look.colours;
  /** Words in a style: as words where the engine's fonts have them all, else as a picture. */
  const set = async (text: string, colour: string, fontSize: number, width: number): Promise<Node[] | string> =>
    canBeSet(text)
      ? text
      : [{ type: 'img', props: await pictureOf(text, { colour, fontSize, width, fonts, isRightToLeft }) }];
  const titleSize = title.length > 60 ? 64 : 80;
  const flow = isRightToLeft ? 'row-reverse' : 'row';
  return node(
    {
      width: size.width,
      height: size.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '72px 88px',
      background: paper,
      color: ink,
      fontFamily: 'Sans',
    },
    [
      node({ fontSize: 34, color: apparatus, flexDirection: flow }, await set(overline, apparatus, 34, 1024)),
      node(
        {
          flex: 1,
          flexDirection: flow,
          alignItems: 'center',
          fontFamily: 'Serif',
          fontWeight: 600,
          fontSize: titleSize,
          lineHeight: 1.15,
          textWrap: 'balance',
        },
        await set(title, ink, titleSize, 1024),
      ),
      node(
        {
          flexDirection: flow,
          justifyContent: 'space-between',
          borderTop: `2px solid ${entry}`,
          paddingTop: 24,
          fontSize: 30,
          color: apparatus,
        },
        [
          node({ maxWidth: 780 }, await set(foot, apparatus, 30, 600)),
          node({ color: entry }, await set(edition, entry, 30, 400)),
        ],
      ),
    ],
  );
}
