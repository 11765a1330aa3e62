/** A paragraph that hasn't the words of the source. White space is collapsed; empty where one of them has no such paragraph. */
export interface Departure {
  /** From 1. */
  readonly paragraph: number;
  readonly page: string;
  readonly source: string;
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The paragraphs of a page that differ from those of its source text, by their
 * numbers; none where all are the same but for white space. A paragraph of the
 * source is a line of it that isn't empty, or a block of lines between empty ones.
 *
 * The build compares by code of its own (`text/compare.ts`): what shows a proof
 * to a reader shall not be what made it.
 */
export function departuresFrom(source: string, paragraphs: readonly string[], isByBlocks = false): Departure[] {
  const theirs = source
    .split(isByBlocks ? /(?:\r\n|\r(?!\n)|\n)(?:[^\S\r\n]*(?:\r\n|\r(?!\n)|\n))+/ : /[\r\n]+/)
    .map(collapse)
    .filter(Boolean);
  const ours = paragraphs.map(collapse);
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => ({
    paragraph: i + 1,
    page: ours[i] ?? '',
    source: theirs[i] ?? '',
  })).filter((one) => one.page !== one.source);
}

/** Characters shown before the first difference, and in all. */
const before = 30;
const most = 120;

/** Both readings from shortly before their first difference on, a line or two of each. */
export function excerptsOf({ page, source }: Departure): { readonly page: string; readonly source: string } {
  let same = 0;
  while (same < page.length && page[same] === source[same]) same++;
  const from = page.lastIndexOf(' ', Math.max(0, same - before)) + 1;
  const cut = (text: string): string =>
    `${from > 0 ? '… ' : ''}${text.slice(from, from + most)}${text.length > from + most ? ' …' : ''}`;
  return { page: cut(page), source: cut(source) };
}
