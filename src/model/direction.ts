export type Direction = 'ltr' | 'rtl';

/** Scripts that are written from right to left: Unicode Standard, Bidi_Class R and AL. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** The direction of a text: the one written, else that of the script in which its language is usually written. */
export const directionOf = ({ language, dir }: { language: string; dir?: Direction | undefined }): Direction =>
  dir ?? directionOfLanguage(language);

/** Asked of every text and passage, and slow to find. */
const known = new Map<string, Direction>();

function directionOfLanguage(language: string): Direction {
  let direction = known.get(language);
  if (direction === undefined) {
    direction = rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
    known.set(language, direction);
  }
  return direction;
}
