import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentProject } from '../../project/project.ts';

/** A font of the book. */
export interface Face {
  readonly name: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  readonly data: Uint8Array;
}

interface Cut extends Omit<Face, 'data'> {
  /** Below `assets/fonts/` of the engine. */
  readonly file: string;
  readonly axes: Readonly<Record<string, number>>;
}

const cuts: readonly Cut[] = [
  { name: 'serif', file: 'SourceSerif4Variable-Roman.ttf', style: 'normal', weight: 400, axes: { opsz: 11 } },
  { name: 'serif-semibold', file: 'SourceSerif4Variable-Roman.ttf', style: 'normal', weight: 600, axes: { opsz: 11 } },
  { name: 'serif-italic', file: 'SourceSerif4Variable-Italic.ttf', style: 'italic', weight: 400, axes: { opsz: 11 } },
  { name: 'sans', file: 'SourceSans3VF-Upright.ttf', style: 'normal', weight: 400, axes: {} },
  { name: 'sans-semibold', file: 'SourceSans3VF-Upright.ttf', style: 'normal', weight: 600, axes: {} },
];

/**
 * The fonts that a book embeds, cut down to the characters of its words.
 * Programs that set books read fonts of one weight: instances are cut out of the
 * variable ones.
 */
export async function cutFaces(
  names: readonly string[],
  text: string,
  targetFormat: 'woff2' | 'sfnt',
): Promise<readonly Face[]> {
  const { default: subsetFont } = await import('subset-font');
  const faces: Face[] = [];
  for (const { name, file, style, weight, axes } of cuts.filter((cut) => names.includes(cut.name))) {
    const data = await subsetFont(readFileSync(join(currentProject().engine, 'assets', 'fonts', file)), text, {
      targetFormat,
      keepFeatures: ['kern', 'liga', 'onum', 'lnum', 'pnum', 'tnum'],
      variationAxes: { ...axes, wght: weight },
    });
    faces.push({ name, style, weight, data });
  }
  return faces;
}
