import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shipped } from './shipped.ts';
import type { Phrases } from './words.ts';

/** What never stands in words of a language, by what its books do. */
const strange: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  en: { 'a straight quotation mark or apostrophe': /["']/ },
  fr: {
    'a high sign without a narrow no-break space before it': /(?<!\u202f)[;:!?]/,
    'a quotation mark without a no-break space inside it': /«(?!\u00a0)|(?<!\u00a0)»/,
    'quotation marks or apostrophes of another language': /["'“”]/,
  },
  ru: {
    'a dash that may begin a line': /(?<!\u00a0)—/,
    'quotation marks of another language': /["“”]/,
  },
  ar: {
    'a comma, semicolon or question mark of another script': /[,;?]/,
    'quotation marks of another language': /["“”]/,
  },
};

const textsOf = (phrases: Phrases): string[] =>
  typeof phrases === 'string' ? [phrases] : Object.values(phrases).flatMap(textsOf);

/** The lines of a page of prose, without code, tags and addresses. */
const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replace(/^import .*$/gm, '')
    .replace(/`[^`]*`|<[^>]*>|\{[^}]*\}+(?:\)[^}]*\})?|\]\([^)]*\)/g, '')
    .split('\n');

describe.each(Object.entries(shipped))('the words in “%s”', (language, words) => {
  // The page for editors is about code.
  const prose = globSync(`src/prose/${language}/{about,accessibility}.mdx`);

  it('come with both pages of prose', () => {
    expect(prose).toHaveLength(2);
  });

  it.each(Object.entries(strange[language] ?? {}))('have nowhere %s', (_, sign) => {
    expect([...textsOf(words), ...prose.flatMap(linesOf)].filter((text) => sign.test(text))).toEqual([]);
  });
});
