/** Coming to addresses and back again: words in view, notes open, focus and choices kept. */
import type { Page } from '@playwright/test';
import { faultAt, numbers, placesOf } from '../../tools/bench/places.ts';
import { words } from '../../src/wording/words.ts';
import { paragraphsOf } from '../../src/verify/site.ts';
import { base, documentAddress, entryIds, marksOf, mentionsOf, site, slug } from './built.ts';
import { card, expect, open, settle, test } from './test.ts';

test.skip(slug === '', 'no documents');

/** How many paragraphs the document has. */
const length = slug === '' ? 0 : paragraphsOf(site, slug).length;

/** The marks of the document. */
const marks = slug === '' ? [] : marksOf(slug);
const noteOf = (mark: string): string => mark.replace(/^ref-|--\d+$/g, '');

/** A reader's choices, before the first page. */
const choose = async (page: Page, choices: object): Promise<void> => {
  await page.addInitScript(
    ([key, value]) => {
      // An empty page has no storage.
      if (location.protocol !== 'about:') localStorage.setItem(key!, value!);
    },
    [`apparatus:${base}`, JSON.stringify(choices)],
  );
};

/** Opens the settings as the bar stands, which a click by the pointer would bring back into the window first. */
const openSettings = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByRole('button', { name: words.header.settings, includeHidden: true })
    .evaluate((button: HTMLElement) => button.click());

for (const width of [390, 820, 1280, 1440, 1680]) {
  for (const notes of ['none', 'essential', 'all']) {
    test(`random addresses land with their words in view, at ${width} px with notes “${notes}”`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await choose(page, { notes });
      const placeAt = placesOf(site, slug, numbers(width + notes.length));
      const missed: string[] = [];
      for (let turn = 0; turn < 7; turn++) {
        const place = placeAt(turn);
        await page.goto('about:blank');
        await page.goto(documentAddress + place.address);
        await expect
          .poll(() => faultAt(page, place))
          .toBe('')
          .catch(async () => missed.push(`${place.address}: ${await faultAt(page, place)}`));
        // And stays so.
        await settle(page);
        const fault = await faultAt(page, place);
        if (fault) missed.push(`${place.address}, later: ${fault}`);
      }
      expect(missed).toEqual([]);
    });
  }
}

/** Id and top of the paragraph at the top of the window. */
const top = (page: Page): Promise<readonly [string, number]> =>
  page.evaluate(() => {
    const first = [...document.querySelectorAll('[data-paragraph]')].find(
      (p) => p.getBoundingClientRect().bottom > 60,
    )!;
    return [first.id, Math.round(first.getBoundingClientRect().top)] as const;
  });

/** Reads on to a paragraph, somewhat into it. */
async function readTo(page: Page, n: number): Promise<void> {
  await page.locator(`#p${n}`).evaluate((one) => {
    one.scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: 80, behavior: 'instant' });
  });
  await settle(page);
}

const middle = Math.ceil(length * 0.6);

