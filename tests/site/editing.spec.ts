/** What an editor does on a page of `apparatus dev`, which runs here on a small edition of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { settle } from '../../src/verify/browser/page.ts';
import { startPreview, type Preview } from '../../tools/preview.ts';
import { makeTrial } from '../../tools/trial.ts';

test.describe.configure({ mode: 'serial' });

const folder = makeTrial('editing', join(import.meta.dirname, '../editions/minimal'));
let preview: Preview;
let address: string;

test.beforeAll(async () => {
  preview = await startPreview(folder, 4463);
  address = `${preview.address}documents/harbour/`;
});

test.afterAll(() => preview.stop());

const textOf = (path: string): string => readFileSync(join(folder, 'content/documents/harbour', path), 'utf8');
const panel = (page: Page): Locator => page.locator('.editing-panel');
const tool = (page: Page, name: string): Locator => page.getByRole('toolbar').getByRole('button', { name });

/** Selects words of a paragraph, as the keyboard does, once the page stands. */
async function select(page: Page, paragraph: number, words: string): Promise<void> {
  await page.keyboard.press('Shift');
  await page.evaluate(
    ([n, sought]) => {
      const walker = document.createTreeWalker(document.getElementById(`p${String(n)}`)!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(sought);
        if (start >= 0) getSelection()!.setBaseAndExtent(node, start, node, start + sought.length);
      }
    },
    [paragraph, words] as const,
  );
}

test('a note is written by the keyboard alone, and the page shows it', async ({ page }) => {
  await page.goto(address);
  await settle(page);
  await select(page, 4, 'wait');
  await expect(tool(page, 'Add a note')).toBeVisible();
  await page.keyboard.press('Tab');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(tool(page, 'Add a note')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('What a reader should know')).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('.editing-panel').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.type('They had waited since May.');
  await panel(page).getByRole('button', { name: 'Write' }).click();
  await expect(page.locator('#p4 [data-note="wait"]')).toHaveText('wait');
  expect(textOf('notes/wait.mdx')).toContain('They had waited since May.');
});

test('words are marked as an entry that is found by typing; nothing else of the file changes', async ({ page }) => {
  const before = textOf('index.mdx');
  await page.goto(address);
  await settle(page);
  await select(page, 3, 'the men');
  await tool(page, 'Mark as').click();
  const field = panel(page).getByRole('combobox');
  await expect(field).toBeFocused();
  await field.pressSequentially('ree');
  await expect(panel(page).getByRole('option')).toHaveText([/^Ada Reed/]);
  await page.keyboard.press('Enter');
  await expect(page.locator('#p3 [data-ref="ada-reed"]')).toHaveText('the men');
  expect(textOf('index.mdx')).toBe(before.replace('the men', '<Ref to="ada-reed">the men</Ref>'));
});

test('what can’t be done is said in the panel, and the words stay; Esc gives them back', async ({ page }) => {
  const before = textOf('index.mdx');
  await page.goto(address);
  await settle(page);
  await select(page, 2, 'Port Elm');
  await tool(page, 'Mark as').click();
  await panel(page).getByRole('option', { name: 'Port Elm' }).click();
  await expect(panel(page).getByRole('alert')).toHaveText('“Port Elm” is marked as “port-elm” already.');
  await page.mouse.move(5, 5);
  await expect(page.locator('[data-card]:visible')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()!.toString())).toBe('Port Elm');
  await page.evaluate(() => {
    const [from, to] = ['p3', 'p4'].map((id) => document.getElementById(id)!);
    getSelection()!.setBaseAndExtent(from!, 0, to!, 1);
  });
  await tool(page, 'Add a note').click();
  await panel(page).getByRole('button', { name: 'Write' }).click();
  await expect(panel(page).getByRole('alert')).toContainText('These words run over more than one paragraph.');
  expect(textOf('index.mdx')).toBe(before);
});
