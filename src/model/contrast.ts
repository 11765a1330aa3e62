/** Red, green and blue, from 0 to 255. */
type Channels = readonly [number, number, number];

const channelsOf = (colour: string): Channels => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as never;

const hex = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance (WCAG 2.2), from 0 for black to 1 for white. */
function luminanceOf(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours (WCAG 2.2), from 1 to 21. @param a, b as `#rrggbb` */
export function contrastOf(a: string, b: string): number {
  const [darker, lighter] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour nearest to one, on the way to black or to white, that has a ratio
 * to another; black or white, whichever has more, where none has it.
 */
export function withContrast(colour: string, other: string, ratio: number): string {
  const end = contrastOf('#000000', other) >= contrastOf('#ffffff', other) ? 0 : 255;
  const channels = channelsOf(colour);
  for (let step = 0; step <= 64; step++) {
    const mixed = hex(channels.map((channel) => channel + ((end - channel) * step) / 64));
    if (contrastOf(mixed, other) >= ratio) return mixed;
  }
  return hex([end, end, end]);
}
