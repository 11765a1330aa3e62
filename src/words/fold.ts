/** Letters that Unicode doesn't take apart, and what readers type for them. Case and decomposition do the rest. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
  // Arabic letters that keyboards and habits exchange, and the stroke that only stretches a word.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};

/** Signs of one meaning, and the one that stands for them all. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛‹›ʹʻʼʽʾʿ`´′]/gu, "'"],
  [/[“”„‟«»″]/gu, '"'],
  [/[\p{Pd}−]/gu, '-'],
  [/⁄/gu, '/'],
  // Soft hyphens, zero-width signs, marks of direction; and the spaces under marks that stand alone.
  [/[\p{Cf}\s]/gu, ''],
];

/** Scripts that are read without their marks. Others spell with them: भा isn't भ, が isn't か. */
const unmarked =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}]/u;
/** The breve makes another letter of и, as no other mark of Cyrillic does. */
const breve = '\u0306';

/** A text as it is compared, and where each of its units comes from. Offsets are in UTF-16 units. */
export interface Folded {
  readonly text: string;
  /** By unit of the folded text: where the characters that it was made of begin in the source … */
  readonly starts: readonly number[];
  /** … and where they end. */
  readonly ends: readonly number[];
}

/** A text without what a reader needn't type: case, accents, widths, the shape of quotes and dashes, double spaces. */
export const fold = (text: string): string =>
  (text.match(/\S+/gu) ?? [])
    .map((chunk) => foldChunk(chunk).text)
    .filter((chunk) => chunk !== '')
    .join(' ');

/** The same of a run without white space, with the way back to the source. */
export function foldChunk(source: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  // Plain runs; syllables of Hangul in pieces; any other character with its marks.
  for (const { 0: piece, index } of source.matchAll(/[!-~]+|[ᄀ-ᅟ][ᅠ-ᆧ][ᆨ-ᇿ]?|\P{M}\p{M}*|\p{M}+/gu)) {
    const isPlain = /^[!-~]/.test(piece);
    const folded = isPlain ? piece.toLowerCase().replaceAll('`', "'") : foldCharacter(piece);
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      starts.push(isPlain ? index + i : index);
      ends.push(isPlain ? index + i + 1 : index + piece.length);
    }
  }
  return { text, starts, ends };
}

const known = new Map<string, string>();

/** A character with its marks, folded: by itself, so that every unit keeps its place. */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = unsigned(unsigned(character).normalize('NFKD'));
    if (unmarked.test(folded))
      folded = folded.replace(/\p{M}/gu, (mark, at: number) => (keeps(folded!, at) ? mark : ''));
    else folded = folded.replace(/^\p{M}+$/u, (marks) => (/\p{Script=Inherited}/u.test(marks) ? '' : marks));
    // Twice, since of ẞ there is no upper case, and of ß none but SS.
    folded = folded.toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
    folded = folded.replace(/[^\0-\x7f]/gu, (letter) => letters[letter] ?? digitOf(letter) ?? letter);
    known.set(character, folded);
  }
  return folded;
}

const keeps = (text: string, at: number): boolean =>
  text[at] === breve && /\p{Script=Cyrillic}/u.test(text.slice(0, at));

const unsigned = (text: string): string => signs.reduce((made, [sign, plain]) => made.replace(sign, plain), text);

/** The figure of a decimal digit of any script: they stand in rows from nought to nine. */
function digitOf(letter: string): string | undefined {
  if (!/\p{Nd}/u.test(letter)) return undefined;
  const point = letter.codePointAt(0)!;
  let nought = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1)) && point - nought < 9) nought--;
  return String(point - nought);
}
