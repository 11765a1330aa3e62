/** A reader stays for hours: neither memory nor listeners grow with what they do. `HOURS=1` reads so long. */
import type { CDPSession, Page } from '@playwright/test';
import { choicesKey } from '../../src/contract/choices.ts';
import { words } from '../../src/wording/words.ts';
import { base, entries } from './built.ts';
import { card, expect, open, pointAt, settle, test } from './test.ts';

const isLong = process.env.HOURS !== undefined;
const rounds: readonly [cards: number, searches: number, changes: number] = isLong ? [500, 300, 50] : [12, 8, 8];
/** What comes before: of searches so many that what they keep once, texts and parts of the index, is there. */
const first: typeof rounds = isLong ? [6, 120, 6] : [6, 6, 6];

/** What may be more after all that than after a few of each. */
const most = { JSEventListeners: 20, Nodes: 1_000, JSHeapUsedSize: 3_000_000 };
type Measures = Record<keyof typeof most, number>;

async function measure(cdp: CDPSession): Promise<Measures> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const all = new Map(metrics.map(({ name, value }) => [name, value]));
  return Object.fromEntries(Object.keys(most).map((name) => [name, all.get(name) ?? NaN])) as Measures;
}

async function openCards(page: Page, times: number): Promise<void> {
  const links = page.getByRole('main').locator('a[data-ref]:visible');
  const count = await links.count();
  for (let n = 0; n < times; n++) {
    await pointAt(page, links.nth((n * 7) % count));
    await expect(card(page).first()).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(card(page)).toHaveCount(0);
  }
}

async function search(page: Page, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('searchbox')
      .or(dialog.getByRole('combobox'))
      .first()
      .fill(entries[n % entries.length]!.title);
    await expect(dialog.locator('[data-search-results] a').first()).toBeVisible();
    await page.keyboard.press('Escape');
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
}

async function change(page: Page, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const choice = { theme: ['light', 'dark', 'sepia'][n % 3], size: ['small', 'large'][n % 2] };
    // As another tab would.
    await page.evaluate(
      ([key, text]) => {
        localStorage.setItem(key, text);
        dispatchEvent(new Event('storage'));
      },
      [choicesKey(base), JSON.stringify(choice)] as const,
    );
    await settle(page);
  }
}

test('cards, searches and settings leave nothing behind', async ({ page }) => {
  test.setTimeout(isLong ? 3_600_000 : 300_000);
  await open(page, 'entries/');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const act = async (some: typeof rounds): Promise<Measures> => {
    await openCards(page, some[0]);
    await search(page, some[1]);
    await change(page, some[2]);
    await page.evaluate(() => scrollTo(0, 0));
    return measure(cdp);
  };
  const before = await act(first);
  const after = await act(rounds);
  const [cards, searches, changes] = rounds;
  console.log(`${cards} cards, ${searches} searches, ${changes} settings:`, before, after);
  for (const name of Object.keys(most) as (keyof typeof most)[])
    expect(after[name] - before[name], name).toBeLessThanOrEqual(most[name]);
  await expect(page.getByRole('button', { name: words.header.settings })).toBeVisible();
});
