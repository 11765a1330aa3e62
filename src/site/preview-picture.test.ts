import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { palettes } from '../model/look.ts';
import { findProject, openProject } from '../project/project.ts';
import { drawPreviewPicture } from './preview-picture.ts';

const folder = join(import.meta.dirname, '../../examples/wasiyya');

/** How many pixels of a picture are as dark as letters. */
async function inkOf(picture: Uint8Array): Promise<number> {
  const data = await sharp(picture).greyscale().raw().toBuffer();
  return data.filter((shade) => shade < 128).length;
}

it('shows a title in letters that only the edition’s fonts have', async () => {
  openProject(findProject(folder, {}));
  const drawn = async (title: string): Promise<number> =>
    inkOf(
      await drawPreviewPicture(
        { path: 'pictures/edition.png', overline: '', title, foot: '' },
        {
          edition: '',
          colours: palettes.light,
          fonts: [join(folder, 'content/fonts/amiri-arabic-400-normal.woff2')],
          isRightToLeft: true,
        },
        'A testament',
      ),
    );
  const [empty, latin, arabic] = [await drawn(''), await drawn('A testament'), await drawn('وصية')];
  expect(latin).toBeGreaterThan(empty + 1000);
  expect(arabic).toBeGreaterThan(empty + 1000);
});
