import { languageUnknown } from '../../model/findings/texts.ts';
import { isSpoken } from '../../model/scalar.ts';
import type { Check } from './check.ts';

/** The edition is in a language whose dates, numbers and plural forms are known. */
export const checkLanguages: Check = ({ edition }) => {
  const language = edition?.fields.language;
  if (!edition || language === undefined || isSpoken(language)) return [];
  return [languageUnknown.ofEdition(edition.yaml.locate(['language']), language)];
};
