/** Characters of a quotation, at most: enough to know the place by. */
const longest = 60;

/** What an editor wrote, in quotation marks, abridged where it is long. */
export const quote = (words: string): string => `“${abridge(words, longest)}”`;

/** A value of YAML as an editor would call it: its words, if it is a word or a few. */
export function quoteValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  if (typeof value === 'number' && !Number.isFinite(value)) return quote(noNumber[String(value)]!);
  return quote(String(value));
}

/** How YAML writes what is no number, or none that ends. */
const noNumber: Readonly<Record<string, string>> = { NaN: '.nan', Infinity: '.inf', '-Infinity': '-.inf' };

/** Words of at most so many UTF-16 units, and an ellipsis where some were left out. No pair of surrogates is cut. */
export function abridge(words: string, most: number): string {
  if (words.length <= most) return words;
  const isCut = words.codePointAt(most - 1)! > 0xffff;
  return `${words.slice(0, isCut ? most - 1 : most)}…`;
}

/**
 * Text that any terminal and any file can show: control characters and lone
 * surrogates by their code points, `\u{1B}`, line breaks as they are.
 */
export const printable = (text: string): string =>
  text.replace(
    /[^\P{C}\n\u200c-\u200f\u202a-\u202e\u2060-\u2069]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16).toUpperCase()}}`,
  );

/** “1 word”, “3 words”. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
