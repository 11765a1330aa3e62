/** Ways between the pages, and by which the keyboard and a finger go. */
import type { Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import {
  attribute,
  documentAddress,
  entries,
  mentionsOf,
  page as pageOf,
  readText,
  slug,
  slugs,
  textOf,
} from './built.ts';
import { card, expect, open, settle, test } from './test.ts';

test.skip(slug === '', 'no documents');

const bar = (page: Page) => page.getByRole('banner');
const title = (one: string): string =>
  textOf(pageOf(`documents/${one}/index.html`).find((element) => element.tagName === 'title')!).split(' · ')[0]!;

for (const width of [390, 820, 1280]) {
  test(`the bar names the document on every page, and what is read of it, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, documentAddress);
    const link = bar(page).getByRole('link', { name: title(slug) });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('aria-current', 'page');
    const heading = page.locator('article section h2').last();
    if ((await heading.count()) > 0) {
      await page
        .locator('[data-paragraph]')
        .last()
        .evaluate((one) => {
          one.scrollIntoView({ block: 'start', behavior: 'instant' });
          scrollBy({ top: -100, behavior: 'instant' });
        });
      await settle(page);
      const name = await heading.evaluate((one) => one.textContent.trim().replace(/\s+/g, ' '));
      await expect(bar(page).locator('.here').getByText(name)).toBeVisible();
    }
    // Leaving by any link of the page keeps the way back to it.
    await page.locator('footer a[href$="/sources/"]').evaluate((one: HTMLElement) => one.click());
    await page.waitForURL(/\/sources\/$/);
    await expect(link).toBeVisible();
    for (const address of ['', 'entries/', 'about/', 'search/']) {
      await open(page, address);
      await expect(link, address).toBeVisible();
    }
  });
}

test('an entry leads back to the paragraph that one came from', async ({ page }) => {
  const mention = mentionsOf(slug).at(-1);
  test.skip(mention === undefined, 'no mentions');
  await open(page, documentAddress);
  const link = page.locator(`[id="${mention!.id}"]`);
  await link.focus();
  await expect(card(page)).toBeVisible();
  // The first lets what the focus has opened stay, the second follows the words.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/entries\//);
  await bar(page)
    .getByRole('link', { name: words.header.back.replace('{n}', String(mention!.paragraph)) })
    .click();
  await expect(page).toHaveURL(new RegExp(`${documentAddress}#p${mention!.paragraph}$`));
  await expect(page.locator(`#p${mention!.paragraph}`)).toBeInViewport();
});

test('the bar and the footer mark the page one is on', async ({ page }) => {
  for (const [address, name] of [
    ['entries/', words.header.entries],
    ['timeline/', words.nav.timeline],
    [`entries/${entries[0]!.id}/`, words.header.entries],
  ] as const) {
    await open(page, address);
    const marked = bar(page).locator('[aria-current]:not(.here *)');
    await expect(marked).toHaveText([name]);
  }
  await open(page, 'about/');
  await expect(page.getByRole('contentinfo').locator('[aria-current="page"]')).toHaveText([words.nav.about]);
});

test('documents and entries lead on to those beside them, from the first to the last', () => {
  for (const [part, ids] of [
    ['documents', slugs],
    ['entries', entries.map(({ id }) => id)],
  ] as const) {
    const next = new Map(
      ids.map((id) => {
        const link = pageOf(`${part}/${id}/index.html`).find((one) => attribute(one, 'rel') === 'next');
        return [id, link && /([^/]+)\/$/.exec(attribute(link, 'href') ?? '')?.[1]];
      }),
    );
    const before = new Map(
      ids.map((id) => {
        const link = pageOf(`${part}/${id}/index.html`).find((one) => attribute(one, 'rel') === 'prev');
        return [id, link && /([^/]+)\/$/.exec(attribute(link, 'href') ?? '')?.[1]];
      }),
    );
    const walked: string[] = [];
    for (let at = ids.find((id) => before.get(id) === undefined); at !== undefined; at = next.get(at)) {
      if (walked.length > 0) expect(before.get(at)).toBe(walked.at(-1));
      walked.push(at);
    }
    expect(walked.toSorted(), part).toEqual([...ids].sort());
  }
});

test('after the text stand what was compared, how it is cited, and what can be taken away', async ({ page }) => {
  await open(page, documentAddress);
  await page.locator('a[href="#closing"]').first().click();
  const closing = page.locator('#closing');
  await expect(closing).toBeInViewport();
  for (const label of [words.closing.publication, words.closing.comparison, words.closing.rights, words.closing.cite])
    await expect(closing.getByText(label, { exact: true })).toBeVisible();
  const link = closing.getByRole('link', { name: words.downloads.source.name });
  const response = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
  expect(await response.text()).toBe(readText(`${documentAddress}source.txt`));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('no page asks a reader to point or tap', async ({ page }) => {
    for (const address of ['', documentAddress]) {
      await page.goto(address);
      expect(await page.locator('body').innerText()).not.toContain(words.document.howToPoint);
    }
    expect(words.cover.howToReadText).not.toMatch(/\b(?:point|tap|hover)\b/i);
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const [width, height] of [
    [390, 844],
    [1024, 768],
  ] as const) {
    test(`a tapped paragraph offers the link to it, at ${width} px`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.setViewportSize({ width, height });
      await open(page, documentAddress);
      const paragraph = page.locator('[data-paragraph]').last();
      const id = (await paragraph.getAttribute('id'))!;
      // Where no name is: the words of the speaker, or any that are no link.
      await paragraph.evaluate((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      const link = page.locator(`a[href="#${id}"]`).last();
      await expect(link).toBeVisible();
      const box = (await link.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      await link.tap();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(new RegExp(`/${documentAddress}#${id}$`));
    });
  }
});

test('the link of a paragraph that is copied after a search is the paragraph’s alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${documentAddress}?hl=the#p1`);
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/#p\d+$/);
});

test.describe('the keyboard', () => {
  /** A key of a layout without Latin letters. */
  async function press(page: Page, key: string, code: string, modifiers = 0): Promise<void> {
    const inspector = await page.context().newCDPSession(page);
    const type = modifiers === 0 ? 'keyDown' : 'rawKeyDown';
    await inspector.send('Input.dispatchKeyEvent', {
      type,
      modifiers,
      key,
      code,
      windowsVirtualKeyCode: code.charCodeAt(3),
      ...(modifiers === 0 ? { text: key } : {}),
    });
  }

  for (const [layout, j, k] of [
    ['Cyrillic', 'о', 'л'],
    ['Greek', 'ξ', 'κ'],
    ['Arabic', 'ت', 'ن'],
  ] as const) {
    test(`has its shortcuts on a ${layout} layout`, async ({ page }) => {
      await open(page, documentAddress);
      if (mentionsOf(slug).length > 0) {
        await press(page, j, 'KeyJ');
        await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('A');
      }
      await press(page, k, 'KeyK', 2);
      await expect(page.getByRole('dialog', { name: words.search.title })).toBeVisible();
    });
  }

  test('belongs to an input method while it composes', async ({ page }) => {
    await open(page, documentAddress);
    const address = page.url();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('searchbox');
    await field.fill(entries[0]!.title);
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    const inspector = await page.context().newCDPSession(page);
    for (const [key, code] of [
      ['Enter', 13],
      ['ArrowDown', 40],
      ['Escape', 27],
    ] as const) {
      await inspector.send('Input.imeSetComposition', { text: 'とう', selectionStart: 2, selectionEnd: 2 });
      await inspector.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        windowsVirtualKeyCode: code,
        key,
        code: key,
      });
      await settle(page);
      await expect(field, key).toBeFocused();
      expect(page.url(), key).toBe(address);
    }
  });
});
