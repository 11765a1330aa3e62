import type { Document, Edition } from '../edition/graph.ts';

/** `lang` and `dir` for the words of a document, which may run the other way than the page. */
export const documentLanguage = ({ matter }: Edition, document: Document): { lang: string; dir?: 'ltr' | 'rtl' } => {
  const { language, dir } = document.matter;
  if (dir) return { lang: language, dir };
  return { lang: language, ...(matter.dir === 'rtl' ? { dir: 'ltr' } : {}) };
};

/**
 * `lang` and `dir` for parts of the apparatus that stand inside a document's
 * text; nothing where both speak the same language.
 */
export function ownLanguage({ matter }: Edition, document: Document): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (matter.language === document.matter.language) return {};
  const dir = matter.dir ?? 'ltr';
  return { lang: matter.language, ...(dir === (document.matter.dir ?? 'ltr') ? {} : { dir }) };
}
