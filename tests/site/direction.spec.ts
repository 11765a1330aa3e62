/** How a page lies that reads from right to left, or holds a text that does. */
import type { Locator } from '@playwright/test';
import { documentAddress, marksOf, slug, slugs } from './built.ts';
import { boxOf, card, expect, meet, open, partsOf, settle, test, visibleNotes, wordsOf, type Box } from './test.ts';

const directionOf = (one: Locator): Promise<string> => one.evaluate((element) => getComputedStyle(element).direction);

/** Where a line begins and ends, so that what comes later in it has the higher number, whichever way it runs. */
const along = ({ left, right }: Box, direction: string): { start: number; end: number } =>
  direction === 'rtl' ? { start: -right, end: -left } : { start: left, end: right };

for (const one of slugs) {
  test(`headings and outline of ${one} begin where its lines begin`, async ({ page }) => {
    await open(page, `documents/${one}/`);
    const direction = await directionOf(page.locator('article'));
    const text = along(await boxOf(page.locator('[data-paragraph]').last()), direction);
    for (const heading of await page.locator('article section > h2').all()) {
      const words = along(await wordsOf(heading), direction);
      expect(words.start, 'with its numeral before the line').toBeLessThanOrEqual(text.start + 0.5);
      expect(words.end).toBeLessThan(text.end);
    }
    for (const item of await page.locator('article nav li').all()) {
      expect(along(await wordsOf(item), direction).start).toBeCloseTo(text.start, 0);
      const title = along(await boxOf(item.getByRole('link')), direction);
      expect(title.start, 'after its numeral').toBeGreaterThan(text.start + 10);
    }
  });

  test(`notes of ${one} stand where its lines end, and editorial ones where they begin, if there is room`, async ({
    page,
  }) => {
    await open(page, `documents/${one}/`);
    const direction = await directionOf(page.locator('article'));
    const isMark = new Set(marksOf(one));
    for (const width of [1100, 1680]) {
      await page.setViewportSize({ width, height: 1000 });
      await settle(page);
      const text = along(await boxOf(page.locator('[data-paragraph]').last()), direction);
      const notes = await visibleNotes(page);
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) {
        const { start, end } = along(note, direction);
        if (width === 1680 && isMark.has(note.name)) expect(end, note.name).toBeLessThanOrEqual(text.start);
        else expect(start, note.name).toBeGreaterThanOrEqual(text.end);
      }
    }
  });

  test(`the lines that count the notes of ${one} are read as the interface is`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `documents/${one}/`);
    const root = page.locator('html');
    const lines = await page.locator('article details').filter({ visible: true }).all();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(await directionOf(line)).toBe(await directionOf(root));
      expect(await line.evaluate((one) => one.closest('[lang]')!.getAttribute('lang'))).toBe(
        await root.getAttribute('lang'),
      );
    }
  });
}

test('a card covers neither its words nor the edge, at any width', async ({ page }) => {
  const links = page.locator(`article[data-document="${slug}"] a[data-mention][id]`);
  for (const width of [390, 820]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, documentAddress);
    for (const link of [links.first(), links.last()]) {
      await link.focus();
      await expect(card(page)).toBeVisible();
      await settle(page);
      const box = await boxOf(card(page).last());
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      for (const part of await partsOf(link)) expect(meet(box, part)).toBe(false);
      await page.keyboard.press('Escape');
    }
  }
});
