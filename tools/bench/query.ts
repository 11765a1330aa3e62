import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { BuiltSite } from '../site.ts';
import type { Measurement } from './budgets.ts';
import { watchRequests } from './loading.ts';
import { visibleWords, weightOf } from './weights.ts';

/** All that the first query loads after the page stands: scripts, names, Pagefind and its chunks. */
export async function measureQuery(site: BuiltSite, browser: Browser): Promise<Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.url + site.document, { waitUntil: 'networkidle' });
  const loads = watchRequests(page);
  const word = commonWord(readFileSync(`${site.folder}/${site.document}source.txt`, 'utf8'), page.url());
  await page.keyboard.press('/');
  await page.locator('input[type="search"]').fill(word);
  await page.locator('[data-search-results] a').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  const files = new Set(loads.map(({ url }) => url));
  const kb = [...files].reduce((sum, url) => sum + weightOf(site, url), 0);
  return [{ id: 'firstQuery', value: kb, remark: `“${word}”, ${files.size} files` }];
}

/** The most frequent long word of a text: a query that has many results. */
function commonWord(text: string, fallback: string): string {
  const counts = new Map<string, number>();
  for (const [word] of visibleWords(text)
    .toLowerCase()
    .matchAll(/\p{L}{6,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? fallback;
}
