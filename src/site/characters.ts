/**
 * The characters (code points) that texts are written with, each once, in the
 * order in which they first stand. Goes by units until it meets an astral
 * character, since texts are long and alphabets short.
 */
export function charactersOf(texts: Iterable<string>): Set<string> {
  const units = new Uint8Array(0x10000);
  const found = new Set<string>();
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (units[unit] === 1) continue;
      const character = String.fromCodePoint(text.codePointAt(i)!);
      found.add(character);
      if (character.length === 2) i++;
      else units[unit] = 1;
    }
  }
  return found;
}