test.describe('coming back', () => {
  const [mark] = marks;
  const [entry] = entryIds;

  test('from another page to an address opens its note again, unless one had read on', async ({ page }) => {
    test.skip(mark === undefined || entry === undefined || length < 8, 'no notes, or a short text');
    const place = { address: `#note-${noteOf(mark!)}`, note: noteOf(mark!) };
    await open(page, documentAddress + place.address);
    await expect.poll(() => faultAt(page, place)).toBe('');
    await page.goto(`entries/${entry}/`);
    await page.goBack();
    await expect.poll(() => faultAt(page, place)).toBe('');
    await readTo(page, length - 2);
    const before = await top(page);
    await page.goto(`entries/${entry}/`);
    await page.goBack();
    await expect.poll(() => top(page)).toEqual(before);
    await expect(card(page)).toHaveCount(0);
  });

  test('within the page leads to where one was', async ({ page }) => {
    test.skip(length < 8, 'a short text');
    await open(page, documentAddress);
    await readTo(page, middle);
    const before = await top(page);
    const contents = page.locator('#closing a[href="#contents"], .here a[href="#contents"]').first();
    test.skip((await contents.count()) === 0, 'no contents');
    await contents.evaluate((link: HTMLElement) => link.click());
    await expect.poll(() => top(page)).not.toEqual(before);
    await page.goBack();
    await expect.poll(() => top(page)).toEqual(before);
  });

  test('finds unfolded notes unfolded, and the same paragraph at the top', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, documentAddress);
    const lines = page.locator('article details:not([open]) summary').filter({ visible: true });
    const unfolded = page.locator('article details[open]');
    const count = Math.min(4, await lines.count());
    test.skip(count === 0 || length < 8, 'no notes, or a short text');
    for (let i = 0; i < count; i++) await lines.first().evaluate((line: HTMLElement) => line.click());
    await expect(page.locator('[data-note-for]').filter({ visible: true })).not.toHaveCount(0);
    await readTo(page, middle);
    const before = await top(page);
    await expect(unfolded).toHaveCount(count);
    await page.goto('entries/');
    await page.goBack();
    await expect.poll(() => top(page)).toEqual(before);
    await expect(unfolded).toHaveCount(count);
    await page.reload();
    await expect.poll(() => top(page)).toEqual(before);
  });

  test('gives the focus to the very link that was followed, wherever it stands', async ({ page }) => {
    const mention = mentionsOf(slug).at(-1);
    test.skip(mention === undefined, 'no mentions');
    await open(page, documentAddress);
    for (const link of [
      page.locator('footer a[href$="/sources/"]'),
      page.getByRole('banner').getByRole('link', { name: words.header.entries }),
      page.locator('#closing a[href*="/about/"]'),
      page.locator(`[id="${mention!.id}"]`),
    ]) {
      if ((await link.count()) === 0) continue;
      // Words open their card first.
      const isMention = (await link.getAttribute('data-mention')) !== null;
      await link.focus();
      await page.keyboard.press('Enter');
      if (isMention) {
        await expect(card(page)).toBeVisible();
        await page.keyboard.press('Enter');
      }
      await expect(page).not.toHaveURL(new RegExp(`${documentAddress}$`));
      await page.goBack();
      await expect(link).toBeFocused();
      await expect(card(page)).toHaveCount(0);
    }
  });
});

test.describe('a reader’s choices', () => {
  const chosen = (page: Page, name: string) => page.evaluate((one) => document.documentElement.dataset[one], name);

  test('follow to other tabs, and to pages that one comes back to', async ({ context, page }) => {
    await open(page, documentAddress);
    const other = await context.newPage();
    await open(other, '');
    await open(other, 'about/');
    await page.getByRole('button', { name: words.header.settings }).click();
    await page.locator('input[value="sepia"]').check();
    await expect.poll(() => chosen(other, 'theme')).toBe('sepia');
    await other.goBack();
    expect(await chosen(other, 'theme')).toBe('sepia');
    await page.locator('input[value="dark"]').check();
    await expect.poll(() => chosen(other, 'theme')).toBe('dark');
  });

  test('that another version knew are passed over', async ({ page }) => {
    await choose(page, { notes: 'some', size: 'huge', theme: 'sepia', font: 'comic' });
    await open(page, documentAddress);
    expect(await chosen(page, 'theme')).toBe('sepia');
    for (const name of ['notes', 'size', 'font']) expect(await chosen(page, name), name).toBeUndefined();
  });
});

test.describe('what is being read stays where it is', () => {
  test.skip(length < 8, 'a short text');

  for (const width of [390, 1280]) {
    for (const [name, value] of [
      ['size', 'large'],
      ['size', 'small'],
      ['measure', 'narrow'],
      ['notes', 'none'],
      ['notes', 'all'],
    ] as const) {
      test(`when ${name} becomes ${value}, at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, documentAddress);
        await readTo(page, middle);
        const [id, before] = await top(page);
        await openSettings(page);
        const input = page.locator(`input[name="choose-${name}"][value="${value}"]`);
        await input.evaluate((one: HTMLElement) => one.click());
        await settle(page);
        const after = await page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
        expect(Math.abs(after - before)).toBeLessThanOrEqual(32);
      });
    }
  }

  test('when a telephone is turned, and turned back', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, documentAddress);
    await readTo(page, middle);
    const [id, before] = await top(page);
    for (const size of [
      { width: 844, height: 390 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await settle(page);
      const after = await page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
      expect(Math.abs(after - before)).toBeLessThanOrEqual(32);
    }
  });

  test('when settings and search are opened and closed', async ({ page }) => {
    await open(page, documentAddress);
    await readTo(page, middle);
    const before = await top(page);
    await openSettings(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await top(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await settle(page);
    expect(await top(page)).toEqual(before);
  });
});
