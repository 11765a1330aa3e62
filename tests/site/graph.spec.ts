/** What the pages of entries and the index say of the texts and of each other; that links lead somewhere `apparatus verify` finds. */
import { relationTypes } from '../../src/model/relation.ts';
import { collapseWhiteSpace } from '../../src/text/white-space.ts';
import { words } from '../../src/wording/words.ts';
import {
  attribute,
  base,
  elementsIn,
  entries,
  isWithin,
  mentionsOf,
  page,
  slugs,
  textOf,
  type Element,
} from './built.ts';
import { expect, test } from './test.ts';

/** A name as the index knows it: names that differ only in case, marks and spaces stand once. */
const letters = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

for (const slug of slugs) {
  test(`every mention of ${slug} is quoted with its words on the page of its entry, in the order of the text`, () => {
    for (const [entry, mentions] of Map.groupBy(mentionsOf(slug), (m) => m.entry)) {
      const elements = page(`entries/${entry}/index.html`);
      const backlinks = elements.filter(
        (one) =>
          one.tagName === 'a' &&
          isWithin(one, (up) => up.tagName === 'li') &&
          attribute(one, 'href')?.startsWith(`${base}documents/${slug}/#p`),
      );
      expect(
        backlinks.map((one) => attribute(one, 'href')!.split('#p')[1]),
        entry,
      ).toEqual(mentions.map((m) => String(m.paragraph)));
      mentions.forEach((mention, i) => {
        let passage = backlinks[i]!;
        while (passage.tagName !== 'li') passage = passage.parentNode as Element;
        expect(collapseWhiteSpace(textOf(passage)), mention.id).toContain(collapseWhiteSpace(mention.words));
      });
    }
  });
}

/** The entries that a page lists under a relation. */
function related(id: string, relation: string): (string | undefined)[] {
  const name = words.relations[relation as keyof typeof words.relations];
  return page(`entries/${id}/index.html`)
    .filter((one) => one.tagName === 'dt' && collapseWhiteSpace(textOf(one)) === name)
    .flatMap((dt) => elementsIn(dt.parentNode!).flatMap((one) => attribute(one, 'data-ref') ?? []));
}

test('every relation is shown at both of its ends', () => {
  for (const { id, relations } of entries) {
    for (const { type, to } of relations) {
      expect(related(id, type), `${id} ${type} ${to}`).toContain(to);
      expect(
        related(to, relationTypes[type as keyof typeof relationTypes].inverse),
        `${to}, from ${id} ${type}`,
      ).toContain(id);
    }
  }
});

test('every entry has all its names in the index', () => {
  const listed = page('entries/index.html')
    .filter((one) => one.tagName === 'li')
    .map((li) => ({
      text: letters(textOf(li)),
      ids: elementsIn(li).flatMap((one) => attribute(one, 'data-ref') ?? []),
    }));
  for (const { id, title, aliases } of entries) {
    for (const name of [title, ...aliases])
      expect(
        listed.some((li) => li.ids.includes(id) && li.text.startsWith(letters(name))),
        `${id}: ${name}`,
      ).toBe(true);
  }
});
