/** What readers find on the pages around the documents: type, headings, ways on, and what other programs read of them. */
import type { Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import {
  attribute,
  base,
  documentAddress,
  entries,
  has,
  htmlFiles,
  kindsOfPage,
  mentionsOf,
  page as pageOf,
  slugs,
} from './built.ts';
import { boxOf, expect, open, test, watchShifts } from './test.ts';

/** Whether the edition was built with an address, under which others find it. */
const isPublished = has('sitemap-index.xml');

/** Words of a page's own text that stand in italics of another font than the edition's, each with that font. */
async function foreignItalics(page: Page): Promise<string[]> {
  const marked = await page.evaluate(() => {
    const isItalic = (one: Element): boolean => {
      const { fontStyle, fontFamily } = getComputedStyle(one);
      // The sans has no italic; what stands in it is upright.
      return fontStyle === 'italic' && fontFamily.includes('Apparatus Serif');
    };
    const hasLetters = (one: Element): boolean =>
      [...one.childNodes].some((node) => node instanceof Text && /\p{Script=Latin}/u.test(node.data));
    const found = [...document.querySelectorAll('main *')].filter((one) => hasLetters(one) && isItalic(one));
    for (const one of found) one.setAttribute('data-italic', '');
    return found.length;
  });
  if (marked === 0) return [];
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('DOM.enable');
  await inspector.send('CSS.enable');
  const { root } = await inspector.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await inspector.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-italic]' });
  const foreign = new Set<string>();
  for (const nodeId of nodeIds.slice(0, 40)) {
    const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { isCustomFont, familyName } of fonts) if (!isCustomFont) foreign.add(familyName);
  }
  return [...foreign];
}

for (const address of kindsOfPage) {
  test(`italics of /${address} are the edition’s on a first visit`, async ({ page }) => {
    await open(page, address);
    expect(await foreignItalics(page)).toEqual([]);
  });
}

/** Texts that show in less than 12.5 px, each with its size. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .flatMap((one) => {
        const own = [...one.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('');
        const shown = [
          [own, getComputedStyle(one).fontSize] as const,
          ...['::before', '::after'].map((part) => {
            const { content, fontSize } = getComputedStyle(one, part);
            return [content.replace(/^(?:none|normal)$/, ''), fontSize] as const;
          }),
        ];
        return shown.flatMap(([text, size]) =>
          /[\p{L}\p{N}]/u.test(text) && parseFloat(size) < 12.5 ? `${text.slice(0, 40)} (${size})` : [],
        );
      }),
  );

for (const width of [390, 1280]) {
  test(`no text is smaller than 12.5 px at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const mark = page.locator('[role="doc-noteref"]').first();
    for (const address of kindsOfPage) {
      await open(page, address);
      if ((await mark.count()) > 0) await mark.evaluate((one: HTMLElement) => one.click());
      await expect.poll(() => tooSmall(page), `/${address}`).toEqual([]);
    }
  });
}

for (const width of [390, 820, 1280]) {
  test(`the bar stands on one base line, what is being read on its own below, and moves nothing at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['', 'about/']) {
      await page.goto(address);
      const shifted = await watchShifts(page, true);
      expect(await shifted(), `/${address}`).toBe(0);
      const rows = await page.getByRole('banner').evaluate((bar) => {
        const words = document.createTreeWalker(bar, NodeFilter.SHOW_TEXT);
        const bottoms = new Set<number>();
        while (words.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(words.currentNode);
          const { width, bottom } = range.getBoundingClientRect();
          if (width > 0 && /\p{L}/u.test(range.toString())) bottoms.add(Math.round(bottom));
        }
        return bottoms.size;
      });
      const hasPlace = await page.getByRole('banner').locator('.here a:visible').count();
      expect(rows, `/${address}`).toBe(width < 1000 && hasPlace > 0 ? 2 : 1);
    }
  });

  test(`bar and footer begin and end together at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, 'about/');
    const name = await boxOf(page.getByRole('banner').getByRole('link').first());
    const first = await boxOf(page.getByRole('contentinfo').getByRole('link').first());
    expect(Math.abs(name.left - first.left)).toBeLessThan(1);
  });
}

test('the bar leads to entries, timeline and map on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['', documentAddress]) {
    await open(page, address);
    for (const name of [words.header.entries, words.nav.timeline, words.nav.map])
      await expect(page.getByRole('banner').getByRole('link', { name, exact: true })).toBeVisible();
  }
});

test.describe('the page for what is not there', () => {
  const elements = pageOf('404.html');

  test('is kept from search engines and claims no address', () => {
    const robots = elements.find((one) => attribute(one, 'name') === 'robots');
    expect(attribute(robots!, 'content')).toBe('noindex');
    expect(elements.filter((one) => attribute(one, 'rel') === 'canonical')).toEqual([]);
    expect(elements.filter((one) => attribute(one, 'property') === 'og:url')).toEqual([]);
  });

  test('searches, and lists the entries by their titles', async ({ page }) => {
    await page.goto('404.html');
    const titles = await page.getByRole('main').getByRole('navigation').getByRole('link').allTextContents();
    const { compare } = new Intl.Collator('en', { numeric: true });
    expect(titles.map((title) => title.trim())).toEqual(entries.map(({ title }) => title).sort(compare));
    await page.getByRole('main').getByRole('searchbox').fill(entries[0]!.title);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await expect(page.locator('[data-search-results] a').first()).toHaveAttribute(
      'href',
      new RegExp(`/entries/${entries[0]!.id}/`),
    );
  });
});

test.describe('the index of entries', () => {
  const [kind] = [...Map.groupBy(entries, (one) => one.kind).keys()];
  const itsTitles = entries.filter((one) => one.kind === kind).map(({ title }) => title);
  const filter = (page: Page) => page.getByRole('radio', { name: new RegExp(`^${words.kindsPlural[kind!]}`) });
  /** The headings of letters that show, and whether each has a name below it. */
  const letters = (page: Page): Promise<{ letter: string; names: number }[]> =>
    page.locator('section:has(> h2):visible').evaluateAll((sections) =>
      sections
        .filter((section) => section.querySelector('li'))
        .map((section) => ({
          letter: section.querySelector('h2')?.textContent ?? '',
          names: [...section.querySelectorAll('li')].filter((li) => li.checkVisibility()).length,
        })),
    );

  test('shows one kind by its address, and no letter that has none of it', async ({ page }) => {
    await open(page, `entries/?kind=${kind}`);
    await expect(filter(page)).toBeChecked();
    const shown = await letters(page);
    expect(shown.filter(({ names }) => names === 0)).toEqual([]);
    for (const title of itsTitles)
      await expect(page.getByRole('main').getByRole('link', { name: title, exact: true }).first()).toBeVisible();
    const other = entries.find((one) => one.kind !== kind);
    if (other) await expect(page.locator(`li[data-kind="${other.kind}"]`).first()).toBeHidden();
  });

  test('keeps the chosen kind in the address', async ({ page }) => {
    await open(page, 'entries/');
    await filter(page).check();
    await expect(page).toHaveURL(new RegExp(`entries/\\?kind=${kind}$`));
    await page.reload();
    await expect(filter(page)).toBeChecked();
    await page.getByRole('radio').first().check();
    await expect(page).toHaveURL(/entries\/$/);
  });

  test('filters without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('entries/');
    await filter(page).check();
    await expect(page.locator(`li:visible:not([data-kind="${kind}"])`)).toHaveCount(
      await page.locator('li:not([data-kind]):visible').count(),
    );
    await context.close();
  });

  test('leads to what each exchange names, above the letters’ lists', () => {
    const elements = pageOf('entries/index.html');
    const link = elements.findIndex((one) => attribute(one, 'href') === '#by-exchange');
    expect(link).toBeGreaterThan(-1);
    expect(link).toBeLessThan(elements.findIndex((one) => one.tagName === 'section'));
  });
});

