import {
  addressOf,
  attribute,
  base,
  elementsIn,
  entries,
  entryIds,
  has,
  htmlFiles,
  isWithin,
  kindsOfPage,
  mentionsOf,
  page as pageOf,
  readJson,
  readText,
  slugs,
  textOf,
  type Element,
} from './built.ts';
import { expect, open, test } from './test.ts';

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly body: { readonly source?: string; readonly value?: string; readonly purpose?: string };
  readonly target:
    | { readonly source: string; readonly selector: readonly Selector[] }
    | readonly { readonly source: string; readonly selector: readonly Selector[] }[];
}
interface Collection {
  readonly '@context': unknown;
  readonly type: string;
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

const fragment = (id: string): string => decodeURIComponent(id.slice(id.indexOf('#') + 1));
const role =
  (name: string) =>
  (one: Element): boolean =>
    attribute(one, 'role') === name;
const isParagraph = (one: Element): boolean => attribute(one, 'data-paragraph') !== undefined;
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

for (const slug of slugs) {
  test.describe(`the page of ${slug}`, () => {
    const elements = pageOf(`documents/${slug}/index.html`);
    const byId = new Map(
      elements.flatMap((one) => (attribute(one, 'id') === undefined ? [] : [[attribute(one, 'id')!, one]])),
    );
    const pieces = elements.filter((one) => attribute(one, 'data-mention') !== undefined);

    test('gives each id once', () => {
      const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    });

    test('has each mention as links to its entry, with one tab stop', () => {
      expect(pieces.filter((one) => one.tagName !== 'a')).toEqual([]);
      const pattern = /^(.+)-p(\d+)-(\d+)$/;
      for (const [id, all] of Map.groupBy(pieces, (one) => attribute(one, 'data-mention')!)) {
        const [, entry, paragraph] = pattern.exec(id) ?? [];
        const [first, ...others] = all;
        expect(attribute(first!, 'id'), id).toBe(id);
        expect(attribute(first!, 'tabindex'), id).toBeUndefined();
        expect(
          others.map((one) => attribute(one, 'tabindex')),
          id,
        ).toEqual(others.map(() => '-1'));
        expect(
          others.flatMap((one) => attribute(one, 'id') ?? []),
          id,
        ).toEqual([]);
        for (const piece of all) {
          expect(attribute(piece, 'data-ref'), id).toBe(entry);
          expect(attribute(piece, 'href'), id).toBe(`${base}entries/${entry}/`);
          expect(
            isWithin(piece, (up) => attribute(up, 'data-paragraph') === paragraph),
            id,
          ).toBe(true);
          expect(
            isWithin(piece, (up) => up.tagName === 'a'),
            `${id} stands in another link`,
          ).toBe(false);
          if (others.length > 0)
            expect(
              isWithin(piece, (up) => attribute(up, 'data-mention-range') === id),
              id,
            ).toBe(true);
        }
      }
    });

    test('counts the occurrences of an entry in a paragraph from 1', () => {
      const counted = new Map<string, number>();
      for (const { id, entry, paragraph } of mentionsOf(slug)) {
        const place = `${entry}-p${paragraph}`;
        counted.set(place, (counted.get(place) ?? 0) + 1);
        expect(id).toBe(`${place}-${counted.get(place)}`);
      }
    });

    test('has its notes beside the paragraphs, each for something there is', () => {
      for (const note of elements.filter((one) => attribute(one, 'data-note-for') !== undefined)) {
        const target = byId.get(attribute(note, 'data-note-for')!);
        expect(target, attribute(note, 'data-note-for')).toBeDefined();
        expect(attribute(note, 'role')).toBe('note');
        expect(note.tagName).not.toBe('aside');
        expect(isWithin(note, isParagraph)).toBe(false);
        expect(isParagraph(target!) || isWithin(target!, isParagraph)).toBe(true);
      }
    });

    test('leads from a mark after each anchor of a note to that note', () => {
      const marks = elements.filter(role('doc-noteref'));
      for (const mark of marks) {
        const note = byId.get(fragment(attribute(mark, 'href') ?? ''));
        expect(mark.tagName).toBe('a');
        expect(attribute(mark, 'data-apparatus')).toBeDefined();
        expect(attribute(mark, 'aria-label')?.trim()).toBeTruthy();
        const own = marks.filter((other) => attribute(other, 'href') === attribute(mark, 'href'));
        expect(attribute(note!, 'data-note-for')).toBe(attribute(own[0]!, 'id'));
        const marked = elements.filter(
          (one) =>
            attribute(one, 'data-note') !== undefined &&
            `#note-${attribute(one, 'data-note')}` === attribute(mark, 'href'),
        );
        // Words of its own stand before each mark, and none after the last.
        const before = marked.filter((one) => elements.indexOf(one) < elements.indexOf(mark));
        expect(before.length).toBeGreaterThan(own.indexOf(mark));
        if (mark === own.at(-1)) expect(before).toHaveLength(marked.length);
      }
      const names = new Map(marks.map((mark) => [attribute(mark, 'href'), attribute(mark, 'aria-label')]));
      expect(new Set(names.values()).size, 'no two notes have one name').toBe(names.size);
    });
  });

  test.describe(`the annotations of ${slug}`, () => {
    const source = readText(`documents/${slug}/source.txt`);
    const points = [...source];
    const { type, total, first } = readJson<Collection>(`documents/${slug}/annotations.jsonld`);
    const targetsOf = (one: Annotation) =>
      [one.target].flat() as readonly { readonly source: string; readonly selector: readonly Selector[] }[];

    test('select their exact words by position and, uniquely, by quotation', () => {
      expect(type).toBe('AnnotationCollection');
      expect(total).toBe(first.items.length);
      for (const one of first.items) {
        for (const target of targetsOf(one)) {
          expect(new URL(target.source).pathname).toBe(`${base}documents/${slug}/source.txt`);
          const position = target.selector.find((s) => s.type === 'TextPositionSelector')!;
          const quote = target.selector.find((s) => s.type === 'TextQuoteSelector')!;
          expect(points.slice(position.start, position.end).join(''), one.id).toBe(quote.exact);
          expect(
            points
              .slice(0, position.start)
              .join('')
              .endsWith(quote.prefix ?? ''),
            one.id,
          ).toBe(true);
          expect(
            points
              .slice(position.end)
              .join('')
              .startsWith(quote.suffix ?? ''),
            one.id,
          ).toBe(true);
          expect(occurrences(source, `${quote.prefix}${quote.exact}${quote.suffix}`), one.id).toBe(1);
        }
      }
    });

    test('are the mentions and the notes of the page', () => {
      const ids = first.items.map(({ id }) => fragment(id));
      expect(new Set(ids).size).toBe(ids.length);
      const mentions = first.items.filter(({ motivation }) => motivation === 'identifying');
      expect(mentions.map(({ id }) => fragment(id)).sort()).toEqual(
        mentionsOf(slug)
          .map(({ id }) => id)
          .sort(),
      );
      for (const one of mentions) {
        expect(one.body.purpose).toBe('identifying');
        expect(entryIds).toContain(/\/entries\/([^/]+)\/$/.exec(one.body.source ?? '')?.[1]);
      }
      const marks = pageOf(`documents/${slug}/index.html`).filter(role('doc-noteref'));
      const notes = [...new Set(marks.map((mark) => attribute(mark, 'href')))];
      const comments = first.items.filter(({ motivation }) => motivation === 'commenting');
      expect(comments).toHaveLength(notes.length);
      for (const one of comments) expect(one.body.value?.trim(), one.id).toBeTruthy();
    });

    test('select the words that the page marks', () => {
      const byId = new Map(first.items.map((one) => [fragment(one.id), one]));
      for (const { id, words } of mentionsOf(slug)) {
        const [target] = targetsOf(byId.get(id)!);
        const exact = target!.selector.find((s) => s.type === 'TextQuoteSelector')!.exact!;
        expect(exact.replace(/\s+/g, ' ').trim(), id).toBe(words.trim());
      }
    });
  });
}

test('entries.json has each entry in its shape, and each has a page and a file of its own', () => {
  expect(entries.map(({ id }) => id).sort()).toEqual([...entryIds].sort());
  const ids = new Set(entryIds);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      id: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      kind: expect.any(String),
      title: expect.any(String),
      aliases: expect.any(Array),
      brief: expect.any(String),
      gloss: expect.any(String),
      facts: expect.any(Object),
      relations: expect.any(Array),
      sources: expect.any(Array),
    });
    expect(entry.brief.split(/\s+/).length, `${entry.id}: brief`).toBeLessThanOrEqual(20);
    expect(entry.gloss.split(/\s+/).length, `${entry.id}: gloss`).toBeLessThanOrEqual(70);
    for (const { type, to } of entry.relations) expect(ids.has(to), `${entry.id} ${type} ${to}`).toBe(true);
    const own = readJson<Record<string, unknown>>(`entries/${entry.id}/index.json`);
    expect(own['@context']).toBeTruthy();
    expect(own).toMatchObject({ id: entry.id, title: entry.title });
  }
});

