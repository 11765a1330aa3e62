/** Two texts side by side, and variants by letters. */
import { words } from '../../src/wording/words.ts';
import { has } from './built.ts';
import { boxOf, expect, meet, open, settle, test } from './test.ts';

const translation = 'documents/avis/parallel/';
const witness = 'documents/inn-copy/parallel/';

test.skip(!has(`${translation}index.html`), 'no versions');

test('what belongs together stands level, and side by side', async ({ page }) => {
  await open(page, translation);
  for (const [there, here] of [
    ['p1', 'p1.avis'],
    ['p3', 'p3.avis'],
    ['p7', 'p8.avis'],
    ['p11', 'p9.avis'],
  ] as const) {
    const [left, right] = [await boxOf(page.locator(`[id="${there}"]`)), await boxOf(page.locator(`[id="${here}"]`))];
    expect(Math.abs(left.top - right.top), there).toBeLessThan(2);
    expect(left.right, there).toBeLessThanOrEqual(right.left);
  }
});

test('a translation is cited with its translator and its original', async ({ page }) => {
  await open(page, 'documents/avis/');
  await page.locator('#closing').getByRole('button', { name: words.citing.other }).click();
  const dialog = page.getByRole('dialog', { name: words.citing.title });
  await expect(dialog).toContainText('“Avis du bac.” Translated by A clerk.');
  await expect(dialog).toContainText('A clerk, translator.');
  await expect(dialog.locator('pre', { hasText: 'Translation of: A Notice of the Ferry' })).toHaveCount(1);
});

test('a text from right to left stands beside the other in its own direction', async ({ page }) => {
  await open(page, 'documents/ilan/parallel/');
  const text = page.locator('[data-text="ilan"]').first();
  await expect(text).toHaveAttribute('lang', 'ar');
  await expect(text).toHaveCSS('direction', 'rtl');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 600 } });

    test('a narrow screen shows the text that is chosen', async ({ page }) => {
      await page.goto(translation);
      const [english, french] = [page.locator('[id="p3"]'), page.locator('[id="p3.avis"]')];
      await expect(english).toBeVisible();
      await expect(french).toBeHidden();
      await page.getByRole('radio', { name: 'Avis du bac' }).check();
      await expect(english).toBeHidden();
      await expect(french).toBeVisible();
    });
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 400 } });

  test('the paragraph that is being read stays in its place when the other text is chosen', async ({ page }) => {
    await open(page, translation);
    const top = async (id: string): Promise<number> => (await boxOf(page.locator(`[id="${id}"]`))).top;
    await page.locator('[id="p7"]').evaluate((one) => {
      one.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await settle(page);
    const before = await top('p7');
    await page.getByRole('radio', { name: 'Avis du bac' }).check();
    expect(Math.abs((await top('p8.avis')) - before)).toBeLessThan(4);
    await page.getByRole('radio', { name: 'A Notice of the Ferry' }).check();
    expect(Math.abs((await top('p7')) - before)).toBeLessThan(4);
  });

  test('an address in either text shows it', async ({ page }) => {
    await open(page, `${translation}#p8.avis`);
    await expect(page.locator('[id="p8.avis"]')).toBeInViewport();
    await expect(page.getByRole('radio', { name: 'Avis du bac' })).toBeChecked();
  });
});

test('a mark opens its note, in either text', async ({ page }) => {
  await open(page, translation);
  for (const [mark, words] of [
    ['ref-late', 'The inn stood at the landing.'],
    ['ref-late.avis', 'The word is the same as in English.'],
  ] as const) {
    await expect(page.getByText(words)).toBeHidden();
    await page.locator(`[id="${mark}"]`).click();
    await expect(page.getByText(words)).toBeVisible();
  }
});

test('the letter of a variant leads to its readings, and back', async ({ page }) => {
  await open(page, 'documents/notice/');
  await page.getByRole('link', { name: 'Variant b' }).click();
  const readings = page.locator('#readings-b');
  await expect(readings).toBeInViewport();
  await expect(readings).toHaveText(/leaves\]\s+departs\s+A B/);
  await readings.getByRole('link').click();
  await expect(page).toHaveURL(/#variant-b$/);
});

test('letters stand in no words, and readings over none', async ({ page }) => {
  await open(page, 'documents/notice/');
  const paragraph = page.locator('#p3');
  expect((await paragraph.textContent())!.replace(/\s+/g, ' ').trim()).toBe(
    'The ferry of Wade leaves at dawn, and returns at dusk. Whoever comes late waits.',
  );
  expect(meet(await boxOf(paragraph), await boxOf(page.locator('.variants').nth(1)))).toBe(false);
});

test('on the page of a witness, only its own variants show', async ({ page }) => {
  await open(page, witness);
  await expect(page.locator('.variants').filter({ hasText: 'departs' })).not.toContainText('A');
  await expect(page.getByText('twopence')).toHaveCount(0);
});
