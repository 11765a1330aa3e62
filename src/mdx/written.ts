import { parseFragment } from 'parse5';
import type { Range } from '../text/selector.ts';

/** A tag, an escaped sign, a character reference, or any character. */
const token = /(<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^>"'])*>)|\\([!-/:-@[-`{-~])|(&(?:#\d+|#x[\da-f]+|\w+);)|[^]/giu;

/** Gives where the words of a range of a paragraph are written; the range begins and ends with no space. */
export type WrittenPlace = (paragraph: number, range: Range) => Range | undefined;

/**
 * Finds where the words of paragraphs are written in MDX, with backslashes and
 * references that stand for their signs. What the paragraphs don't have is
 * taken for markup. An estimate where a sign could be either: what is put there
 * is to be read again.
 *
 * @param body with the front matter blanked
 * @param texts of all paragraphs, in order
 * @returns undefined where the words don't stand in the body; paragraphs are counted from 0
 */
export function writtenPlaces(body: string, texts: readonly string[]): WrittenPlace | undefined {
  const places = texts.map((): Range[] => []);
  let paragraph = 0;
  let at = 0;
  const goOn = (): void => {
    while (paragraph < texts.length) {
      while (at < texts[paragraph]!.length && /\s/.test(texts[paragraph]![at]!)) at++;
      if (at < texts[paragraph]!.length) return;
      paragraph++;
      at = 0;
    }
  };
  goOn();
  for (const { 0: written, 1: tag, 2: escaped, 3: reference, index: start } of body.matchAll(token)) {
    const sign = escaped ?? (reference === undefined ? written : signOf(reference));
    if (tag !== undefined || /^\s*$/.test(sign) || !texts[paragraph]?.startsWith(sign, at)) continue;
    for (let unit = 0; unit < sign.length; unit++)
      places[paragraph]![at + unit] = { start, end: start + written.length };
    at += sign.length;
    goOn();
  }
  if (paragraph < texts.length) return undefined;
  return (number, range) => {
    const [first, last] = [places[number]?.[range.start], places[number]?.[range.end - 1]];
    return first && last && { start: first.start, end: last.end };
  };
}

/** What a character reference stands for; itself where it stands for nothing. */
function signOf(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  return node && 'value' in node ? node.value : reference;
}
