import type { Page } from '@playwright/test';
import { has } from './built.ts';
import { expect, meetings, open, settle, test, type Box } from './test.ts';

/** The lines of text of the drawings that are seen. */
const labels = (page: Page): Promise<(Box & { name: string })[]> =>
  page.locator('main svg text').evaluateAll((texts) =>
    texts
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
      .map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { name: one.textContent ?? '', left, top, right, bottom };
      }),
  );

/** Entries that the links of visible drawings, or of the table beneath, name. */
const named = (page: Page, within: string): Promise<string[]> =>
  page
    .locator(`main ${within} a[data-ref]`)
    .evaluateAll((links) =>
      [
        ...new Set(links.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-ref') ?? '')),
      ].sort(),
    );

for (const address of ['timeline/', 'map/'].filter((one) => has(`${one}index.html`))) {
  test(`on /${address} no labels meet, and picture and list name the same`, async ({ page }) => {
    await open(page, address);
    for (const width of [390, 820, 1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      const boxes = await labels(page);
      expect(meetings(boxes, 1), `${width} px`).toEqual([]);
      expect(
        boxes.filter(({ left, right }) => left < 0 || right > width).map(({ name }) => name),
        `labels beyond the window of ${width} px`,
      ).toEqual([]);
      const listed = await page
        .locator('main table th[scope="row"] a[data-ref]')
        .evaluateAll((links) => links.map((one) => one.getAttribute('data-ref') ?? '').sort());
      expect(await named(page, 'svg'), `${width} px`).toEqual(listed);
    }
  });

  test(`the table of /${address} is the way of the keyboard and of screen readers through it`, async ({ page }) => {
    await open(page, address);
    const table = page.getByRole('table');
    test.skip((await table.count()) === 0, 'nothing to show');
    await expect(table).toHaveAccessibleName(/\S/);
    await expect(page.locator('main svg a:not([tabindex="-1"])')).toHaveCount(0);
  });
}
