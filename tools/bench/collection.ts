import type { Edition } from '../../src/edition/graph.ts';
import { placedDocuments, searchUnits } from '../../src/feeds/search-records.ts';
import type { SearchContent } from '../../src/site/search-index.ts';
import type { Unit } from '../../src/contract/search-index.ts';
import { randomFrom } from './random.ts';

/** Of the words of a copy so many are names of its own; each document has so many of them. */
const shareOfNames = 0.1;
const ownNames = 150;
const syllables = 'ba de ki lo mu na pe ri so tu va zi'.split(' ');

/**
 * What the search of a collection holds: the first document of an edition so
 * many times, each time with its words in another order and some names of its
 * own, since equal texts would compress as no collection does.
 */
export function collectionOf(edition: Edition, documents: number): SearchContent {
  const units = searchUnits(edition);
  const [first] = placedDocuments(edition);
  const size = first?.exchanges.length ?? 0;
  const others = placedDocuments(edition)
    .slice(1)
    .reduce((sum, { exchanges }) => sum + exchanges.length, 0);
  if (documents === 1 || !first) return { units, documents: first ? [first] : [] };
  const random = randomFrom(documents);
  const copies = Array.from({ length: documents }, (_, i) => {
    const names = Array.from({ length: ownNames }, () => nameFrom(random));
    const slug = `copy-${i}`;
    const placed = { ...first, slug, title: `${first.title}, ${names[0]!}` };
    const varied = units.slice(0, size).map(([text, href, ...where]): Unit => {
      const words = shuffled(text.split(' '), random);
      const own = words.map((word) => (random() < shareOfNames ? names[Math.floor(random() * ownNames)]! : word));
      return [own.join(' '), href.replace(first.slug, slug), ...where];
    });
    return { placed, varied };
  });
  return {
    units: [...copies.flatMap(({ varied }) => varied), ...units.slice(size + others)],
    documents: copies.map(({ placed }) => placed),
  };
}

const nameFrom = (random: () => number): string =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
    '',
  );

/** Fisher and Yates. */
function shuffled<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other]!, list[i]!];
  }
  return list;
}
