/** Playwright's test, with what holds on every page watched in every test, and steps that many of them take. */
import { test as playwright, expect, type Locator, type Page } from '@playwright/test';
import type { Box } from '../../src/verify/browser/boxes.ts';
import { settle } from '../../src/verify/browser/page.ts';

export { expect, settle };
export { meet, meetings, type Box } from '../../src/verify/browser/boxes.ts';
export { visibleNotes, type MarginNote } from '../../src/verify/browser/page.ts';

/** Fails a test in which a page reports an error or asks another origin for anything. */
export const test = playwright.extend<{ watched: undefined }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const { origin } = new URL(baseURL ?? '');
      const faults: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`another origin: ${url.href}`);
      });
      await use(undefined);
      expect(faults, 'errors of pages, and requests to other origins').toEqual([]);
    },
    { auto: true },
  ],
});

/** What shows when a link is opened. */
export const card = (page: Page): Locator => page.locator('[data-card]:visible');

/** Opens a page, and waits until it stands. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settle(page);
}

/** The parts of a link, one a line. */
export const partsOf = (link: Locator): Promise<Box[]> =>
  link.evaluate((element) =>
    [...element.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  );

/** Puts the pointer on a part of a link, after bringing it to the middle of the window. */
export async function pointAt(page: Page, link: Locator, part = 0): Promise<Box> {
  await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await settle(page);
  const box = (await partsOf(link)).at(part)!;
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 2 });
  return box;
}

export const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** The box of the words in an element, which may be narrower than it. */
export const wordsOf = (one: Locator): Promise<Box> =>
  one.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** Starts to add up layout shifts, those after input included, and with `fromStart` those that were. */
export async function watchShifts(page: Page, fromStart = false): Promise<() => Promise<number>> {
  await page.evaluate((buffered) => {
    const state = window as unknown as { shifted: number };
    state.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) state.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered });
  }, fromStart);
  return async () => {
    await settle(page);
    return page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  };
}
