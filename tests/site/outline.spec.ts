/** The outline of a document, however many sections it has. */
import { documentAddress } from './built.ts';
import { boxOf, expect, meet, open, test, wordsOf } from './test.ts';

for (const width of [390, 1440]) {
  test(`numerals stand before the titles of the outline, which begin in one line, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['', documentAddress]) {
      await open(page, address);
      const items = await page.getByRole('main').locator('nav ol > li:has(.numeral)').all();
      expect(items.length, `/${address}`).toBeGreaterThan(1);
      const begins = new Set<number>();
      for (const item of items) {
        const title = await boxOf(item.getByRole('link').first());
        expect(meet(await wordsOf(item.locator('.numeral')), title), (await item.textContent())!).toBe(false);
        begins.add(Math.round(title.left));
      }
      expect(begins.size, `/${address}`).toBe(1);
    }
  });
}

for (const width of [390, 768, 1000, 1280]) {
  test(`the numerals of headings stand in the window at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, documentAddress);
    for (const numeral of await page.locator('section > h2 > .numeral').all()) {
      const { left, right } = await wordsOf(numeral);
      expect(left, (await numeral.textContent())!).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
  });
}
