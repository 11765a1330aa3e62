/** Signs that are markup wherever they stand. */
const anywhere = /[\\`*{}<[\]]/g;

/** An underscore is emphasis but between letters; an ampersand begins a reference to a character. */
const sometimes = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\p{L}])/gu;

/** What makes a list, a heading, a quotation or a rule of a line that begins with it. */
const lineStart = /^(?:[#>+=~|:-]|\d+(?=[.)]))/;

/** Words that begin code in MDX; only as a reference can their first letter be escaped. */
const code = /^(?=(?:import|export)\b)./;

/**
 * Words as MDX that reads as these words, whatever is among them.
 *
 * @param words without line breaks
 * @param isLineStart whether they stand at the beginning of a line
 */
export function escapeMdx(words: string, isLineStart: boolean): string {
  const escaped = words.replace(anywhere, '\\$&').replace(sometimes, '\\$&');
  if (!isLineStart) return escaped;
  return escaped
    .replace(lineStart, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
    .replace(code, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Words as the value of an attribute, between double quotes. */
export const escapeAttribute = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('{', '&#123;');
