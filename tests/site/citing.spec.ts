import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { styles } from '../../src/citation/styles.ts';
import { phraseIn } from '../../src/verify/browser/search.ts';
import { sourceWordsOf } from '../../src/verify/html.ts';
import { paragraphsOf } from '../../src/verify/site.ts';
import { words } from '../../src/wording/words.ts';
import { documentAddress, entryIds, has, marksOf, site, slug } from './built.ts';
import { card, expect, open, pointAt, test } from './test.ts';

test.skip(slug === '', 'no documents');
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: words.citing.title });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const citationIn = (page: Page, style: string): Locator =>
  dialog(page).getByRole('listitem').filter({ hasText: style }).locator('p');
const ofDocument = (page: Page): Locator => page.locator('#closing').getByRole('button', { name: words.citing.other });

test('a document is cited in every style, each copied by keyboard and said aloud', async ({ page }) => {
  await open(page, documentAddress);
  await ofDocument(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
  for (const { name } of styles) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('status')).toHaveText(words.citing.copied.replace('{name}', name));
    const shown = await citationIn(page, name).innerText();
    expect(await clipboard(page)).toBe(shown);
    expect(shown).toContain(documentAddress);
  }
  for (const [name, sign] of [
    ['BibTeX', '@online{'],
    ['RIS', 'TY  - ELEC'],
    ['CSL-JSON', '"type": "webpage"'],
  ] as const) {
    await dialog(page)
      .getByRole('button', { name: words.citing.copyOf.replace('{name}', name) })
      .press('Enter');
    await expect(dialog(page).getByRole('status')).toHaveText(words.citing.copied.replace('{name}', name));
    expect(await clipboard(page)).toContain(sign);
  }
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(ofDocument(page)).toBeFocused();
});

test('what is copied keeps its italics for programs that take them', async ({ page }) => {
  await open(page, documentAddress);
  await ofDocument(page).click();
  await dialog(page)
    .getByRole('button', { name: words.citing.copyOf.replace('{name}', 'MLA') })
    .click();
  await expect(dialog(page).getByRole('status')).not.toBeEmpty();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
  expect(html).toMatch(/<i\b/);
});

test('a format is saved as a file whose name says what is cited', async ({ page }) => {
  await open(page, documentAddress);
  await ofDocument(page).click();
  const saving = page.waitForEvent('download');
  await dialog(page)
    .getByRole('button', { name: words.citing.saveOf.replace('{name}', 'RIS') })
    .click();
  expect((await saving).suggestedFilename()).toMatch(new RegExp(`^${slug}-.*\\.ris$`));
});

test('where there is no clipboard the words are selected, and the reader is told', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error()) }),
  );
  await open(page, documentAddress);
  await ofDocument(page).click();
  await dialog(page)
    .getByRole('button', { name: words.citing.copyOf.replace('{name}', 'APA') })
    .click();
  await expect(dialog(page).getByRole('status')).toHaveText(words.citing.failed);
  const selected = await page.evaluate(() => getSelection()!.toString().trim());
  expect(selected).toBe(await citationIn(page, 'APA').innerText());
});

test('a paragraph is cited by its number', async ({ page }) => {
  await open(page, documentAddress);
  const paragraph = page.locator('[data-paragraph]').nth(1);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.hover();
  const number = Number(await paragraph.getAttribute('data-paragraph'));
  await page.getByRole('button', { name: words.citing.here.replace('{n}', String(number)) }).click();
  await expect(citationIn(page, 'Chicago')).toContainText(`#p${number}`);
  await expect(citationIn(page, 'Chicago')).toContainText(`para. ${number}`);
});

for (const hasTouch of [false, true]) {
  test(`a passage is found from the cover and cited in three steps, by ${hasTouch ? 'touch, on a phone' : 'mouse'}`, async ({
    browser,
    baseURL,
  }) => {
    const paragraphs = paragraphsOf(site, slug).map(sourceWordsOf);
    const n = Math.ceil(paragraphs.length / 2);
    const viewport = hasTouch ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    const page = await browser.newPage({ ...(baseURL && { baseURL }), viewport, hasTouch });
    const press = (one: Locator): Promise<void> => (hasTouch ? one.tap() : one.click());
    await open(page, '');
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill(`"${phraseIn(paragraphs[n - 1]!)}"`);
    await field.press('Enter');
    await press(page.locator(`[data-search-results] a[href$="#p${n}"]`));
    const cite = page.getByRole('button', { name: words.citing.here.replace('{n}', String(n)) });
    await expect(cite).toBeInViewport();
    await press(cite);
    await expect(citationIn(page, 'Chicago')).toContainText(`para. ${n}`);
    await page.close();
  });
}

test('an open note is cited by its number, and the focus comes back to its mark', async ({ page }) => {
  const [mark] = marksOf(slug);
  test.skip(mark === undefined, 'no editorial notes');
  await open(page, documentAddress);
  const link = page.locator(`[id="${mark!}"]`);
  await link.focus();
  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: words.tools.cite }).press('Enter');
  await expect(citationIn(page, 'Chicago')).toContainText('#note-');
  await expect(citationIn(page, 'Chicago')).toContainText('note 1');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a card’s entry is cited, and so is the entry on its page', async ({ page }) => {
  await open(page, documentAddress);
  const mention = page.locator('a[data-mention][data-essential]').first();
  test.skip((await mention.count()) === 0, 'no mentions');
  await pointAt(page, mention);
  await card(page).getByRole('button', { name: words.tools.cite }).click();
  const id = (await mention.getAttribute('data-ref'))!;
  await expect(citationIn(page, 'MLA')).toContainText(`entries/${id}/`);
  await page.keyboard.press('Escape');
  await open(page, `entries/${entryIds[0]!}/`);
  await page.getByRole('button', { name: words.citing.other }).click();
  await expect(citationIn(page, 'APA')).toContainText(`entries/${entryIds[0]!}/`);
});

test('a claim is cited by its row of the ledger', async ({ page }) => {
  test.skip(!has('claims/index.html'), 'no claims');
  await open(page, 'claims/');
  const row = page.locator('.claims tr[id]').first();
  test.skip((await row.count()) === 0, 'no claims');
  await row.getByRole('link', { name: words.tools.cite }).click();
  await expect(citationIn(page, 'Vancouver')).toContainText(`claims/#${(await row.getAttribute('id'))!}`);
});

test('the dialog has no fault that axe finds, light or dark, and fits a phone', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, documentAddress);
    await ofDocument(page).click();
    await expect(dialog(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations).toEqual([]);
    expect(await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a citation stands there, and a row of the ledger leads to how one cites', async ({ page }) => {
    await page.goto(documentAddress);
    await expect(page.locator('#closing')).toContainText(words.closing.citeParagraph);
    await expect(ofDocument(page)).toHaveCount(0);
    test.skip(!has('claims/index.html'), 'no claims');
    await page.goto('claims/');
    const link = page.locator('.claims tr[id]').first().getByRole('link', { name: words.tools.cite });
    test.skip((await link.count()) === 0, 'no claims');
    await link.click();
    await expect(page).toHaveURL(/about\/#cite$/);
  });
});
