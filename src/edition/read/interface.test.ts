import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../locales/shipped.ts';
import { readInterface } from './interface.ts';

const read = (text: string, language = 'en-GB') =>
  readInterface({ path: 'content/interface.yaml', text, sha256: '' }, language);
const told = (text: string, language?: string): string[] =>
  read(text, language).findings.map(
    ({ code, place, message, remedy }) => `${place.line} ${code} ${message} → ${remedy}`,
  );

describe('readInterface', () => {
  it('gives the shipped words where the edition has none of its own', () => {
    expect(readInterface(undefined, 'en')).toEqual({ words: wordsIn('en'), findings: [] });
    expect(read('').words).toEqual(wordsIn('en-GB'));
  });

  it('puts the edition’s own words in their place, and leaves the others', () => {
    const { words, findings } = read('nav:\n  map: Where it was\n');
    expect(findings).toEqual([]);
    expect([words.nav.map, words.nav.timeline]).toEqual(['Where it was', wordsIn('en').nav.timeline]);
  });

  it('shows how a phrase stands in its group', () => {
    expect(told('header.entries: X\n')).toEqual([
      '1 field/unknown The phrase “header.entries” stands on one line with the group that it is in. → Write:\n        header:\n          entries: …',
    ]);
  });

  it('names a phrase that the interface doesn’t have, and what is near it', () => {
    expect(told('nav:\n  mop: X\n')).toEqual([
      '2 field/unknown The interface has no phrase “nav.mop”. → Write “map:” if that is meant, or remove it.',
    ]);
  });

  it('finds a group where a phrase should stand, and the other way round', () => {
    expect(told('skip:\n  a: X\n')).toEqual([
      '2 field/invalid The phrase “skip” should be a phrase. → Write words, as in “Skip to the text”.',
    ]);
    expect(told('nav: X\n')[0]).toMatch(
      /^1 field\/invalid The phrase “nav” should be a group of phrases\. → Write below it label, /,
    );
  });

  it('finds what nothing fills in', () => {
    expect(told('footer:\n  notes: "Notes: {license}"\n')).toEqual([
      '2 field/invalid Nothing is filled in for {license} in the phrase “footer.notes”. → Write {licence}, or words alone.',
    ]);
  });

  it('wants every plural form of the language that the words are in', () => {
    expect(told('language: ru\nfolded:\n  one: "+{n}"\n  other: "+{n}"\n')).toEqual([
      '2 field/missing The phrase “folded” has no form “few”, “many”. → Write all the forms that the language has: one, few, many, other.',
    ]);
    expect(told('folded:\n  one: "+{n}"\n  two: "+{n}"\n  other: "+{n}"\n')[0]).toMatch(/^3 field\/unknown /);
  });

  it('wants a language that the platform knows', () => {
    for (const tag of ['en_US', 'tlh', 'en-u-ca-buddhist']) {
      expect(read(`language: ${tag}\n`).words.language).toBe('en-GB');
      expect(told(`language: ${tag}\n`)[0]).toMatch(/^1 language\/unknown /);
    }
  });

  it('keeps the shipped words where its own can’t be read', () => {
    const { words, findings } = read('nav: [\n');
    expect(words).toEqual(wordsIn('en-GB'));
    expect(findings[0]?.code).toBe('yaml/syntax');
  });
});
