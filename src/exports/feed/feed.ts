import { firstDayOf } from '../../model/date.ts';
import type { EditionMatter } from '../../model/edition.ts';
import { element, xmlFile, type Markup } from '../xml.ts';

/**
 * The changes of the edition as an Atom feed (RFC 4287), newest first. Dates
 * are those of the versions, at midnight UTC: no output knows when it was built.
 */
export function changeFeed(matter: EditionMatter, address: (path: string) => string): string {
  const time = (date: string): string => `${firstDayOf(date)}T00:00:00Z`;
  const entry = ({ version, date, summary, details }: EditionMatter['changes'][number]): Markup => {
    const own = address(`about/#version-${version}`);
    return element(
      'entry',
      {},
      onLines(
        2,
        element('title', {}, `${matter.title} ${version}`),
        element('id', {}, own),
        element('updated', {}, time(date)),
        element('link', { href: own }),
        element('content', { type: 'text' }, [summary, ...details].join('\n')),
      ),
    );
  };
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': matter.language },
      onLines(
        1,
        element('title', {}, matter.title),
        element('id', {}, address('')),
        element('updated', {}, time(matter.changes[0]?.date ?? matter.date)),
        element('link', { rel: 'self', href: address('feed.xml') }),
        element('link', { href: address('') }),
        ...matter.editors.map((name) => element('author', {}, onLines(2, element('name', {}, name)))),
        ...matter.changes.map(entry),
      ),
    ),
  );
}

/** Elements each on a line of its own. @param depth of elements around them */
const onLines = (depth: number, ...elements: readonly Markup[]) => [
  ...elements.flatMap((one) => [`\n${'  '.repeat(depth)}`, one]),
  `\n${'  '.repeat(depth - 1)}`,
];
