/**
 * Characters that no page or export can hold: controls, lone surrogates,
 * noncharacters. Line breaks and tabs aren't among them.
 */
const unfit = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** One of those characters, and where it stands, in UTF-16 units. */
export interface UnfitCharacter {
  readonly offset: number;
  readonly sign: string;
}

/** Every such character of a text, in its order. @param spared those that the text may have all the same */
export const unfitCharacters = (text: string, spared = ''): UnfitCharacter[] =>
  [...text.matchAll(unfit)]
    .filter(([sign]) => !spared.includes(sign))
    .map(({ 0: sign, index: offset }) => ({ offset, sign }));

/** How a character is called in Unicode: `U+000B`. */
export const codePointOf = (sign: string): string =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
