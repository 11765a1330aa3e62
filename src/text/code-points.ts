/**
 * Converts offsets in a text from UTF-16 units, in which JavaScript counts, to
 * Unicode code points, in which selectors count (Web Annotation Data Model
 * § 4.2.5). An offset inside a surrogate pair counts as the start of the pair.
 *
 * One pass over the text; each call is then a binary search among its astral
 * characters.
 */
export function codePointConverter(text: string): (utf16Offset: number) => number {
  const astral: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.codePointAt(i)! > 0xffff) astral.push(i++);
  }
  return (offset) => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (astral[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    const inside = astral[low] !== undefined && astral[low]! + 1 === offset;
    return offset - low - (inside ? 1 : 0);
  };
}

/** An offset in UTF-16 units, or the one before it where it would cut a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  const before = text.codePointAt(offset - 1);
  return before !== undefined && before > 0xffff ? offset - 1 : offset;
}
