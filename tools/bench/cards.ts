import type { Browser, Locator, Page } from '@playwright/test';
import { openAfter } from '../../src/client/cards/intent.ts';
import type { BuiltSite } from '../site.ts';
import type { Measurement } from './budgets.ts';
import { watchRequests } from './loading.ts';

/** Cards that are opened one after the other. */
const count = 8;

/**
 * Points at mentions where no margin holds their notes, and times each card
 * from the end of the intent delay. The first one includes loading what cards say.
 */
export async function measureCards(site: BuiltSite, browser: Browser): Promise<Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  await page.goto(site.url + site.document, { waitUntil: 'networkidle' });
  const links = await page.locator('a[data-ref][data-mention][id]').all();
  const step = Math.max(1, Math.floor(links.length / count));
  const times: number[] = [];
  let after = watchRequests(page);
  for (const link of links.filter((_, i) => i % step === 0).slice(0, count)) {
    times.push((await timeCard(page, link)) - openAfter.inText);
    if (times.length === 1) after = watchRequests(page);
  }
  await page.close();
  const later = Math.max(...times.slice(1));
  return [
    {
      id: 'cardOpens',
      value: Math.max(...times),
      remark: `first ${times[0]?.toFixed(0)} ms, slowest of ${times.length - 1} later ones ${later.toFixed(0)} ms`,
    },
    { id: 'cardRequests', value: after.length, remark: after.map(({ url }) => url.slice(site.url.length)).join(' ') },
  ];
}

/** From the pointer's arrival on a link until a card shows, in ms of the page's clock. */
async function timeCard(page: Page, link: Locator): Promise<number> {
  await page.mouse.move(1, 1);
  await page.keyboard.press('Escape');
  await page
    .locator('[data-card]:visible')
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
  await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  // Scrolling cancels what waits to open, so its events must be over.
  await page.waitForTimeout(100);
  const box = await link.evaluate((element) => {
    const state = window as unknown as { opened: Promise<number> };
    state.opened = new Promise((resolve) => {
      document.addEventListener(
        'pointerover',
        () => {
          const began = performance.now();
          const observer = new MutationObserver(() => {
            const card = document.querySelector('[data-card]');
            if (!card?.checkVisibility()) return;
            observer.disconnect();
            resolve(performance.now() - began);
          });
          observer.observe(document.body, {
            subtree: true,
            childList: true,
            attributes: true,
            attributeFilter: ['data-card', 'style'],
          });
        },
        { capture: true, once: true },
      );
    });
    const { left, top, width, height } = element.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(box.x, box.y);
  return page.evaluate(() =>
    Promise.race([
      (window as unknown as { opened: Promise<number> }).opened,
      new Promise<number>((resolve) => setTimeout(() => resolve(NaN), 3000)),
    ]),
  );
}
