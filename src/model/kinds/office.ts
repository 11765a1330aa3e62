/** From the first comma or bracket that a year follows: “, from 2012”, “, 2000–2008”, “ (2014)”. */
const years = /\s*[,(][^,(]*\b\d{4}\b.*$/;

/**
 * The office that a person held in a year, without its years: of several, the
 * one that began last. `Prime Minister, 2008–2012` is held in these years,
 * `Envoy, 2014` in that one, `President, from 2012` and `President` ever since.
 *
 * @param offices as editors write them, each with its years
 * @returns undefined where none was held
 */
export function officeIn(year: number, offices: readonly string[]): string | undefined {
  return offices
    .flatMap((text) => {
      const title = text.replace(years, '');
      return spansOf(years.exec(text)?.[0] ?? '').map((span) => ({ title, ...span }));
    })
    .filter(({ first, last }) => first <= year && year <= last)
    .reduce<{ title: string; first: number } | undefined>(
      (latest, one) => (latest === undefined || one.first >= latest.first ? one : latest),
      undefined,
    )?.title;
}

function spansOf(text: string): { first: number; last: number }[] {
  const spans = text.split(/[,;]/).flatMap((part) => {
    const [first, last] = (part.match(/\b\d{4}\b/g) ?? []).map(Number);
    if (first === undefined) return [];
    // A year that stands alone is the whole of it; one with words or a dash about it is a beginning.
    const isWhole = /^[\s(]*\d{4}[\s)]*$/.test(part);
    return [{ first, last: last ?? (isWhole ? first : Infinity) }];
  });
  return spans.length > 0 ? spans : [{ first: -Infinity, last: Infinity }];
}
