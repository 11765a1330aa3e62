import type { EntryName, UnmarkedName } from '../edition/unmarked.ts';
import type { Range } from '../text/selector.ts';
import { basesOf, type Bases } from '../words/inflection.ts';
import { readText, type Atom, type ReadText } from '../words/text.ts';

/** A name in another form than its own: inflected, or with other accents, quotes or capitals. */
export interface NameForms {
  /** Every place of a text where a form of a name stands; they may overlap. */
  in(text: string): UnmarkedName[];
}

interface Name extends EntryName {
  readonly text: ReadText;
  /** What each of its words is a form of. */
  readonly bases: readonly ReadonlySet<string>[];
  /** Whether a text may write it with a small letter. */
  readonly isCommon: boolean;
}

/**
 * Finds names by what their words are forms of. An abbreviation keeps its
 * capitals, and so does each word of a name that begins with one, but for the
 * first of a common noun.
 *
 * @param rules of inflection of the text's language
 * @param isCommon whether the names of an entry are common nouns
 */
export function nameForms(
  names: readonly EntryName[],
  rules: readonly Bases[],
  isCommon: (id: string) => boolean,
): NameForms {
  const byFirst = new Map<string, Name[]>();
  for (const { id, name } of names) {
    const text = readText(name);
    // Where a script has no spaces, only the language knows where words end.
    if (text.atoms.length === 0 || text.atoms.some(({ isCharacter }) => isCharacter)) continue;
    const bases = text.atoms.map((atom) => basesAt(text, atom, rules));
    const one = { id, name, text, bases, isCommon: isCommon(id) && !isAbbreviation(name) };
    for (const base of bases[0]!) {
      const others = byFirst.get(base);
      if (others) others.push(one);
      else byFirst.set(base, [one]);
    }
  }
  return {
    in(source) {
      const text = readText(source);
      const bases = text.atoms.map((atom) => basesAt(text, atom, rules));
      return text.atoms.flatMap((_, first) => {
        const candidates = new Set([...bases[first]!].flatMap((base) => byFirst.get(base) ?? []));
        return [...candidates].flatMap((name) => {
          const range = rangeOf(source, text, bases, first, name);
          return range ? [{ id: name.id, name: name.name, range }] : [];
        });
      });
    },
  };
}

/** What an atom may be a form of, with Arabic's article and without. */
function basesAt({ words }: ReadText, { form, start, end }: Atom, rules: readonly Bases[]): ReadonlySet<string> {
  const forms = words.filter((word) => word.start === start && word.end === end).map((word) => word.form);
  return new Set([form, ...forms].flatMap((one) => [one, ...basesOf(one, rules)]));
}

/** Where a name stands in a text that has a form of its first word at an atom; undefined where it doesn't. */
function rangeOf(
  source: string,
  text: ReadText,
  bases: readonly ReadonlySet<string>[],
  first: number,
  name: Name,
): Range | undefined {
  const { atoms } = name.text;
  const own = text.atoms.slice(first, first + atoms.length);
  if (own.length < atoms.length) return undefined;
  const isForm = atoms.every((_, i) => !bases[first + i]!.isDisjointFrom(name.bases[i]!));
  if (!isForm || !atoms.every((_, i) => i === 0 || between(name.text, atoms, i) === between(text, own, i)))
    return undefined;
  const keepsCapitals = atoms.every((atom, i) => mayStand(source, text, own[i]!, name, atom, i));
  return keepsCapitals ? { start: text.starts[own[0]!.start]!, end: text.ends[own.at(-1)!.end - 1]! } : undefined;
}

/** The signs before an atom, as they are compared. */
const between = ({ text }: ReadText, atoms: readonly Atom[], i: number): string =>
  text.slice(atoms[i - 1]!.end, atoms[i]!.start);

const written = (source: string, { starts, ends }: ReadText, { start, end }: Atom): string =>
  source.slice(starts[start], ends[end - 1]);

function mayStand(source: string, text: ReadText, atom: Atom, name: Name, ofName: Atom, i: number): boolean {
  const [here, there] = [written(source, text, atom), written(name.name, name.text, ofName)];
  if (isAbbreviation(there)) return here.startsWith(there);
  return !/^\p{Lu}/u.test(there) || /^\p{Lu}/u.test(here) || (i === 0 && name.isCommon);
}

/** Two capitals or more, and no small letter. */
const isAbbreviation = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
