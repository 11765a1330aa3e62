import english from './en.json' with { type: 'json' };
import type { Words } from './words.ts';

/** The interfaces that the engine ships, by language. Each has every phrase of the English one. */
export const shipped: Readonly<Record<string, Words>> = { en: english };

/** The interface for a language, by its primary subtag (BCP 47); English where none is shipped for it. */
export const wordsIn = (language: string): Words => shipped[language.split('-')[0]!.toLowerCase()] ?? english;
