import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import { documentAddress, readText, slug } from './built.ts';
import { expect, open, test } from './test.ts';

test.skip(slug === '', 'no documents');

const lines = (slug === '' ? '' : readText(`${documentAddress}source.txt`))
  .split(/[\r\n]+/)
  .map((line) => line.replace(/\s+/g, ' ').trim())
  .filter((line) => line !== '');
const longest = lines.reduce((best, line, i) => (line.length > lines[best]!.length ? i : best), 0);
const noted = 'Compare the second letter.';
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: words.own.title });
const ownNotes = (page: Page): Locator => page.locator('.note.own');
const lit = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('own') ?? [])].map((range) => (range as Range).toString()));
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('[data-paragraph]')].map((one) => one.textContent).join('\n'));

/** Selects a paragraph, and marks it for oneself. */
async function mark(page: Page, note = noted, n = longest + 1): Promise<void> {
  await page.evaluate((number) => {
    const paragraph = document.querySelector(`[data-paragraph="${String(number)}"]`)!;
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()!.selectAllChildren(paragraph);
  }, n);
  await page.getByRole('button', { name: words.selected.mark }).click();
  await dialog(page).getByLabel(words.own.field).fill(note);
  await dialog(page).getByRole('button', { name: words.own.keep }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test('nothing is kept before the reader does so, and where it is kept is said first', async ({ page }) => {
  await open(page, documentAddress);
  const before = await textOf(page);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('[data-paragraph]')!));
  await page.getByRole('button', { name: words.selected.mark }).click();
  await expect(dialog(page)).toContainText(words.own.where);
  await expect(dialog(page).getByLabel(words.own.field)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await textOf(page)).toBe(before);
});

test('marked words are lit, their note stands beside them, and both are there again on the next visit', async ({
  page,
}) => {
  await open(page, documentAddress);
  const before = await textOf(page);
  await mark(page);
  for (const visit of [1, 2]) {
    await expect(ownNotes(page), `visit ${visit}`).toHaveCount(1);
    await expect(ownNotes(page)).toContainText(noted);
    await expect
      .poll(async () => (await lit(page)).map((one) => one.replace(/\s+/g, ' ').trim()))
      .toEqual([lines[longest]]);
    expect(await textOf(page)).toBe(before);
    await page.reload();
  }
  // Level with its words, as near as the notes around it let it be; and in nobody's way.
  await expect(ownNotes(page)).toBeVisible();
  const name = await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
  expect(name).toEqual([`apparatus:${await page.evaluate(() => document.body.dataset.base)}`]);
});

test('a note can be changed and removed, from the margin and from its words', async ({ page }) => {
  await open(page, documentAddress);
  await mark(page);
  await ownNotes(page).getByRole('button', { name: words.own.edit }).click();
  await dialog(page).getByLabel(words.own.field).fill('Another thought.');
  await dialog(page).getByRole('button', { name: words.own.keep }).click();
  await expect(ownNotes(page)).toContainText('Another thought.');
  // A place in the words that is no link.
  await page.evaluate((number) => {
    const paragraph = document.querySelector(`[data-paragraph="${String(number)}"]`)!;
    getSelection()!.removeAllRanges();
    const node = [...paragraph.childNodes].find((one) => one.nodeType === 3 && one.textContent!.trim().length > 5)!;
    const range = document.createRange();
    range.setStart(node, 2);
    range.setEnd(node, 5);
    const { left, top, width, height } = range.getBoundingClientRect();
    paragraph.dispatchEvent(
      new MouseEvent('click', { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 }),
    );
  }, longest + 1);
  await expect(dialog(page).getByLabel(words.own.field)).toHaveValue('Another thought.');
  await dialog(page).getByRole('button', { name: words.own.remove }).click();
  await expect(ownNotes(page)).toHaveCount(0);
  expect(await lit(page)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':own:')))).toEqual([]);
});

