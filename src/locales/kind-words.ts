import { languages, type Language } from '../model/kinds/language.ts';
import type { BuiltInField } from '../model/kinds/fact.ts';
import { builtInKinds, type Kinds } from '../model/kinds/kinds.ts';

/** The words of the kinds that come with the engine, in a language of the interface; in English where they have none in it. */
export function kindWords(language: string) {
  const spoken: Language = languages.find((one) => one === language) ?? 'en';
  const kinds = Object.values(builtInKinds);
  const facts = kinds.flatMap((kind) => Object.entries<BuiltInField>(kind.facts));
  return {
    /** Their names, of one entry, by their ids. */
    kinds: named(kinds.map(({ id, names }) => [id, names[spoken].one])),
    /** Of several. */
    kindsPlural: named(kinds.map(({ id, names }) => [id, names[spoken].other])),
    /** Labels of their facts. */
    facts: named(facts.map(([key, { labelKey = key, labels }]) => [labelKey, labels[spoken]])),
  };
}

export type KindWords = ReturnType<typeof kindWords>;

const named = (pairs: readonly (readonly [key: string, words: string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(pairs);

/** The words of an interface with the names of the kinds that an edition defines. */
export function withOwnKinds<W extends KindWords>(words: W, kinds: Kinds): W {
  const own = [...kinds.values()].flatMap((kind) => (kind.isOwn ? [kind] : []));
  return {
    ...words,
    kinds: { ...words.kinds, ...named(own.map(({ id, names }) => [id, names.one])) },
    kindsPlural: { ...words.kindsPlural, ...named(own.map(({ id, names }) => [id, names.other])) },
  };
}