test('indexes of persons and places are linked from the cover and from every page but a document’s', () => {
  const kinds = ['person', 'place'].filter((kind) => entries.some((one) => one.kind === kind));
  for (const file of ['index.html', 'about/index.html', 'sources/index.html']) {
    const links = pageOf(file).map((one) => attribute(one, 'href'));
    for (const kind of kinds) expect(links, file).toContain(`${base}entries/?kind=${kind}`);
  }
});

test('instruments that no text names come last, whichever way they are sorted by it', async ({ page }) => {
  await open(page, 'instruments/');
  const header = page.getByRole('button', { name: words.instruments.columns.named });
  test.skip((await header.count()) === 0, 'no instruments');
  for (const direction of ['ascending', 'descending']) {
    await header.click();
    const links = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('td:last-child')!.querySelectorAll('a').length));
    const none = links.indexOf(0);
    expect(none === -1 ? [] : links.slice(none).filter((n) => n > 0), direction).toEqual([]);
  }
});

test('an entry names as companions only what shares more than one paragraph with it', async ({ page }) => {
  const paragraphs = new Map<string, Set<string>>();
  for (const slug of slugs)
    for (const { entry, paragraph } of mentionsOf(slug))
      paragraphs.set(entry, (paragraphs.get(entry) ?? new Set()).add(`${slug} ${paragraph}`));
  const [id] = [...paragraphs.keys()].sort((a, b) => paragraphs.get(b)!.size - paragraphs.get(a)!.size);
  test.skip(id === undefined, 'no mentions');
  await open(page, `entries/${id}/`);
  const shown = await page
    .getByRole('region', { name: words.entry.together })
    .locator('[data-ref]')
    .evaluateAll((all) => (all as HTMLElement[]).map((one) => one.dataset.ref!));
  for (const other of shown)
    expect(paragraphs.get(id!)!.intersection(paragraphs.get(other)!).size, other).toBeGreaterThan(1);
});

test('where an entry is named comes right after its lead, with the words lit', async ({ page }) => {
  const named = slugs.flatMap((slug) => mentionsOf(slug))[0];
  test.skip(!named, 'no mentions');
  await open(page, `entries/${named!.entry}/`);
  const section = page.getByRole('main').getByRole('region').first();
  await expect(section.locator('mark').first()).toBeVisible();
  await expect(section.getByRole('link').last()).toBeVisible();
});

