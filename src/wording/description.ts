import type { DocumentMatter } from '../model/document.ts';
import { dateWords } from './facts.ts';
import { fill, words } from './words.ts';

/** What an archive or a publisher says of a document, with a label. */
export interface DescriptionRow {
  readonly label: string;
  readonly value: string;
}

/** The date of a document in words; that it is undated, where it has none. */
export const dayOf = ({ date }: DocumentMatter, language: string): string =>
  date === undefined ? words.description.undated : dateWords(date, language);

/** Where a text comes from, in a line: who published it, or the archive that holds it. */
export function originOf({ provenance, archive, shelfmark }: DocumentMatter): string {
  const { publisher, number } = provenance;
  const { provenance: numbered, provenancePlain } = words.document;
  if (publisher !== undefined && number !== undefined) return fill(numbered, { publisher, number });
  const named = publisher ?? ([archive, shelfmark].filter(Boolean).join(words.comma) || provenance.published);
  return named === undefined ? '' : fill(provenancePlain, { publisher: named.replace(/\.$/, '') });
}

/** What is said of a document besides its title and date; rows only for the fields that it has. */
export function descriptionOf(matter: DocumentMatter, language: string): DescriptionRow[] {
  const labels = words.description;
  const { kind, author, recipient, place, archive, shelfmark, series, translatedFrom, translator } = matter;
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    [labels.kind, kind],
    [labels.author, author],
    [labels.recipient, recipient],
    [labels.place, place],
    [labels.archive, archive],
    [labels.shelfmark, shelfmark],
    [labels.series, series],
    [labels.translatedFrom, translatedFrom && languageName(translatedFrom, language)],
    [labels.translator, translator],
    [labels.omitted, matter.provenance.omitted],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** A language by its tag, in the words of another. */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(tag) ?? tag;
}
