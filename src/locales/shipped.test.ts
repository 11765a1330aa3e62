import { describe, expect, it } from 'vitest';
import { shipped, wordsIn } from './shipped.ts';
import { isPlural, pluralForms, slotsOf, type Phrases } from './words.ts';

/** Path and text of every phrase; a plural counts as one, with all its forms. */
function phrasesOf(phrases: Phrases, path = ''): [path: string, forms: readonly string[], keys: readonly string[]][] {
  if (typeof phrases === 'string') return [[path, [phrases], []]];
  if (isPlural(phrases)) return [[path, Object.values(phrases), Object.keys(phrases)]];
  return Object.entries(phrases).flatMap(([key, inner]) => phrasesOf(inner, path === '' ? key : `${path}.${key}`));
}

const original = new Map(phrasesOf(shipped.en!).map(([path, forms]) => [path, forms]));

describe.each(Object.entries(shipped))('the interface in “%s”', (language, words) => {
  const phrases = phrasesOf(words);

  it('has every phrase of the English one, and no other', () => {
    expect(phrases.map(([path]) => path).sort()).toEqual([...original.keys()].sort());
  });

  it('says which language it is in', () => {
    expect(words.language).toBe(language);
  });

  // `zero` is a form of its own in some languages, and words for none at all in the others.
  it('has every form of a plural that the language has', () => {
    for (const [path, , keys] of phrases) {
      const wanted = pluralForms(language).filter((form) => form !== 'zero');
      const given = keys.filter((key) => key !== 'zero');
      if (keys.length > 0) expect([path, ...given.toSorted()]).toEqual([path, ...wanted.toSorted()]);
    }
  });

  it('fills in what the English one fills in', () => {
    for (const [path, forms] of phrases) {
      const slots = new Set(original.get(path)!.flatMap(slotsOf));
      for (const form of forms)
        for (const slot of slotsOf(form)) expect([path, slot, slots.has(slot)]).toEqual([path, slot, true]);
      expect([path, ...new Set(forms.flatMap(slotsOf))]).toEqual([path, ...slots]);
    }
  });

  it('leaves no phrase empty', () => {
    for (const [path, forms] of phrases)
      for (const form of forms) expect([path, form.trim() !== '']).toEqual([path, true]);
  });
});

it('is found by the primary subtag of a language, and English where there is none', () => {
  expect(wordsIn('en-GB')).toEqual({ ...shipped.en, language: 'en-GB' });
  expect(wordsIn('tlh')).toBe(shipped.en);
});
