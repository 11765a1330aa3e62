import type { Edition } from '../../edition/graph.ts';
import { words } from '../../wording/words.ts';

/** What each entry with mentions goes with in the menu over the map: the parts of texts that name it. */
export const tagsOf = ({ documentBySlug, entries }: Edition): ReadonlyMap<string, string> =>
  new Map(
    entries.map(({ id, mentions }) => [
      id,
      [
        ...new Set(
          mentions.map(({ document, paragraph }) => {
            const { division } = documentBySlug.get(document)!.paragraphs[paragraph - 1]!;
            return `exchange:${document}${division === undefined ? '' : `/${division}`}`;
          }),
        ),
      ].join(' '),
    ]),
  );

/** The menu over the map: the parts of the texts, under the names of the texts where there are several. */
export const menusOf = ({ documents }: Edition) => [
  {
    name: 'exchange',
    label: words.claims.exchange,
    options: documents.flatMap(({ slug, matter, divisions }) =>
      divisions.map(({ number, title }) => ({
        value: `${slug}/${number}`,
        label: title,
        group: documents.length > 1 ? matter.title : undefined,
      })),
    ),
  },
];
