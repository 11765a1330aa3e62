import type { CitedSource, Edition } from '../edition/graph.ts';
import { dateWords } from './facts.ts';
import { authorNames, sourceLabels } from './source-label.ts';
import { fill, words } from './words.ts';

/** An item of the bibliography in words, by the parts that are set apart. */
export interface SourceItem {
  /** Empty where nobody is named. */
  readonly authors: string;
  readonly title: string;
  /** Language of the title, where it is known to be another than the edition's. */
  readonly titleLanguage: string | undefined;
  /** What follows the title: where it stands, who issued it, when; may be empty. */
  readonly rest: string;
  readonly address: string | undefined;
  /** Address of a copy in an archive of the web. */
  readonly archived: string | undefined;
  /** Says on which host the address is. */
  readonly host: string | undefined;
  /** How and when it was checked, and how short citations name it, where that can't be told from the rest. */
  readonly checked: string;
  readonly note: string | undefined;
}

/** An item of the bibliography of an edition, in its language. */
export function sourceItem(edition: Edition, { id, matter }: CitedSource): SourceItem {
  const { title, URL: url, number, issued, note, checked, language: own } = matter;
  const { language } = edition.matter;
  const authors = authorNames(matter);
  const label = sourceLabels(edition).get(id) ?? '';
  const isNamed = /\d[a-z]+$/.test(label) || matter.label !== undefined;
  const check = fill(words.sources[checked.how], { date: dateWords(checked.on, language) });
  return {
    authors,
    title,
    // Titles in Latin letters may be the editors’ description: only what they can't be is known to be the source's own.
    titleLanguage: own && /[^\p{Script=Latin}\P{L}]/u.test(title) ? own : undefined,
    rest: [
      matter['container-title'],
      matter.volume,
      matter.page,
      matter.publisher === authors ? undefined : matter.publisher,
      title.includes(number ?? '\0') ? undefined : number,
      issued && dateWords(issued, language),
      own &&
        fill(words.sources.inLanguage, {
          language: new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(own)!,
        }),
    ]
      .filter((part) => part !== undefined)
      .join(words.comma),
    address: url,
    archived: matter.archived,
    host:
      url === undefined ? undefined : fill(words.sources.elsewhere, { host: new URL(url).host.replace(/^www\./, '') }),
    checked: isNamed ? check + words.separator + fill(words.sources.citedAs, { label }) : check,
    note,
  };
}
