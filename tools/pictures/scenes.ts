import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { BuiltSite } from '../site.ts';

/** A view of the site that is looked at: an address, and what is done there before the picture is taken. */
export interface Scene {
  readonly name: string;
  readonly address: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A picture of each kind of page, the document in three states. */
export function scenesOf(site: BuiltSite): Scene[] {
  const { document, entry } = site;
  const query = longWord(readFileSync(`${site.folder}/${document}source.txt`, 'utf8'));
  return [
    { name: 'cover', address: '' },
    { name: 'document', address: document },
    { name: 'dense', address: document, prepare: showDensest },
    { name: 'note', address: document, prepare: openNote },
    { name: 'entry', address: entry },
    { name: 'entries', address: 'entries/' },
    { name: 'search', address: `search/?q=${encodeURIComponent(query)}`, prepare: waitForResults },
    { name: 'timeline', address: 'timeline/' },
    { name: 'map', address: 'map/' },
    { name: 'instruments', address: 'instruments/' },
    { name: 'sources', address: 'sources/' },
    { name: 'about', address: 'about/' },
    { name: '404', address: 'no-such-page/' },
  ];
}

/** Waits until fonts are there and notes have their places. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done));
  });
}

/** Opens the note of the first mention after the first heading of the text, as pointer or finger would. */
export async function openNote(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heading = document.querySelector('article section h2') ?? document.querySelector('[data-paragraph]');
    heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: -90, behavior: 'instant' });
  });
  await settle(page);
  // Scrolling cancels what waits to open, so its events must be over.
  await page.waitForTimeout(150);
  const at = await page.evaluate(() => {
    const inSight = [...document.querySelectorAll('a[data-mention][id]')].filter((link) => {
      const box = link.getClientRects()[0];
      return box && box.top > innerHeight * 0.3 && box.bottom < innerHeight;
    });
    // One whose note stands in the margin, where there is one.
    const link = inSight.find(({ id }) => document.querySelector(`[data-note-for="${id}"][data-placed]`)) ?? inSight[0];
    const box = link?.getClientRects()[0];
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  if (!at) return;
  if (await page.evaluate(() => innerWidth < 1000)) await page.touchscreen.tap(at.x, at.y);
  else await page.mouse.move(at.x, at.y);
  await page
    .locator('[data-card]:visible')
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined);
  await settle(page);
}

/** Scrolls to the window's height of text that has the most notes. */
async function showDensest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tops = [...document.querySelectorAll('a[data-mention][id], a[role="doc-noteref"]')]
      .map((link) => link.getBoundingClientRect().top + scrollY)
      .sort((a, b) => a - b);
    const within = (from: number): number => tops.filter((top) => top >= from && top < from + innerHeight - 120).length;
    const densest = [...tops].sort((a, b) => within(b) - within(a))[0] ?? 0;
    scrollTo({ top: densest - 120, behavior: 'instant' });
  });
}

async function waitForResults(page: Page): Promise<void> {
  await page.locator('[data-search-results] a').first().waitFor({ timeout: 10_000 });
}

/** The most frequent word of at least eight letters: a query with many results. */
function longWord(text: string): string {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{8,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
