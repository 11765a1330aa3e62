import { relationTypes } from '../../src/model/relation.ts';
import { words } from '../../src/wording/words.ts';
import {
  addressOf,
  attribute,
  base,
  elementsIn,
  entries,
  has,
  htmlFiles,
  isWithin,
  mentionsOf,
  page,
  readText,
  slugs,
  textOf,
  type Element,
} from './built.ts';
import { expect, test } from './test.ts';

const host = 'http://host';
/** The file that an address within the edition leads to, if it is one. */
function fileOf(url: URL): string | undefined {
  if (url.origin !== host || !url.pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return has(file) ? file : undefined;
}
const ids = new Map(htmlFiles.map((file) => [file, new Set(page(file).flatMap((one) => attribute(one, 'id') ?? []))]));
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A name as the index knows it: names that differ only in case, marks and spaces stand once. */
const letters = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

test('every link and every file that a page asks for is there, and so is every place named', () => {
  const broken = new Map<string, string>();
  for (const file of htmlFiles) {
    for (const one of page(file)) {
      const written = attribute(one, 'href') ?? attribute(one, 'src');
      if (written === undefined || /^(mailto:|https?:)/.test(written)) continue;
      const url = new URL(written, `${host}${base}${addressOf(file)}`);
      const target = fileOf(url);
      const place = decodeURIComponent(url.hash.slice(1));
      if (target === undefined || (place !== '' && !ids.get(target)?.has(place))) broken.set(written, file);
    }
  }
  expect([...broken].map(([link, file]) => `${link}, for one in ${file}`)).toEqual([]);
});

test('no page but the one for missing pages is without a link to it', () => {
  const linked = new Set(
    htmlFiles.flatMap((file) =>
      page(file).flatMap((one) => {
        const href = one.tagName === 'a' ? attribute(one, 'href') : undefined;
        return href === undefined || /^(mailto:|https?:)/.test(href)
          ? []
          : (fileOf(new URL(href, `${host}${base}${addressOf(file)}`)) ?? []);
      }),
    ),
  );
  expect(htmlFiles.filter((file) => file !== '404.html' && !linked.has(file))).toEqual([]);
});

test('the sitemap has every page, and only those', () => {
  const listed = [...readText('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
    new URL(url!).pathname.slice(base.length),
  );
  expect(listed.sort()).toEqual(
    htmlFiles
      .filter((file) => file !== '404.html')
      .map(addressOf)
      .sort(),
  );
});

for (const slug of slugs) {
  test(`every mention of ${slug} leads to its entry, and from there back to its paragraph`, () => {
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
        expect(squeezed(textOf(passage)), mention.id).toContain(squeezed(mention.words));
      });
    }
  });
}

/** The entries that a page lists under a relation. */
function related(id: string, relation: string): (string | undefined)[] {
  const name = words.relations[relation as keyof typeof words.relations];
  return page(`entries/${id}/index.html`)
    .filter((one) => one.tagName === 'dt' && squeezed(textOf(one)) === name)
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

test('every entry has all its names in the index, and every cited source its entries', () => {
  const index = page('entries/index.html');
  const listed = index
    .filter((one) => one.tagName === 'li')
    .map((li) => ({
      text: squeezed(textOf(li)),
      ids: elementsIn(li).flatMap((one) => attribute(one, 'data-ref') ?? []),
    }));
  const sources = page('sources/index.html');
  for (const { id, title, aliases, sources: cited } of entries) {
    for (const name of [title, ...aliases]) {
      expect(
        listed.some((li) => li.ids.includes(id) && letters(li.text).startsWith(letters(name))),
        `${id}: ${name}`,
      ).toBe(true);
    }
    for (const source of cited) {
      const item = sources.find((one) => attribute(one, 'id') === source)!;
      expect(
        elementsIn(item).some((one) => attribute(one, 'data-ref') === id),
        `${source} cited by ${id}`,
      ).toBe(true);
    }
  }
});
