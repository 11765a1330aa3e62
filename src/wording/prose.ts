import type { EditionMatter } from '../model/edition.ts';

interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

const isEnglish = (language: string): boolean => language.split('-')[0] === 'en';

/** For the engine's own prose, which is English: its language, where the edition has another. */
export const proseLanguage = ({ language }: EditionMatter): LanguageAttributes =>
  isEnglish(language) ? {} : { lang: 'en-GB', dir: 'ltr' };

/** For what the edition says within that prose: back to its own language. */
export const editionLanguage = ({ language, dir }: EditionMatter): LanguageAttributes =>
  isEnglish(language) ? {} : { lang: language, dir: dir ?? 'ltr' };