test('the reference to an entry ends with its address, a link that breaks after slashes alone', async ({ page }) => {
  test.skip(!isPublished, 'the edition has no address');
  await page.setViewportSize({ width: 390, height: 844 });
  const { id } = [...entries].sort((a, b) => b.id.length - a.id.length)[0]!;
  await open(page, `entries/${id}/`);
  const link = page.getByRole('region', { name: words.entry.cite }).getByRole('link').first();
  const text = (await link.textContent())!;
  expect(text).toMatch(new RegExp(`^https?://.*/entries/${id}/$`));
  await expect(link).toHaveAttribute('href', `${base}entries/${id}/`);
  const endsOfLines = await link.evaluate((one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const letters: { letter: string; top: number }[] = [];
    while (walker.nextNode()) {
      for (const [i, letter] of [...walker.currentNode.textContent!].entries()) {
        const range = document.createRange();
        range.setStart(walker.currentNode, i);
        range.setEnd(walker.currentNode, i + 1);
        letters.push({ letter, top: range.getBoundingClientRect().top });
      }
    }
    return letters.filter(({ top }, i) => (letters[i + 1]?.top ?? top) > top + 4).map(({ letter }) => letter);
  });
  expect(endsOfLines.filter((letter) => !/[/-]/.test(letter))).toEqual([]);
});

test('headings of sections have one size on all pages, and air above and below', async ({ page }) => {
  const sizes = new Map<string, string>();
  for (const address of ['sources/', 'about/', `entries/${entries[0]!.id}/`, '404.html']) {
    await open(page, address);
    const [heading] = await page.getByRole('main').getByRole('heading', { level: 2 }).all();
    if (!heading) continue;
    const { size, above, below } = await heading.evaluate((one) => {
      const style = getComputedStyle(one);
      return {
        size: `${style.fontSize} ${style.fontFamily}`,
        above: parseFloat(style.marginBlockStart),
        below: parseFloat(style.marginBlockEnd),
      };
    });
    sizes.set(address, size);
    expect(above, address).toBeGreaterThan(2 * below);
    expect(below, address).toBeGreaterThan(8);
  }
  expect(new Set(sizes.values()).size, JSON.stringify([...sizes])).toBe(1);
});

test('every page is described and pictured for previews elsewhere', () => {
  test.skip(!isPublished, 'the edition has no address');
  for (const file of htmlFiles) {
    const metas = new Map(
      pageOf(file).flatMap((one) => {
        const name = attribute(one, 'property') ?? attribute(one, 'name');
        return one.tagName === 'meta' && name !== undefined ? [[name, attribute(one, 'content') ?? '']] : [];
      }),
    );
    for (const name of ['og:title', 'og:description', 'og:site_name', 'og:image', 'og:image:alt', 'twitter:card'])
      expect(metas.get(name)?.trim(), `${file}: ${name}`).toBeTruthy();
    const picture = new URL(metas.get('og:image')!).pathname.slice(base.length);
    expect(has(picture), `${file}: ${picture}`).toBe(true);
  }
});

test('the ledger narrows by what is chosen, keeps it in the address, and lets it go', async ({ page }) => {
  await open(page, 'claims/');
  const rows = page.locator('tbody tr');
  const all = await rows.count();
  test.skip(all < 2, 'not enough claims');
  const menu = page.getByLabel(words.claims.side);
  const value = (await menu.locator('option').nth(1).getAttribute('value'))!;
  await menu.selectOption(value);
  const label = await menu.locator('option:checked').textContent();
  const shown = await rows.filter({ visible: true }).count();
  expect(label).toContain(`(${shown})`);
  await expect(page).toHaveURL(new RegExp(`side=${encodeURIComponent(value)}`));
  await page.reload();
  await expect(rows.filter({ visible: true })).toHaveCount(shown);
  await page.getByRole('button', { name: words.filter.all }).click();
  await expect(rows.filter({ visible: true })).toHaveCount(all);
  await open(page, 'claims/?side=nobody-of-that-name');
  await expect(rows.filter({ visible: true })).toHaveCount(all);
});

test('a row of the ledger leads to its words, and the note there back to it', async ({ page }) => {
  await open(page, 'claims/');
  const row = page.locator('tbody tr').first();
  test.skip((await row.count()) === 0, 'no claims');
  const id = (await row.getAttribute('id'))!;
  await row.getByRole('link').first().click();
  const back = page.locator(`a[href$="claims/#${id}"]`).filter({ visible: true }).first();
  await back.click();
  await expect(page).toHaveURL(new RegExp(`claims/#${id}$`));
  await expect(row).toBeInViewport();
});

test('the cover offers each of few documents with its outline, and a search', async ({ page }) => {
  await open(page, '');
  for (const slug of slugs.length <= 3 ? slugs : []) {
    const work = page.getByRole('region').filter({ has: page.locator(`a[href="${base}documents/${slug}/"]`) });
    await expect(work.getByRole('link', { name: words.cover.read })).toBeVisible();
  }
  await page.getByRole('main').getByRole('searchbox').fill('the');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=the$/);
});
