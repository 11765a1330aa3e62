import { wholeCharacter } from './code-points.ts';
import { unseenDifference } from './unseen.ts';
import { collapseWhiteSpace } from './white-space.ts';

/** A paragraph that does not read as its source. */
export interface Departure {
  /** Number of the paragraph in the source, from 1; of the one that should stand there, where the edition has one too many. */
  readonly paragraph: number;
  /** Index of the paragraph in the edition, or of the one that stands where it is missing. */
  readonly index: number;
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
  // What both end with can't be at fault, even where a slip makes two neighbours the same.
  while (i < theirs.length && theirs[i] === ours[i]) j = ++i;
  while (theirs.length > i && ours.length > j && theirs.at(-1) === ours.at(-1)) {
    theirs.pop();
    ours.pop();
  }
  while (i < theirs.length || j < ours.length) {
    if (theirs[i] === ours[j]) {
      i++;
      j++;
    } else if (i < theirs.length && theirs[i + 1] === ours[j] && ours[j] !== undefined) {
      departures.push({ paragraph: i + 1, index: j, source: theirs[i++], edition: undefined });
    } else if (j < ours.length && theirs[i] === ours[j + 1] && theirs[i] !== undefined) {
      departures.push({ paragraph: i + 1, index: j, source: undefined, edition: ours[j++] });
    } else {
      departures.push({ paragraph: i + 1, index: j, source: theirs[i++], edition: ours[j++] });
    }
  }
  return departures;
}

/** Words shown on either side of the first difference. */
const context = 40;

/**
 * Both readings from shortly before their first difference to shortly after
 * their last, with `…` where words are left out, one under the other. Signs that
 * look alike (“’” and “'”, a letter with its accent in one piece or two) are
 * told apart by their code points, and in words where nobody can see it.
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
  const signs = [source, edition].map((text) => signAt(text, head));
  const isPlain = signs.every((sign) => /^[A-Za-z0-9 ]$/.test(sign));
  const points = isPlain
    ? ''
    : `\n  first difference: ${signs.map(codePointOf).join(' in the source, ')} in the edition`;
  const unseen = unseenDifference(source, edition, head);
  return `  source:  “${readings[0]}”\n  edition: “${readings[1]}”${points}${unseen === undefined ? '' : `\n  ${unseen}`}`;
}

/** The character that an offset lies in; empty at the end. */
const signAt = (text: string, offset: number): string =>
  String.fromCodePoint(...[text.codePointAt(wholeCharacter(text, offset))].filter((p) => p !== undefined));

const codePointOf = (sign: string): string =>
  sign === '' ? 'the end' : `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function abridge(text: string, from: number, to: number): string {
  const start = wholeCharacter(text, Math.max(0, from));
  const end = to < text.length ? wholeCharacter(text, to) : text.length;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
