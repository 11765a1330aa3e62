import { collapseWhiteSpace } from './white-space.ts';

/** A paragraph that does not read as its source. */
export interface Departure {
  /** Number of the paragraph, from 1. */
  readonly paragraph: number;
  /** As the source has it; undefined where it has no such paragraph. */
  readonly source: string | undefined;
  /** As the edition has it; undefined where it has no such paragraph. */
  readonly edition: string | undefined;
}

/**
 * The paragraphs in which the edition departs from its source, in order; none
 * where they are the same but for white space. Where a paragraph is missing or
 * too many, those after it are compared one further, so that one slip is one
 * departure.
 */
export function compareParagraphs(source: readonly string[], edition: readonly string[]): Departure[] {
  const ours = edition.map(collapseWhiteSpace);
  const theirs = source.map(collapseWhiteSpace);
  const departures: Departure[] = [];
  let i = 0;
  let j = 0;
  while (i < theirs.length || j < ours.length) {
    if (theirs[i] === ours[j]) {
      i++;
      j++;
    } else if (i < theirs.length && theirs[i + 1] === ours[j] && ours[j] !== undefined) {
      departures.push({ paragraph: i + 1, source: theirs[i++], edition: undefined });
    } else if (j < ours.length && theirs[i] === ours[j + 1] && theirs[i] !== undefined) {
      departures.push({ paragraph: i + 1, source: undefined, edition: ours[j++] });
    } else {
      departures.push({ paragraph: i + 1, source: theirs[i++], edition: ours[j++] });
    }
  }
  return departures;
}

/** Words shown on either side of the first difference. */
const context = 40;

/**
 * Both readings from shortly before their first difference to shortly after
 * their last, with `…` where words are left out, one under the other.
 */
export function describeDeparture({ source, edition }: Departure): string {
  if (source === undefined) return `  source:  (no such paragraph)\n  edition: “${abridge(edition ?? '', 0, 80)}”`;
  if (edition === undefined) return `  source:  “${abridge(source, 0, 80)}”\n  edition: (no such paragraph)`;
  let head = 0;
  while (head < source.length && source[head] === edition[head]) head++;
  let tail = 0;
  const shorter = Math.min(source.length, edition.length) - head;
  while (tail < shorter && source.at(-1 - tail) === edition.at(-1 - tail)) tail++;
  const readings = [source, edition].map((text) => {
    return abridge(text, head - context, text.length - tail + context);
  });
  return `  source:  “${readings[0]}”\n  edition: “${readings[1]}”`;
}

function abridge(text: string, from: number, to: number): string {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
