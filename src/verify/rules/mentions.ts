import { attribute, isWithin, type Element } from '../html.ts';
import { fault, type Fault, type Rule } from '../rule.ts';
import { documentPage, mentionsOf, type BuiltSite } from '../site.ts';

/** A mention is links to its entry, with one id and one tab stop. */
export const mentions: Rule = {
  name: 'mentions',
  subjects: ({ slugs }) => slugs.map(documentPage),
  *check(site, file) {
    const pieces = site.page(file).filter((one) => attribute(one, 'data-mention') !== undefined);
    for (const [id, all] of Map.groupBy(pieces, (one) => attribute(one, 'data-mention')!)) {
      const faults = [...faultsOf(site, id, all)];
      if (faults.length > 0) yield fault(`The mention “${id}” ${faults.join(', ')}.`);
    }
    yield* miscounted(site, file.split('/')[1]!);
  },
};

function* faultsOf({ base }: BuiltSite, id: string, pieces: readonly Element[]): Generator<string> {
  const [, entry, paragraph] = /^(.+)-p(\d+)-(\d+)$/.exec(id) ?? [];
  const [first, ...others] = pieces;
  if (entry === undefined) yield 'is not named by entry, paragraph and occurrence';
  if (attribute(first!, 'id') !== id) yield 'has not its id on its first piece';
  if (attribute(first!, 'tabindex') !== undefined) yield 'has a tab index on its first piece';
  if (others.some((one) => attribute(one, 'tabindex') !== '-1' || attribute(one, 'id') !== undefined))
    yield 'has an id or a tab stop on a later piece';
  if (pieces.some((one) => one.tagName !== 'a')) yield 'has a piece that is no link';
  if (
    pieces.some((one) => attribute(one, 'data-ref') !== entry || attribute(one, 'href') !== `${base}entries/${entry}/`)
  )
    yield 'has a piece that leads elsewhere than to its entry';
  if (!pieces.every((one) => isWithin(one, (up) => attribute(up, 'data-paragraph') === paragraph)))
    yield 'has a piece outside its paragraph';
  if (pieces.some((one) => isWithin(one, (up) => up.tagName === 'a'))) yield 'has a piece within another link';
  if (others.length > 0 && !pieces.every((one) => isWithin(one, (up) => attribute(up, 'data-mention-range') === id)))
    yield 'has several pieces, and no range around them';
}

/** Occurrences of an entry in a paragraph count from 1, in the order of the text. */
function* miscounted(site: BuiltSite, slug: string): Generator<Fault> {
  const counted = new Map<string, number>();
  for (const { id, entry, paragraph } of mentionsOf(site, slug)) {
    const place = `${entry}-p${paragraph}`;
    counted.set(place, (counted.get(place) ?? 0) + 1);
    if (id !== `${place}-${counted.get(place)}`)
      yield fault(`“${id}” is occurrence ${counted.get(place)} of “${place}”.`);
  }
}
