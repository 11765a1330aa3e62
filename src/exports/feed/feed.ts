import { create } from 'xmlbuilder2';
import { firstDayOf } from '../../model/date.ts';
import type { EditionMatter } from '../../model/edition.ts';

/**
 * The changes of the edition as an Atom feed (RFC 4287), newest first. Dates
 * are those of the versions, at midnight UTC: no output knows when it was built.
 */
export function changeFeed(matter: EditionMatter, address: (path: string) => string): string {
  const time = (date: string): string => `${firstDayOf(date)}T00:00:00Z`;
  const entry = ({ version, date, summary, details }: EditionMatter['changes'][number]) => ({
    title: `${matter.title} ${version}`,
    id: address(`about/#version-${version}`),
    updated: time(date),
    link: { '@href': address(`about/#version-${version}`) },
    content: { '@type': 'text', '#': [summary, ...details].join('\n') },
  });
  const feed = {
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': matter.language,
      title: matter.title,
      id: address(''),
      updated: time(matter.changes[0]?.date ?? matter.date),
      link: [{ '@rel': 'self', '@href': address('feed.xml') }, { '@href': address('') }],
      author: matter.editors.map((name) => ({ name })),
      entry: matter.changes.map(entry),
    },
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, feed).end({ prettyPrint: true });
}
