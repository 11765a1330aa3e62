import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { documentAddress, htmlFiles, kindsOfPage, siteDir, slug } from './built.ts';
import { card, expect, open, settle, test } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against a page, one line each: by all its rules, or by those
 * named. Only violations are asked for: naming all that passed takes longest.
 */
async function violations(page: Page, rules?: readonly string[], within?: string): Promise<string[]> {
  const runOnly = rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: tags };
  let axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false, runOnly })
    .setLegacyMode(true);
  if (within !== undefined) axe = axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

// .htmlvalidate.json relaxes one rule: the standard forbids only white space in an id, and a version has full stops.
test('the HTML of every page is valid', async () => {
  const html = new HtmlValidate(new FileSystemConfigLoader());
  const faults: string[] = [];
  for (const file of htmlFiles) {
    const { results } = await html.validateFile(join(siteDir, file));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${file}:${line}:${column} ${ruleId} ${message}`);
  }
  expect(faults.length > 40 ? [...faults.slice(0, 40), `and ${faults.length - 40} more`] : faults).toEqual([]);
});

for (const address of kindsOfPage) {
  test(`axe has nothing against /${address}, wide in light and narrow in dark`, async ({ page }) => {
    await open(page, address);
    expect(await violations(page), 'wide, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await settle(page);
    expect(await violations(page), 'narrow, dark').toEqual([]);
  });
}

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
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      expect(await violations(page, ['color-contrast-enhanced'], '[data-paragraph]')).toEqual([]);
      expect(await violations(page, ['color-contrast'])).toEqual([]);
    });
  }
});
