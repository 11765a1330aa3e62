import { shipped, wordsIn } from '../locales/shipped.ts';
import type { Words } from '../locales/words.ts';
import { directionOf } from '../model/direction.ts';
import type { EditionMatter } from '../model/edition.ts';
import type { LanguageAttributes } from './own-language.ts';
import { words } from './words.ts';

const primaryOf = (language: string): string => language.split('-')[0]!.toLowerCase();

/** The attributes of the engine's own prose: its language, where it isn't the edition's (English, in an edition in Polish). */
export const proseLanguage = ({ language }: EditionMatter, prose: string): LanguageAttributes =>
  primaryOf(language) === primaryOf(prose) ? {} : { lang: prose, dir: directionOf({ language: prose }) };

/** The words of the interface for what stands among the engine's prose: in the language of the prose. */
export const proseWords = ({ language }: EditionMatter, prose: string): Words =>
  primaryOf(language) === primaryOf(prose) ? words : wordsIn(prose);

/** The attributes of what the edition says amid the engine's prose: back to its own language, where the two differ. */
export const editionLanguage = (matter: EditionMatter): LanguageAttributes =>
  primaryOf(matter.language) in shipped ? {} : { lang: matter.language, dir: directionOf(matter) };
