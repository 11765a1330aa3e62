import type { Page } from '@playwright/test';
import { settle } from '../../src/verify/browser/page.ts';
import { readSite } from '../../src/verify/site.ts';
import type { BuiltSite } from '../site.ts';
import { faultAt, numbers, placesOf } from './places.ts';

/** How long a page may take to bring its words into view, in ms. */
const patience = 10_000;

/** How one comes to an address: with nothing before, from another page, and back from one. */
const ways = ['cold', 'across', 'back'] as const;

/**
 * Comes to random addresses of the document in each way in turn, and looks
 * whether their words are in view and their notes open, and stay so.
 *
 * @param seed of the addresses: the same gives the same
 * @returns the ways and addresses that failed, and what was wrong
 */
export async function arrive(site: BuiltSite, page: Page, loads: number, seed: number): Promise<string[]> {
  const [, slug = ''] = site.document.split('/');
  const placeAt = placesOf(readSite(site.folder), slug, numbers(seed));
  const text = site.url + site.document;
  const missed: string[] = [];
  for (let i = 0; i < loads; i++) {
    const place = placeAt(i);
    // Every sort of address in every way: there are five sorts.
    const way = ways[(i + Math.floor(i / 5)) % ways.length]!;
    await page.goto('about:blank');
    if (way === 'across') {
      await page.goto(site.url + site.entry);
      await follow(page, text + place.address);
    } else await page.goto(text + place.address);
    let fault = await last(page, () => faultAt(page, place));
    if (fault === '' && way === 'back') {
      await follow(page, site.url + site.entry);
      await page.goBack();
      fault = await last(page, () => faultAt(page, place));
    }
    if (fault === '') {
      await settle(page);
      fault = await faultAt(page, place);
    }
    if (fault !== '') missed.push(`${way}, ${place.address}: ${fault}`);
  }
  return missed;
}

/** Goes on to an address as a link does. */
async function follow(page: Page, address: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
    }, address),
  ]);
}

/** The fault that is still there when the patience ends; none as soon as there is none. */
async function last(page: Page, look: () => Promise<string>): Promise<string> {
  const end = Date.now() + patience;
  for (;;) {
    const fault = await look();
    if (fault === '' || Date.now() > end) return fault;
    await page.waitForTimeout(100);
  }
}
