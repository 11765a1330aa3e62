/** What is kept on the reader's machine, or comes with an address or from the host, and isn't what it should be. */
import type { Page } from '@playwright/test';
import { choicesKey } from '../../src/contract/choices.ts';
import { words } from '../../src/wording/words.ts';
import { base, documentAddress, entries, mentionsOf, slug } from './built.ts';
import { card, expect, open, pointAt, settle, test } from './test.ts';

test.skip(slug === '', 'no documents');

const code = `"'><svg onload="window.ran=1"><script>window.ran=1</script>javascript:window.ran=1`;

/** What a page throws, and whether any of the words above ran. */
function watch(page: Page): () => Promise<unknown[]> {
  const errors: unknown[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return async () => {
    if (await page.evaluate(() => 'ran' in window)) errors.push('ran');
    return errors;
  };
}

/** Reads as a reader does: a card, the settings, the search. */
async function read(page: Page): Promise<void> {
  await open(page, documentAddress);
  const mention = mentionsOf(slug).at(-1)!;
  await pointAt(page, page.locator(`a[id="${mention.id}"]`));
  await expect(card(page).first()).toBeVisible();
  await page.mouse.move(2, 2);
  await page.getByRole('button', { name: words.header.settings }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`search/?q=${encodeURIComponent(entries[0]!.title)}`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
}

test('a browser that refuses storage shows everything', async ({ page }) => {
  const faults = watch(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await read(page);
  expect(await faults()).toEqual([]);
});

test('where storage is full, a choice lasts as long as the page', async ({ page }) => {
  const faults = watch(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await read(page);
  await open(page, documentAddress);
  await page.getByRole('button', { name: words.header.settings }).click();
  await page.getByRole('dialog').getByRole('radio', { name: words.settings.dark, exact: true }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await faults()).toEqual([]);
});

for (const [what, value] of [
  ['no JSON', '{'],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[[],{}]'],
  ['of other types', JSON.stringify({ theme: { a: 1 }, size: [], notes: 7, keys: null, document: {}, place: 'x' })],
  ['code', JSON.stringify({ theme: code, size: code, document: code, place: code, title: code, hash: code })],
] as const)
  test(`what is kept is ${what}, and is passed over`, async ({ page }) => {
    const faults = watch(page);
    await open(page, documentAddress);
    // Every key that the edition has, and those that it may have.
    await page.evaluate(
      ([text, key]) => {
        for (const name of [key, `${key}reading`, ...Object.keys(localStorage)]) localStorage.setItem(name, text);
        for (const name of Object.keys(sessionStorage)) sessionStorage.setItem(name, text);
        history.replaceState({ search: text, place: text, link: text, unfolded: text }, '');
      },
      [value, choicesKey(base)] as const,
    );
    await page.reload();
    await settle(page);
    await page.goto('.');
    await read(page);
    expect(await faults()).toEqual([]);
  });

test('an address that holds code is words', async ({ page }) => {
  const faults = watch(page);
  const text = encodeURIComponent(code);
  for (const address of [
    `search/?q=${text}&kind=${text}&document=${text}&exchange=${text}`,
    `${documentAddress}?hl=${text}#${text}`,
    `${documentAddress}?hl=${text}#note-${text}`,
    `entries/?kind=${text}#${text}`,
    `?${text}#%E0%A4%A`,
  ]) {
    await page.goto(address);
    await settle(page);
    await expect(page.locator('html')).toHaveAttribute('data-js', 'on');
  }
  await page.goto('search/');
  await page
    .getByRole('main')
    .getByRole('searchbox')
    .or(page.getByRole('main').getByRole('combobox'))
    .first()
    .fill(code);
  await settle(page);
  expect(await faults()).toEqual([]);
});

for (const [how, body] of [
  ['a page of the host', '<!doctype html><title>Sign in</title>'],
  ['empty', ''],
  ['of another shape', '{"a":[null]}'],
] as const)
  test(`data that is ${how} leaves the page, and a name leads to its entry`, async ({ page }) => {
    const faults = watch(page);
    await page.route(/(?:cards|names|places)\.json$/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body }),
    );
    await open(page, 'entries/');
    const link = page.getByRole('main').locator('a[data-ref]').first();
    await pointAt(page, link);
    await page.waitForTimeout(1000);
    await link.click();
    await expect(page).toHaveURL(/entries\/[^/]+\/$/);
    await page.goto('search/?q=the');
    await expect(page.getByRole('status').filter({ hasText: words.search.failed })).toBeVisible();
    expect(await faults()).toEqual([]);
  });

test('data that are slow are waited for, and then there', async ({ page }) => {
  const faults = watch(page);
  await page.route(/\.json(?:\?|$)/, async (route) => {
    await new Promise((done) => setTimeout(done, 3000));
    await route.continue();
  });
  await page.goto(`search/?q=${encodeURIComponent(entries[0]!.title)}`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  expect(await faults()).toEqual([]);
});
