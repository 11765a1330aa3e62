/**
 * The one normalisation that the edition allows: every run of white space is
 * one space, and none stands at either end. White space is what `\s` matches
 * in ECMAScript (§ 22.2.2.9 CharacterClassEscape).
 */
export function collapseWhiteSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Number of words: runs of characters that are not white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
