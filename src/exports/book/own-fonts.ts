import { create } from 'fontkitten';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedEdition } from '../../edition/load.ts';
import type { LookMatter } from '../../model/look.ts';
import { currentProject } from '../../project/project.ts';

/** A font that the edition brings, as a book sets what the engine's fonts have no letters for. */
export interface OwnFont {
  /** By which what sets books calls it. */
  readonly family: string;
  /** As it lies in `content/fonts/`. */
  readonly data: Buffer;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Code points that it has a glyph for. */
  readonly points: ReadonlySet<number>;
}

/**
 * The upright fonts of a look, in its order.
 *
 * @param folder where their files lie
 */
export const fontsOf = ({ fonts }: LookMatter, folder: string): OwnFont[] =>
  fonts
    .filter(({ style }) => style === 'normal')
    .flatMap(({ file }) => {
      const data = readFileSync(join(folder, file));
      const font = create(data);
      if (!('characterSet' in font)) return [];
      const sha256 = createHash('sha256').update(data).digest('hex');
      return [{ family: font.familyName, data, sha256, points: new Set(font.characterSet) }];
    });

let known: readonly OwnFont[] | undefined;

/** Those of the current edition, read once a process. */
export const ownFonts = (): readonly OwnFont[] =>
  (known ??= fontsOf(
    sharedEdition().edition?.look ?? { colours: {}, fonts: [] },
    join(currentProject().content, 'fonts'),
  ));