test('the page of all notes lists them, saves them as files, and reads them again', async ({ page }) => {
  await open(page, documentAddress);
  await mark(page);
  await mark(page, '', 1);
  await open(page, 'my-notes/');
  const items = page.locator('ap-own li');
  await expect(items).toHaveCount(2);
  await expect(items.nth(1)).toContainText(noted);
  const saved = async (name: string): Promise<string> => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFileSync(await (await saving).path(), 'utf8');
  };
  const collection = await saved(words.own.annotations);
  expect(JSON.parse(collection)).toMatchObject({ type: 'AnnotationCollection', total: 2 });
  const set = JSON.parse(await saved(words.own.readium)) as { items: { target: { source: string } }[] };
  expect(set).toMatchObject({ type: 'AnnotationSet', items: [{ type: 'Annotation' }, { type: 'Annotation' }] });
  expect(set.items[0]!.target.source).toBe('text-1.xhtml');
  const markdown = await saved(words.own.markdown);
  expect(markdown).toContain(noted);
  expect(markdown).toContain(`#p${longest + 1}`);
  for (const file of [collection, JSON.stringify(set)]) {
    while ((await items.count()) > 0) {
      await items.first().getByRole('button', { name: words.own.edit }).click();
      const count = await items.count();
      await dialog(page).getByRole('button', { name: words.own.remove }).click();
      await expect(items).toHaveCount(count - 1);
    }
    await page
      .getByLabel(words.own.import)
      .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(items).toHaveCount(2);
    await expect(items.nth(1)).toContainText(noted);
    await expect(items.nth(1).getByRole('link')).toHaveAttribute('href', new RegExp(`#p${longest + 1}$`));
  }
});

test('notes whose words are no longer in the text are listed, and never lost', async ({ page }) => {
  await open(page, 'my-notes/');
  const gone = {
    type: 'Annotation',
    id: 'urn:uuid:1',
    body: { type: 'TextualBody', value: noted },
    target: {
      source: `https://edition.example/documents/${slug}/`,
      selector: {
        type: 'TextQuoteSelector',
        exact: 'words that no version of this text has had',
        prefix: 'so',
        suffix: 'say',
      },
    },
  };
  await page
    .getByLabel(words.own.import)
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([gone])) });
  await expect(page.getByRole('heading', { name: words.own.lost })).toBeVisible();
  await expect(page.locator('ap-own li')).toContainText(noted);
  await page
    .getByLabel(words.own.import)
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.locator('ap-own').getByRole('status')).toHaveText(words.own.unreadable);
  await expect(page.locator('ap-own li')).toHaveCount(1);
});

test('where the browser keeps nothing, or has no room, the reader is told and loses no word', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await open(page, documentAddress);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('[data-paragraph]')!));
  await page.getByRole('button', { name: words.selected.mark }).click();
  await dialog(page).getByLabel(words.own.field).fill(noted);
  await dialog(page).getByRole('button', { name: words.own.keep }).click();
  await expect(dialog(page).getByRole('alert')).toHaveText(words.own.failed);
  await expect(dialog(page).getByLabel(words.own.field)).toHaveValue(noted);
});

test('on a phone they are counted with the notes of their exchange, and axe finds no fault', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, documentAddress);
    if (colorScheme === 'light') await mark(page);
    await expect(ownNotes(page)).toHaveCount(1);
    const line = page.locator('article details summary').filter({ visible: true });
    await expect.poll(() => line.count()).toBeGreaterThan(0);
    for (const one of await line.all()) await one.evaluate((summary: HTMLElement) => summary.click());
    await expect(ownNotes(page)).toBeVisible();
    await ownNotes(page).getByRole('button', { name: words.own.edit }).click();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Escape');
    await open(page, 'my-notes/');
    await expect(page.locator('ap-own li')).toHaveCount(1);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says why it is empty', async ({ page }) => {
    await page.goto('my-notes/');
    await expect(page.getByText(words.own.noScript)).toBeVisible();
  });
});
