/** Names of the months in a language, as a pattern; made once for each. */
const patterns = new Map<string, RegExp>();

function patternOf(language: string): RegExp {
  let pattern = patterns.get(language);
  if (!pattern) {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    // With a day, since some languages inflect them.
    const months = Array.from(
      { length: 12 },
      (_, month) => format.formatToParts(Date.UTC(2016, month, 1)).find(({ type }) => type === 'month')!.value,
    );
    patterns.set(language, (pattern = new RegExp(`(?<=\\d) (?=(?:${months.join('|')})(?!\\p{L}))`, 'gu')));
  }
  return pattern;
}

/**
 * A text with a no-break space (U+00A0) between the day and the month of a date,
 * so that no line ends there. For the apparatus: the source has the spaces that it has.
 */
export const keepTogether = (text: string, language: string): string => text.replace(patternOf(language), '\u00a0');
