import type { Page } from '@playwright/test';
import { base, documentAddress, slug } from './built.ts';
import { expect, meet, meetings, open, settle, test, visibleNotes } from './test.ts';

test.skip(slug === '', 'no documents');

/** Sets preferences as an earlier visit would have left them. */
async function visitWith(page: Page, preferences: Record<string, string>): Promise<void> {
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key!, value!),
    [`apparatus:${base}`, JSON.stringify(preferences)],
  );
  await page.reload();
  await settle(page);
}

/** What is wrong with the page in a window of this width. */
async function faultsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 1000 });
  await settle(page);
  const frame = await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    const box = (one: Element | null) => {
      const { left, top, right, bottom } = one?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    };
    return {
      page: document.documentElement.scrollWidth,
      bar: box(document.querySelector('body > * > header, body > header')),
      title: box(document.querySelector('h1')),
    };
  });
  const notes = await visibleNotes(page);
  return [
    ...(frame.page > width ? [`the page is ${frame.page} px wide`] : []),
    ...(meet(frame.bar, frame.title) ? ['the bar covers the title'] : []),
    ...meetings(notes).map((pair) => `notes overlap: ${pair}`),
    ...notes.filter(({ isClipped }) => isClipped).map(({ name }) => `${name} is cut off`),
    ...notes.filter(({ left, right }) => left < 0 || right > width).map(({ name }) => `${name} leaves the window`),
  ].map((fault) => `${width} px: ${fault}`);
}

const widths = Array.from({ length: (1920 - 320) / 40 + 1 }, (_, i) => 320 + i * 40);

for (const size of ['small', 'normal', 'large']) {
  test(`nothing overlaps, overflows or is cut off from 320 to 1920 px, in ${size} text`, async ({ page }) => {
    test.setTimeout(600_000);
    await open(page, documentAddress);
    await visitWith(page, { size, notes: size === 'normal' ? 'all' : 'essential' });
    const faults: string[] = [];
    for (const width of widths) faults.push(...(await faultsAt(page, width)));
    expect(faults).toEqual([]);
  });
}

for (const theme of ['dark', 'sepia']) {
  test(`nor in ${theme}`, async ({ page }) => {
    await open(page, documentAddress);
    await visitWith(page, { theme });
    const faults: string[] = [];
    for (const width of [390, 1280, 1680]) faults.push(...(await faultsAt(page, width)));
    expect(faults).toEqual([]);
  });
}

test('with the spacing of WCAG 1.4.12 nothing overlaps or is cut off', async ({ page }) => {
  await open(page, documentAddress);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const faults: string[] = [];
  for (const width of [390, 1300, 1700]) faults.push(...(await faultsAt(page, width)));
  expect(faults).toEqual([]);
});
