/**
 * Carries offsets from one text to another that differs from it in white space
 * only. Offsets count UTF-16 units. A start is carried to the same character;
 * for an end, give the last character's offset and add one.
 *
 * @returns the offset in `to` of the character at `offset` in `from`, which
 * must not be white space
 */
export function aligner(from: string, to: string): (offset: number) => number {
  if (from === to) return (offset) => offset;
  const places: number[] = [];
  for (const match of to.matchAll(/\S/g)) places.push(match.index);
  const ordinals = new Map<number, number>();
  for (const match of from.matchAll(/\S/g)) ordinals.set(match.index, ordinals.size);
  return (offset) => places[ordinals.get(offset)!]!;
}
