/** Run in threads of their own. */
import { readFileSync } from 'node:fs';
import { toWoff2 } from './woff2.ts';

/** @param file the font @returns what is left of it: the glyphs of some characters, as TrueType or OpenType */
export async function cutFont(
  file: string,
  characters: string,
  options: Omit<Parameters<typeof import('subset-font').default>[2], 'targetFormat'>,
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(readFileSync(file), characters, { ...options, targetFormat: 'sfnt' });
}

/** The same, as pages load it. */
export const cutWebFont = async (...of: Parameters<typeof cutFont>): Promise<Uint8Array> =>
  toWoff2(await cutFont(...of));
