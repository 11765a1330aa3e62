import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Font } from 'satori';
import { kept } from '../project/kept.ts';
import type { Document, Edition } from '../edition/graph.ts';
import { speakersOf } from '../edition/speakers.ts';
import { dayOf } from '../wording/description.ts';
import { hasDocumentPictures, pictureSize as size, type Picture } from '../exports/preview-pictures/picture.ts';
import { saysDate } from '../wording/says-date.ts';
import { kindNames } from '../wording/kinds.ts';
import { dot, list, words } from '../wording/words.ts';
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
 * pixels (sharp), so that no font of the machine has a say; kept by content.
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
  let fonts: Promise<Font[]> | undefined;
  for (const cover of covers) {
    const drawing = draw(cover, matter.title);
    const origin = { kind: 'preview-pictures', input: drawing, code: 'site/preview-pictures.ts' };
    const picture = await kept(origin, async () => {
      // Loaded only where there is something to draw, which is seldom.
      const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
      fonts ??= readFonts(JSON.stringify([covers, matter.title]));
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

/** A node of satori's element tree. */
interface Node {
  readonly type: 'div';
  readonly props: { readonly style: Record<string, string | number>; readonly children?: Node[] | string };
}

const node = (style: Record<string, string | number>, children: Node[] | string): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The look of the edition: paper, ink, one rule; colours as in the style sheet's light theme. */
const draw = ({ overline, title, foot }: Cover, edition: string): Node =>
  node(
    {
      width: size.width,
      height: size.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '72px 88px',
      background: '#fcfaf5',
      color: '#1b1a18',
      fontFamily: 'Sans',
    },
    [
      node({ fontSize: 34, color: '#4a4640' }, overline),
      node(
        {
          flex: 1,
          alignItems: 'center',
          fontFamily: 'Serif',
          fontWeight: 600,
          fontSize: title.length > 60 ? 64 : 80,
          lineHeight: 1.15,
          textWrap: 'balance',
        },
        title,
      ),
      node(
        {
          justifyContent: 'space-between',
          borderTop: '2px solid #0b4f5c',
          paddingTop: 24,
          fontSize: 30,
          color: '#4a4640',
        },
        [node({ maxWidth: 780 }, foot), node({ color: '#0b4f5c' }, edition)],
      ),
    ],
  );
