import { fold } from '../../words/fold.ts';
import { basesOf, englishBases, type Bases } from '../../words/inflection.ts';
import { canBegin, type AskedWord, type Phrase, type Query } from '../../words/query.ts';
import { readText, type Atom, type ReadText } from '../../words/text.ts';

export { readQuery } from '../../words/query.ts';

/** The rules of inflection where nothing else is said. */
const english: readonly Bases[] = [englishBases];

/** A range of a text in UTF-16 units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Whether a text has a query: each phrase as it stands, and every word. */
export function answersQuery(source: string, query: Query, rules = english): boolean {
  return answersText(readText(source), query, rules);
}

/** The same, for a text that was read before. */
export const answersText = (text: ReadText, { phrases, words }: Query, rules = english): boolean =>
  phrases.length + words.length > 0 &&
  phrases.every((phrase) => placesOf(phrase, text).length > 0) &&
  words.every((word) => placesOfWord(word, text, rules).length > 0);

/** Where a text answers a query: phrases and words in the order of the text, none within another. */
export function hitsIn(source: string, query: Query, rules = english): Hit[] {
  const text = readText(source);
  const places = [
    ...query.phrases.flatMap((phrase) => placesOf(phrase, text)),
    ...query.words.flatMap((word) => placesOfWord(word, text, rules)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return places.flatMap(({ start, end }) => {
    if (end <= reached) return [];
    const from = Math.max(start, reached);
    reached = end;
    return [{ start: text.starts[from]!, end: text.ends[end - 1]! }];
  });
}

/** A query in which each word that a text has not at all stands for those that begin so. */
export function withBeginnings(source: string, query: Query, rules = english): Query {
  const text = readText(source);
  return {
    ...query,
    words: query.words.map((word) =>
      canBegin(word) && placesOfWord(word, text, rules).length === 0 ? { ...word, isBeginning: true } : word,
    ),
  };
}

/** Where a phrase stands in a folded text, from word to word. */
function placesOf({ text: phrase, atoms }: Phrase, { text, atoms: all }: ReadText): Hit[] {
  const isInside = (at: number): boolean =>
    all.some(({ start, end, isCharacter }) => !isCharacter && start < at && at < end);
  const places: Hit[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && atoms.length > 0; at = text.indexOf(phrase, at + 1))
    if (!isInside(at) && !isInside(at + phrase.length)) places.push({ start: at, end: at + phrase.length });
  return places;
}

/** Where a folded text has a word asked for, or what may be taken for it. */
function placesOfWord({ forms, atoms, isBeginning }: AskedWord, text: ReadText, rules: readonly Bases[]): Hit[] {
  const wanted = new Set(forms.flatMap((form) => basesOf(form, rules)));
  const isIt = (form: string): boolean =>
    isBeginning
      ? form.startsWith(forms[0]!)
      : forms.includes(form) || wanted.has(form) || basesOf(form, rules).some((base) => wanted.has(base));
  const whole = forms.length === 0 ? [] : text.words.filter(({ form }) => isIt(form));
  if (atoms.length === 1 && !atoms[0]!.isCharacter) return whole;
  return [...whole, ...rowsOf(atoms, text.atoms)];
}

/** Where atoms stand in a row, characters without a gap. */
function rowsOf(wanted: readonly Atom[], atoms: readonly Atom[]): Hit[] {
  return atoms.flatMap(({ start }, i) => {
    const isRow = wanted.every(({ form, isCharacter, start: at }, k) => {
      const atom = atoms[i + k];
      const before = wanted[k - 1];
      const isTight = before?.isCharacter && isCharacter && before.end === at;
      return atom?.form === form && (!isTight || atoms[i + k - 1]!.end === atom.start);
    });
    return isRow ? [{ start, end: atoms[i + wanted.length - 1]!.end }] : [];
  });
}

/** Part of a text, with what is lit in it. Ranges are in UTF-16 units. */
export interface Excerpt {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** Context before the first hit, and length of the whole, in UTF-16 units. */
const context = 90;
const longest = 234;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The beginning of the word at an offset, in a script without spaces too. */
const cutAt = (text: string, at: number): number => words.segment(text).containing(at)?.index ?? text.length;

/** The hit from which on most different words are hit within an excerpt. */
function densest(text: string, hits: readonly Hit[]): Hit | undefined {
  const words = hits.map(({ start, end }) => fold(text.slice(start, end)));
  const counts = hits.map(({ start }, i) => {
    const after = hits.findIndex(({ end }, k) => k > i && end > start + longest - context);
    return new Set(words.slice(i, after < 0 ? undefined : after)).size;
  });
  return hits[counts.indexOf(Math.max(...counts))];
}

/** The part of a text that has most of a query, and of such the first; cut at words, with its hits. */
export function excerptOf(source: string, query: Query, rules = english): Excerpt {
  const text = source.replace(/\s+/g, ' ');
  const all = hitsIn(text, query, rules);
  const first = densest(text, all) ?? { start: 0, end: 0 };
  const from = first.start <= context ? 0 : cutAt(text, first.start - context);
  const to = Math.max(cutAt(text, from + longest), first.end);
  const part = text.slice(from, to);
  const head = from > 0 ? '… ' : '';
  const skipped = part.length - part.trimStart().length;
  return {
    text: `${head}${part.trim()}${to < text.length ? ' …' : ''}`,
    hits: all
      .filter((hit) => hit.start >= from && hit.end <= to)
      .map(({ start, end }) => ({
        start: start - from - skipped + head.length,
        end: end - from - skipped + head.length,
      })),
  };
}
