import type { Finding } from '../../model/finding.ts';
import { mentionUnlinked } from '../../model/findings/names.ts';
import type { ParsedParagraph } from '../../mdx/parsed-document.ts';
import { findAll, type Range } from '../../text/selector.ts';
import { isWholeWords } from '../../text/words.ts';
import type { DocumentRecord, EntryRecord } from '../records.ts';
import type { Check } from './check.ts';

interface Name {
  readonly id: string;
  readonly name: string;
}

/** Known titles and aliases in a text are marked, or exempted in its front matter with a reason. */
export const checkUnlinked: Check = ({ entries, documents }) => {
  const names = namesOf(entries);
  return documents.filter(areExemptionsKnown).flatMap(({ fields, parsed }) =>
    parsed.paragraphs.flatMap((paragraph, i) => {
      const exempted = (fields.unlinked ?? [])
        .filter((one) => one?.paragraph === undefined || one.paragraph === i + 1)
        .flatMap((one) => findAll(paragraph.text, one?.exact ?? ''));
      return unlinked(paragraph, i + 1, names, exempted, fields.language ?? 'en');
    }),
  );
};

/** What couldn't be read may be the exemption. */
const areExemptionsKnown = ({ fields, yaml }: DocumentRecord): boolean =>
  yaml.value !== undefined &&
  (!yaml.has(['unlinked']) || fields.unlinked?.every((one) => one?.exact !== undefined) === true);

/** The longest first. Figures alone (“2259”) name an entry in a query, not in a sentence. */
const namesOf = (entries: readonly EntryRecord[]): readonly Name[] =>
  entries
    .flatMap(({ id, fields }) => [fields.title, ...(fields.aliases ?? [])].map((name = '') => ({ id, name })))
    .filter(({ name }) => /\p{L}/u.test(name))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));

function unlinked(
  { text, references, place, speaker }: ParsedParagraph,
  number: number,
  names: readonly Name[],
  exempted: readonly Range[],
  language: string,
): Finding[] {
  const taken: Range[] = [...references, ...exempted];
  if (speaker !== undefined && text.startsWith(speaker)) taken.push({ start: 0, end: speaker.length });
  return names.flatMap(({ id, name }) => {
    const free = findAll(text, name).filter(
      (range) => isWholeWords(text, range, language) && !taken.some((t) => t.start < range.end && range.start < t.end),
    );
    taken.push(...free);
    return free.map(() => mentionUnlinked.unmarked(place, name, number, id));
  });
}
