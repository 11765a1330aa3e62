import type { Browser, Page } from '@playwright/test';
import type { BuiltSite } from '../site.ts';
import type { Measurement } from './budgets.ts';
import { median } from './table.ts';

const height = 1050;
/** Times that the window is resized. */
const repeats = 9;

/** The longest frame that a resize needs, in ms. */
export async function measureMargin(site: BuiltSite, browser: Browser): Promise<Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 1680, height }, reducedMotion: 'reduce' });
  await page.addInitScript(timeFrames);
  await page.goto(site.url + site.document, { waitUntil: 'networkidle' });
  const frames: number[] = [];
  for (let i = 0; i < repeats; i++) {
    await page.evaluate(() => ((window as unknown as { frames: number[] }).frames.length = 0));
    await page.setViewportSize({ width: i % 2 === 0 ? 1640 : 1680, height });
    await settle(page);
    frames.push(Math.max(0, ...(await page.evaluate(() => (window as unknown as { frames: number[] }).frames))));
  }
  const notes = await page.locator('[data-note-for][data-placed]').count();
  await page.close();
  const remark = `${notes} notes, layout included; median of ${repeats} resizes, ${Math.min(...frames).toFixed(0)}–${Math.max(...frames).toFixed(0)} ms`;
  return [{ id: 'notesPlaced', value: median(frames), remark }];
}

/** In the page: keeps how long the work of each animation frame takes, in ms. */
function timeFrames(): void {
  const state = window as unknown as { frames: number[] };
  state.frames = [];
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    request((time) => {
      const began = performance.now();
      work(time);
      state.frames.push(performance.now() - began);
    });
}

/** Notes are placed in the frame after the one that saw the new size. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 5; i++) await new Promise((done) => requestAnimationFrame(done));
  });
}
