import sharp from 'sharp';
import { expect, it } from 'vitest';
import { smallEdition } from '../../../tests/small-edition.ts';
import { drawCover } from './cover.ts';

/** The colours of a picture, as `#rrggbb`. */
async function coloursOf(picture: Uint8Array): Promise<ReadonlySet<string>> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) colours.add(`#${data.toString('hex', at, at + 3)}`);
  return colours;
}

it('has the colours of the edition, and those of the engine where it has none', async () => {
  for (const [name, paper, entry] of [
    ['own-kinds', '#f7faf7', '#1a5c2e'],
    ['second', '#fcfaf5', '#0b4f5c'],
  ] as const) {
    const edition = smallEdition(name);
    const colours = await coloursOf(await drawCover(edition, edition.documents[0]!));
    expect(colours).toContain(paper);
    expect(colours).toContain(entry);
  }
});
