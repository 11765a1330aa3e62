import { areExemptionsKnown, namesIn, overlap, takenRanges, unmarkedNames } from '../edition/unmarked.ts';
import type { DocumentRecord, Records } from '../edition/records.ts';
import type { Range } from '../text/selector.ts';
import type { Bases } from '../words/inflection.ts';
import { nameForms } from './forms.ts';

/** Words of a document that name an entry and aren't marked. */
export interface Suggestion {
  /** From 1. */
  readonly paragraph: number;
  /** In UTF-16 units of the paragraph's text. */
  readonly range: Range;
  readonly words: string;
  /** The entries that they may name; where there are several, an editor must choose. */
  readonly entries: readonly string[];
  /** Whether they are a title or alias letter by letter, not only a form of one. */
  readonly isExact: boolean;
}

/**
 * The mentions that a document may have besides those that are marked: titles
 * and aliases of all entries, also inflected. Of names that overlap the longest,
 * in the order of the text. All that `mention/unlinked` finds is among them.
 *
 * @param rules of inflection of the document's language
 */
export function suggestMentions(
  document: DocumentRecord,
  { entries }: Pick<Records, 'entries'>,
  rules: readonly Bases[],
): Suggestion[] {
  if (!areExemptionsKnown(document)) return [];
  const names = namesIn(entries);
  const common = new Set(entries.filter(({ kind }) => kind?.hasCommonNames).map(({ id }) => id));
  const forms = nameForms(names, rules, (id) => common.has(id));
  return document.parsed.paragraphs.flatMap((paragraph, i) => {
    const { text } = paragraph;
    const taken = takenRanges(document, paragraph, i + 1);
    const exact = unmarkedNames(text, names, taken, document.fields.language ?? 'en');
    const isTaken = (range: Range): boolean => taken.some((one) => overlap(one, range));
    const loose = forms.in(text).filter(({ range }) => !isTaken(range));
    const found = [
      ...exact.map((one) => ({ ...one, isExact: true })),
      ...loose.map((one) => ({ ...one, isExact: false })),
    ];
    return longest(found).map(({ range, isExact }): Suggestion => {
      const meant = found.filter((one) => same(one.range, range) && one.isExact === isExact);
      return {
        paragraph: i + 1,
        range,
        words: text.slice(range.start, range.end),
        entries: [...new Set(meant.map(({ id }) => id))],
        isExact,
      };
    });
  });
}

const same = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** Those that don't overlap, the longest and exact ones first, in the order of the text. */
function longest<T extends { readonly range: Range; readonly isExact: boolean }>(found: readonly T[]): T[] {
  const chosen: T[] = [];
  const length = ({ range }: T): number => range.end - range.start;
  const ordered = [...found].sort(
    (a, b) => length(b) - length(a) || Number(b.isExact) - Number(a.isExact) || a.range.start - b.range.start,
  );
  for (const one of ordered) if (!chosen.some(({ range }) => overlap(range, one.range))) chosen.push(one);
  return chosen.sort((a, b) => a.range.start - b.range.start);
}
