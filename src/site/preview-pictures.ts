import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Font } from 'satori';
import { canBeSet } from '../exports/book/letters.ts';
import { palettes, type ColourName } from '../model/look.ts';
import { directionOf } from '../model/direction.ts';
import { kept } from '../project/kept.ts';
import type { Document, Edition } from '../edition/graph.ts';
import { speakersOf } from '../edition/speakers.ts';
import { dayOf } from '../wording/description.ts';
import { hasDocumentPictures, pictureSize as size, type Picture } from '../exports/preview-pictures/picture.ts';
import { saysDate } from '../wording/says-date.ts';
import { kindNames } from '../wording/kinds.ts';
import { dot, list, words } from '../wording/words.ts';
import { ownFont } from './fonts.ts';
import { pictureOf } from './picture-of-words.ts';
import { currentProject } from '../project/project.ts';

interface Cover extends Picture {
  /** Above the title; may be empty. */
  readonly overline: string;
  /** Below it, beside the name of the edition. */
  readonly foot: string;
}

/**
 * Writes the pictures by which pages are previewed elsewhere: one for the
 * edition, one for each of few documents, one for each kind of entry. Drawn as paths (satori) and then as
 * pixels (sharp), so that no font of the machine has a say; kept by content. Words
 * that the engine's fonts lack letters of are set in the edition's, or else in
 * those of the machine: see `pictureOf`.
 *
 * @param folder the built site
 */
export async function writePreviewPictures(edition: Edition, folder: string): Promise<void> {
  const { matter, documents, entries, kinds } = edition;
  const covers: Cover[] = [
    {
      path: 'pictures/edition.png',
      overline: documents.length === 1 ? documents[0]!.matter.title : '',
      title: matter.subtitle ?? matter.title,
      foot: (documents.length === 1 && spokenBy(documents[0]!)) || list(matter.editors),
    },
    ...(hasDocumentPictures(edition) ? documents : []).map((document) => {
      const { matter: own } = document;
      const { title } = own;
      const day = dayOf(own, matter.language);
      return {
        path: `pictures/documents/${document.slug}.png`,
        overline: [spokenBy(document), saysDate(title, day) ? '' : day].filter(Boolean).join(dot),
        title,
        foot: own.provenance.publisher ?? own.archive ?? '',
      };
    }),
    ...[...kinds.keys()]
      .filter((kind) => entries.some((entry) => entry.kind === kind))
      .map((kind) => ({
        path: `pictures/kinds/${kind}.png`,
        overline: words.nav.entries,
        title: kindNames(kind),
        foot: matter.subtitle ?? '',
      })),
  ];
  const project = currentProject();
  const look: Look = {
    edition: matter.title,
    colours: { ...palettes.light, ...edition.look.colours.light },
    fonts: edition.look.fonts.filter(({ use }) => use !== 'apparatus').map(({ file }) => ownFont(project, file)),
    isRightToLeft: directionOf(matter) === 'rtl',
  };
  let fonts: Promise<Font[]> | undefined;
  for (const cover of covers) {
    const origin = { kind: 'preview-pictures', input: [cover, look], code: 'site' };
    const picture = await kept(origin, async () => {
      // Loaded only where there is something to draw, which is seldom.
      const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
      fonts ??= readFonts(JSON.stringify([covers, matter.title]));
      const drawing = await draw(cover, look);
      const svg = await satori(drawing, { ...size, fonts: await fonts });
      return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 10 }).toBuffer();
    });
    const target = join(folder, cover.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, picture);
  }
}

/** Who speaks, where the text says so; of many the first. */
const spokenBy = (document: Document): string => list(speakersOf(document).slice(0, 3));

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
interface Look {
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
