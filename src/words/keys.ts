import { basesOf, type Bases } from './inflection.ts';
import type { AskedWord, Phrase } from './query.ts';
import { readChunk, type Atom } from './text.ts';

/**
 * How words stand in Pagefind's index. Pagefind takes words apart in its own
 * way, and answers one that it doesn't know by its longest known beginning. So
 * it's given keys of a–z and figures, which it leaves alone, each ending with a
 * sign that no key has inside: a whole key is found or nothing, and a key
 * without its end finds all words that begin so.
 */
const ends = {
  /** An atom, in its place among the others of its text. */
  atom: 'qz',
  /** An atom that is part of a figure: found in a row with others alone. */
  part: 'qw',
  /** A word of several atoms. */
  word: 'qx',
  /** What a word is a form of. */
  base: 'qy',
} as const;

/** A key that stands for nothing, in the place of another. */
export const noKey = '·';

/** Other characters than a–z and figures, and the q that all signs begin with, by their code points. */
const encode = (form: string): string =>
  form.replace(/[^a-pr-z0-9]/gu, (sign) => `q${sign.codePointAt(0)!.toString(36).padStart(4, '0')}`);

/** An atom's key; characters without spaces in pairs, so that each key is about as rare as a word. */
function atomKey({ form, isCharacter, isPart, end }: Atom, next: Atom | undefined): string {
  const pair = isCharacter && next?.isCharacter && next.start === end ? next.form : '';
  return encode(form + pair) + (isPart ? ends.part : ends.atom);
}

/**
 * The keys of a text for the index: one for each atom in the order of the text,
 * so that the place of a key tells what stands beside it; after them, once each,
 * words of several atoms, and what words are forms of.
 */
export function keysOf(source: string, rules: readonly Bases[]): string[] {
  const keys: string[] = [];
  const others = new Set<string>();
  for (const chunk of source.match(/\S+/gu) ?? []) {
    const { atoms, words } = chunkKeys(chunk, rules);
    keys.push(...atoms);
    for (const key of words) others.add(key);
  }
  return [...keys, ...others];
}

interface ChunkKeys {
  readonly atoms: readonly string[];
  readonly words: readonly string[];
}
const known = new WeakMap<readonly Bases[], Map<string, ChunkKeys>>();

/** The keys of a run without white space; texts repeat them. */
function chunkKeys(chunk: string, rules: readonly Bases[]): ChunkKeys {
  let ofRules = known.get(rules);
  if (!ofRules) known.set(rules, (ofRules = new Map<string, ChunkKeys>()));
  let keys = ofRules.get(chunk);
  if (!keys) {
    const { atoms, words } = readChunk(chunk);
    const isAtom = (form: string): boolean => atoms.some((atom) => atom.form === form && !atom.isPart);
    const several = words.filter(({ form }) => !isAtom(form));
    const bases = words.flatMap(({ form }) => basesOf(form, rules).filter((base) => base !== form));
    keys = {
      atoms: atoms.map((atom, i) => atomKey(atom, atoms[i + 1])),
      words: [...several.map(({ form }) => encode(form) + ends.word), ...bases.map((base) => encode(base) + ends.base)],
    };
    ofRules.set(chunk, keys);
  }
  return keys;
}

/** A key to look for in the index, whole or as the beginning of others. */
export interface Key {
  readonly text: string;
  readonly isWhole: boolean;
}

/** What stands in a row, so many places after its first: any of some keys. */
export interface Step {
  readonly any: readonly Key[];
  readonly step: number;
}

/** What answers a word or phrase: any of some keys, or all steps of a row. */
export interface Wanted {
  readonly any: readonly Key[];
  readonly row: readonly Step[];
}

/** The keys of a word that is asked for. */
export function wantedWord({ forms, atoms, isBeginning }: AskedWord, rules: readonly Bases[]): Wanted {
  if (isBeginning) return { any: [{ text: encode(forms[0]!), isWhole: false }], row: [] };
  const bases = [...new Set(forms.flatMap((form) => basesOf(form, rules)))];
  const words = [...new Set([...forms, ...bases])].map(encode);
  const any = [
    ...words.flatMap((word) => [word + ends.atom, word + ends.word]),
    ...bases.map((base) => encode(base) + ends.base),
  ];
  return { any: any.map(wholeKey), row: atoms.length > 1 || atoms[0]!.isCharacter ? rowOf(atoms) : [] };
}

const wholeKey = (text: string): Key => ({ text, isWhole: true });

/** The keys of a phrase: those of its atoms in a row. */
export const wantedPhrase = ({ atoms }: Phrase): Wanted => ({ any: [], row: rowOf(atoms) });

function rowOf(atoms: readonly Atom[]): Step[] {
  return atoms.flatMap((atom, step): Step[] => {
    const form = encode(atom.form);
    // Figures may be parts of another, or not.
    if (!atom.isCharacter) {
      const isFigure = /^\d+$/.test(form);
      return [{ any: [form + ends.atom, ...(isFigure ? [form + ends.part] : [])].map(wholeKey), step }];
    }
    const text = atomKey(atom, atoms[step + 1]);
    const before = atoms[step - 1];
    if (text !== form + ends.atom) return [{ any: [wholeKey(text)], step }];
    // The last character of a run is in the pair before it; one that stands alone begins a pair, or is one.
    return before?.isCharacter && before.end === atom.start ? [] : [{ any: [{ text: form, isWhole: false }], step }];
  });
}
