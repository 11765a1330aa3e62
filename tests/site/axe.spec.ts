/** What axe has against a document's page in the states that a reader brings about; each page as it opens `apparatus verify` asks about. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { violations as violationsOf } from '../../src/verify/browser/axe.ts';
import { documentAddress, slug } from './built.ts';
import { card, expect, open, settle, test } from './test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violations = (page: Page, rules?: readonly string[], within?: string): Promise<string[]> =>
  violationsOf(page, axe, rules, within);

test.describe('a document’s page', () => {
  test.skip(slug === '', 'no documents');

  test('has nothing against it with a card open, in the margin, beside its link and as a sheet', async ({ page }) => {
    await open(page, documentAddress);
    const link = page.locator('[data-paragraph] a[data-mention][id]').first();
    test.skip((await link.count()) === 0, 'no mentions');
    for (const width of [1280, 820]) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      // A card that was dismissed stays closed until one has been elsewhere.
      await page.getByRole('banner').getByRole('link').first().focus();
      await link.focus();
      await expect(card(page)).toBeVisible();
      expect(await violations(page), `${width} px`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test('has nothing against it with a dialog open', async ({ page }) => {
    await open(page, documentAddress);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('the');
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    expect(await violations(page), 'search').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // A key in a field is typing, also in one that is just going.
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('input'))).not.toBe(true);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page), 'help').toEqual([]);
  });

  for (const theme of ['light', 'dark', 'sepia']) {
    test(`has its text in a contrast of AAA: ${theme}`, async ({ page }) => {
      await open(page, documentAddress);
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      expect(await violations(page, ['color-contrast-enhanced'], '[data-paragraph]')).toEqual([]);
      expect(await violations(page, ['color-contrast'])).toEqual([]);
    });
  }
});
