/** Run in threads of their own. */
import { readFileSync } from 'node:fs';

/** @param file the font @returns what is left of it: the glyphs of some characters */
export async function cutFont(
  file: string,
  characters: string,
  options: Parameters<typeof import('subset-font').default>[2],
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(readFileSync(file), characters, options);
}
