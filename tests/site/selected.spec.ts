import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import { documentAddress, readText, slug } from './built.ts';
import { boxOf, expect, open, test } from './test.ts';

test.skip(slug === '', 'no documents');
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const lines = (slug === '' ? '' : readText(`${documentAddress}source.txt`))
  .split(/[\r\n]+/)
  .map((line) => line.replace(/\s+/g, ' ').trim())
  .filter((line) => line !== '');
const tools = (page: Page): Locator => page.getByRole('toolbar', { name: words.selected.label });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const longest = lines.reduce((best, line, i) => (line.length > lines[best]!.length ? i : best), 0);
const paragraph = (page: Page, n = longest + 1): Locator => page.locator(`[data-paragraph="${String(n)}"]`);

/** Selects whole paragraphs, with their marks and all. */
const select = (page: Page, from: number, to = from): Promise<void> =>
  page.evaluate(
    ([first, last]) => {
      const [start, end] = [first!, last!].map((n) => document.querySelector(`[data-paragraph="${String(n)}"]`)!);
      start!.scrollIntoView({ block: 'start', behavior: 'instant' });
      scrollBy(0, -80);
      getSelection()!.setBaseAndExtent(start!, 0, end!, end!.childNodes.length);
    },
    [from, to],
  );

/** Draws the pointer over the first line of a paragraph. */
async function draw(page: Page): Promise<void> {
  await paragraph(page).evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { left, top, right } = await boxOf(paragraph(page));
  await page.mouse.move(left + 4, top + 14);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, top + 14, { steps: 4 });
  await expect(tools(page)).toHaveCount(0);
  await page.mouse.up();
}

test('nothing of the tools is loaded before words are selected', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await open(page, documentAddress);
  expect(loaded.filter((url) => url.includes('selecti'))).toEqual([]);
  await select(page, 1);
  await expect(tools(page)).toBeVisible();
});

test('what the pointer selects can be copied with its citation: the source’s words alone', async ({ page }) => {
  await open(page, documentAddress);
  await draw(page);
  await expect(tools(page)).toBeVisible();
  const selected = await page.evaluate(() => getSelection()!.toString().replace(/\s+/g, ' ').trim());
  await tools(page).getByRole('button', { name: words.selected.copy }).click();
  await expect(page.getByRole('status').filter({ hasText: words.selected.copied })).toHaveCount(1);
  const [quotation, , citation] = (await clipboard(page)).split('\n');
  expect(quotation).toBe(words.quoted.replace('{text}', selected));
  expect(lines[longest]).toContain(selected);
  expect(citation).toContain(`#p${String(longest + 1)}`);
  expect(citation).toContain(`para. ${String(longest + 1)}`);
});

test('the tools leave the selection as it is, stand below it, and go with it', async ({ page }) => {
  await open(page, documentAddress);
  await draw(page);
  const bar = await boxOf(tools(page));
  const end = await page.evaluate(() => [...getSelection()!.getRangeAt(0).getClientRects()].at(-1)!.bottom);
  expect(bar.top).toBeGreaterThanOrEqual(end);
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(tools(page)).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(false);
});

test('several paragraphs are copied without anything of the apparatus, and cited by their numbers', async ({
  page,
}) => {
  test.skip(lines.length < 3, 'a short text');
  await open(page, documentAddress);
  await select(page, 2, 3);
  await tools(page).getByRole('button', { name: words.selected.copy }).click();
  await expect(page.getByRole('status').filter({ hasText: words.selected.copied })).toHaveCount(1);
  const copied = await clipboard(page);
  expect(copied.startsWith(words.quoted.replace('{text}', `${lines[1]!}\n${lines[2]!}`))).toBe(true);
  expect(copied).toContain('paras. 2–3');
});

test('by the keyboard: Tab leads into the tools, arrows along them, and what is done is said', async ({ page }) => {
  await open(page, documentAddress);
  await page.keyboard.press('Shift');
  await select(page, longest + 1);
  await expect(page.getByRole('status').filter({ hasText: words.selected.hint })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(tools(page).getByRole('button', { name: words.selected.copy })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tools(page).getByRole('button', { name: words.selected.link })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: words.selected.linked })).toHaveCount(1);
});

test('a link to words brings them into view in another window', async ({ page, context }) => {
  await open(page, documentAddress);
  await draw(page);
  await tools(page).getByRole('button', { name: words.selected.link }).click();
  await expect(page.getByRole('status').filter({ hasText: words.selected.linked })).toHaveCount(1);
  const link = await clipboard(page);
  expect(link).toContain(`#p${String(longest + 1)}:~:text=`);
  const other = await context.newPage();
  await other.goto(link);
  await expect(paragraph(other)).toBeInViewport();
  // A fragment that the browser has found is taken off the address.
  expect(await other.evaluate(() => location.hash)).toBe(`#p${String(longest + 1)}`);
});

test('words of notes alone have no tools', async ({ page }) => {
  await open(page, documentAddress);
  await select(page, 1);
  await expect(tools(page)).toBeVisible();
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#closing h2')!));
  await expect(tools(page)).toHaveCount(0);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('the tools stand at the foot of the window, away from the browser’s own menu', async ({ page }) => {
    await open(page, documentAddress);
    await paragraph(page).tap({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' })));
    await page.evaluate(() => document.dispatchEvent(new PointerEvent('pointercancel', { pointerType: 'touch' })));
    await select(page, longest + 1);
    await expect(tools(page)).toBeVisible();
    await page.evaluate(() => document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' })));
    await page.evaluate(() => document.dispatchEvent(new PointerEvent('pointercancel', { pointerType: 'touch' })));
    await expect.poll(async () => (await boxOf(tools(page))).bottom).toBe(844);
    for (const button of await tools(page).getByRole('button').all()) {
      const { top, bottom } = await boxOf(button);
      expect(bottom - top).toBeGreaterThanOrEqual(44);
    }
    const { violations } = await new AxeBuilder({ page }).include('.selected-tools').analyze();
    expect(violations).toEqual([]);
  });
});
