import { fold } from './fold.ts';
import { readText, type Atom } from './text.ts';

/** A word that a reader asks for. */
export interface AskedWord {
  /** The word as it is written together: `anti-terrorist` is `antiterrorist`. None where a script has no spaces. */
  readonly forms: readonly string[];
  /** Its runs of letters and figures, which answer too where they follow one another. */
  readonly atoms: readonly Atom[];
  /** Whether it stands for all words that begin so, since no text has the word itself. */
  readonly isBeginning: boolean;
}

/** Words in quotation marks: found as they stand, signs included. */
export interface Phrase {
  /** Folded. */
  readonly text: string;
  readonly atoms: readonly Atom[];
}

/** What a reader asks for. */
export interface Query {
  /** As it was typed, trimmed. */
  readonly text: string;
  readonly phrases: readonly Phrase[];
  /** Those that stand in no phrase. */
  readonly words: readonly AskedWord[];
}

const phrase = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** A mark that is still open makes no phrase: while one types, its words are searched as words. */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  const phrases = [...text.matchAll(phrase)].map(([, words = '']) => words);
  return { text, phrases: phrases.flatMap(readPhrase), words: readWords(text.replace(phrase, ' ')) };
}

/** The query as one phrase that has quotation marks in it, where it can be read so: `"the “threats” from the east"`. */
export function readAsOnePhrase(typed: string): Query | undefined {
  const text = typed.trim();
  const [, inner] = /^["“„«](.*["“”„«»].*)["”»“]$/s.exec(text) ?? [];
  return inner === undefined ? undefined : { text, phrases: readPhrase(inner), words: [] };
}

function readPhrase(words: string): Phrase[] {
  const text = fold(words);
  const { atoms } = readText(text);
  return atoms.length === 0 ? [] : [{ text, atoms }];
}

function readWords(text: string): AskedWord[] {
  const { atoms, words, runs } = readText(text);
  return runs.map(([first, last]) => {
    const [start, end] = [atoms[first]!.start, atoms[last]!.end];
    const whole = words.filter((word) => word.start === start && word.end === end);
    return {
      forms: atoms[first]!.isCharacter ? [] : [...new Set(whole.map(({ form }) => form))],
      atoms: atoms.slice(first, last + 1),
      isBeginning: false,
    };
  });
}

/** Letters that a beginning must have: fewer begin too many words. */
const least = 3;

/** Whether a word may stand for those that begin so. A figure is exact, and a character is found anyway. */
export const canBegin = ({ forms, atoms }: AskedWord): boolean =>
  atoms.length === 1 && forms.length > 0 && /^[\p{L}\p{M}]+$/u.test(forms[0]!) && [...forms[0]!].length >= least;
