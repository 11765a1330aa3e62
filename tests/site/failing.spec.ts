/** What readers have where a script, a file or the network fails. */
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import { documentAddress, entries, marksOf, mentionsOf, slug } from './built.ts';
import { card, open, settle } from './test.ts';

test.skip(slug === '', 'no documents');

const scripts = '**/assets/*.js';
const [mark] = slug === '' ? [] : marksOf(slug);

/** Number of notes that can be read. */
const notesSeen = (page: Page): Promise<number> =>
  page
    .locator('[data-note-for]')
    .evaluateAll((notes) => notes.filter((note) => note.checkVisibility({ visibilityProperty: true })).length);

/** What a page throws, but for files that it was refused. */
function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const [how, refuse] of [
      ['blocked', (page: Page) => page.route(scripts, (route) => route.abort())],
      ['gone', (page: Page) => page.route(scripts, (route) => route.fulfill({ status: 404, body: '' }))],
      [
        'too new for the browser',
        (page: Page) =>
          page.route(scripts, (route) => route.fulfill({ contentType: 'text/javascript', body: '= new' })),
      ],
    ] as const) {
      test(`scripts that are ${how} leave the page as without them`, async ({ page }) => {
        test.skip(mark === undefined, 'no editorial notes');
        await refuse(page);
        await page.goto(documentAddress);
        await expect.poll(() => notesSeen(page)).toBeGreaterThan(0);
        await expect(page.getByText(words.document.howToPoint)).toBeHidden();
        await expect(page.getByRole('button')).toHaveCount(0);
        await page.locator(`[id="${mark}"]`).click();
        await expect(page.locator(`[id="${mark!.replace('ref-', 'note-')}"]`)).toBeInViewport();
      });
    }

    test('a page left open over a new deployment leads on by its links, and says what to do', async ({ page }) => {
      test.skip(mark === undefined, 'no editorial notes');
      const errors = watch(page);
      await open(page, documentAddress);
      await page.route(scripts, (route) => route.fulfill({ status: 404, body: '' }));
      await page.locator(`[id="${mark}"]`).evaluate((one: HTMLElement) => one.click());
      await expect(page).toHaveURL(new RegExp(`#${mark!.replace('ref-', 'note-')}$`));
      await expect(page.locator(`[id="${mark!.replace('ref-', 'note-')}"]`)).toBeInViewport();
      await expect(page.getByRole('alert')).toContainText(words.outdated.text);
      await page.getByRole('banner').getByRole('link', { name: words.header.search }).click();
      await expect(page).toHaveURL(/\/search\/$/);
      expect(errors).toEqual([]);
    });

    test('settings that can’t be loaded say so, and the page can be reloaded', async ({ page }) => {
      await open(page, documentAddress);
      await page.route(scripts, (route) => route.fulfill({ status: 404, body: '' }));
      await page.getByRole('button', { name: words.header.settings }).click();
      await expect(page.getByRole('alert')).toContainText(words.outdated.text);
      await page.unroute(scripts);
      await page.getByRole('alert').getByRole('button', { name: words.outdated.reload }).click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.getByRole('button', { name: words.header.settings }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    });
  });
}

test('scripts that are late come to a page that can be read, and keep the place', async ({ page }) => {
  test.skip(mark === undefined, 'no editorial notes');
  let arrive = (): void => undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.clock.install();
  await page.route(/assets\/Page.*\.js/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(documentAddress, { waitUntil: 'commit' });
  await expect(page.locator('[data-paragraph]').last()).toBeAttached();
  await page.clock.fastForward(6000);
  await expect.poll(() => notesSeen(page)).toBeGreaterThan(0);
  arrive();
  await expect(page.locator('html')).toHaveAttribute('data-js', 'on');
  await page.clock.runFor(500);
  await expect(page.getByRole('button', { name: words.header.settings })).toBeVisible();
});

test('without the data of the cards, a tap on a name leads to its entry', async ({ browser, baseURL }) => {
  const mention = mentionsOf(slug).at(-1);
  test.skip(mention === undefined, 'no mentions');
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    // What it has kept isn't routed.
    serviceWorkers: 'block',
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.route('**/cards.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(documentAddress);
  await settle(page);
  const link = page.locator(`a[id="${mention!.id}"]`);
  // Words that don't show as a link are shown first.
  if ((await link.getAttribute('data-essential')) === null) await link.tap();
  await link.tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    entries.find(({ id }) => id === mention!.entry)!.title,
  );
  await context.close();
});

test('a search that can’t be loaded leads to the names, and can be tried again', async ({ page }) => {
  await page.route('**/names.json', (route) => route.abort());
  await page.goto('search/?q=the');
  await expect(page.getByRole('status').filter({ hasText: words.search.failed })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: words.search.index })).toBeVisible();
  await page.unroute('**/names.json');
  await page.getByRole('button', { name: words.search.retry }).click();
  await expect(page.getByText(words.search.failed)).toHaveCount(0);
});

test('a search page whose script is gone lists every name', async ({ page }) => {
  await page.route(scripts, (route) =>
    /\/page\.[^/]*js$/.test(route.request().url()) ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await page.goto('search/');
  await expect(page.getByRole('main').getByRole('link', { name: entries[0]!.title }).first()).toBeVisible();
});

test('nothing is called compared where the source can’t be had, and it can be tried again', async ({ page }) => {
  await open(page, documentAddress);
  await page.route('**/source.txt', (route) => route.fulfill({ status: 404, body: 'no such file' }));
  await page.getByRole('button', { name: words.verify.button }).click();
  const result = page.locator('#closing').getByRole('status');
  await expect(result).toHaveText(words.verify.failed);
  await page.unroute('**/source.txt');
  await page.getByRole('button', { name: words.verify.button }).click();
  await expect(result).not.toContainText(words.verify.failed);
  await expect(result.getByRole('listitem')).toHaveCount(3);
});

test('what is printed without a network says where the sources stand', async ({ page, context }) => {
  test.skip(mark === undefined, 'no editorial notes');
  const errors = watch(page);
  await open(page, documentAddress);
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  await settle(page);
  await context.setOffline(true);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#closing').getByText(words.nav.sources)).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});
