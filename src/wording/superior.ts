/** A whole number in superior figures, as the mark of a note: 12 → “¹²”. Fonts have them as figures of their own. */
export const superior = (n: number): string => [...String(n)].map((figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(figure)]).join('');
