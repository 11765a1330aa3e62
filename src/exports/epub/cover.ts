import type { Font } from 'satori';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document, Edition } from '../../edition/graph.ts';
import { lightColours } from '../../model/look.ts';
import { currentProject } from '../../project/project.ts';
import { keepTogether } from '../../wording/keep-together.ts';
import { list } from '../../wording/words.ts';
import { facesOf, type Face } from '../book/faces.ts';
import { canBeSet } from '../book/letters.ts';

/** What shops and reading devices ask of a cover, in px. */
const size = { width: 1000, height: 1600 } as const;

/** A node of satori's element tree. */
interface Node {
  readonly type: 'div';
  readonly props: { readonly style: Record<string, string | number>; readonly children?: Node[] | string };
}

const node = (style: Record<string, string | number>, children: Node[] | string): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/**
 * The cover of a document's book, a picture in PNG: drawn as paths (satori) and
 * then as pixels (sharp), so that no font of the machine has a say. Words in
 * letters that the fonts lack are left out. Its colours are the edition's, which
 * the check has found to be readable.
 */
export async function drawCover({ matter, look }: Edition, document: Document): Promise<Uint8Array> {
  const { default: satori } = await import('satori');
  // From the engine's own folder: Astro leaves the import of this one package to the bundle, which may lie elsewhere.
  const { engine } = currentProject();
  const address = pathToFileURL(createRequire(join(engine, 'package.json')).resolve('sharp')).href;
  const { default: sharp } = (await import(/* @vite-ignore */ address)) as typeof import('sharp');
  const shown = (text: string): string => (canBeSet(text) ? text : '');
  const { paper, ink, entry, apparatus } = lightColours(look);
  const title = keepTogether(shown(document.matter.title), document.matter.language);
  const drawing = node(
    {
      width: size.width,
      height: size.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '130px 100px 100px',
      background: paper,
      color: ink,
      fontFamily: 'Serif',
    },
    [
      node({ fontFamily: 'Sans', fontSize: 38, color: entry }, shown(matter.title)),
      node(
        { flex: 1, marginTop: 60, fontSize: title.length > 60 ? 84 : 108, lineHeight: 1.12, overflowWrap: 'anywhere' },
        title,
      ),
      node(
        { borderTop: `3px solid ${entry}`, paddingTop: 36, fontFamily: 'Sans', fontSize: 36, color: apparatus },
        shown(list(matter.editors)),
      ),
    ],
  );
  const fonts = fontsOf(await facesOf(['serif-semibold', 'sans'], JSON.stringify(drawing)));
  const svg = await satori(drawing, { ...size, fonts });
  return sharp(Buffer.from(svg)).png({ compressionLevel }).toBuffer();
}

/** A higher one takes twice the time for a tenth of the bytes. */
const compressionLevel = 7;

/** By the first face. */
const known = new WeakMap<Face, Font[]>();

/** Fonts as satori takes them: it reads them again unless the list is the same. */
function fontsOf(faces: readonly Face[]): Font[] {
  const fonts =
    known.get(faces[0]!) ??
    faces.map(({ name, data, style }) => ({
      name: name === 'sans' ? 'Sans' : 'Serif',
      weight: 400,
      style,
      data: Buffer.from(data),
    }));
  known.set(faces[0]!, fonts);
  return fonts;
}