test('the build has the files that other programs rely on', () => {
  for (const file of [
    'entries.json',
    'pagefind/pagefind.js',
    'sitemap-index.xml',
    'robots.txt',
    'feed.xml',
    '.nojekyll',
    '404.html',
  ]) {
    expect(has(file), file).toBe(true);
  }
});

test('every page has the strict policy before anything that it governs', () => {
  for (const file of htmlFiles) {
    const elements = pageOf(file);
    const policy = elements.find((one) => attribute(one, 'http-equiv')?.toLowerCase() === 'content-security-policy');
    const content = attribute(policy!, 'content') ?? '';
    expect(content, file).toMatch(/^default-src 'none';/);
    expect(content, file).toContain("base-uri 'none'");
    expect(content, file).toContain("form-action 'self'");
    expect(content.replace("'wasm-unsafe-eval'", ''), file).not.toMatch(/unsafe|\*|https?:|data:/);
    const governed = elements.findIndex((one) => ['script', 'link', 'style'].includes(one.tagName));
    expect(elements.indexOf(policy!), file).toBeLessThan(governed);
  }
});

test('no page has a style in its HTML, or an inline script but the one for preferences', () => {
  for (const file of htmlFiles) {
    const elements = pageOf(file);
    expect(
      elements
        .filter((one) => one.tagName === 'style' || attribute(one, 'style') !== undefined)
        .map((one) => one.tagName),
      file,
    ).toEqual([]);
    expect(
      elements.flatMap((one) => one.attrs.filter(({ name }) => name.startsWith('on'))),
      file,
    ).toEqual([]);
    const inline = elements.filter(
      (one) =>
        one.tagName === 'script' &&
        attribute(one, 'src') === undefined &&
        attribute(one, 'type') !== 'application/ld+json',
    );
    expect(
      inline.map((one) => textOf(one).length < 500),
      file,
    ).toEqual([true]);
  }
});

test('links to other hosts send no referrer and say where they lead', () => {
  for (const file of htmlFiles) {
    for (const link of pageOf(file).filter(
      (one) => one.tagName === 'a' && /^https?:/.test(attribute(one, 'href') ?? ''),
    )) {
      const href = attribute(link, 'href')!;
      expect(attribute(link, 'rel')?.split(' ').sort(), `${file}: ${href}`).toEqual(['noopener', 'noreferrer']);
      expect(
        textOf(link).trim() +
          elementsIn(link)
            .flatMap((one) => attribute(one, 'alt') ?? '')
            .join(''),
        `${file}: ${href}`,
      ).not.toBe('');
    }
  }
});

for (const address of kindsOfPage) {
  test(`/${address} opens without an error and without a request elsewhere`, async ({ page }) => {
    await open(page, address);
    await expect(page.locator('h1:visible')).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    expect(addressOf(address)).toBe(address);
  });
}
