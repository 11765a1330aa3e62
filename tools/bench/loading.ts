import type { Browser, Page } from '@playwright/test';
import type { BuiltSite } from '../site.ts';
import type { Measurement } from './budgets.ts';
import { weightOf } from './weights.ts';

const sizes = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1280, height: 900 },
  { width: 1680, height: 1050 },
] as const;

/** The sum of a page's layout shifts, and what moved in them. */
interface Shifts {
  readonly sum: number;
  readonly moved: readonly string[];
}

/** https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

interface Load {
  readonly url: string;
  readonly type: string;
}

/** Requests that a page makes from now on, the icon apart. */
export function watchRequests(page: Page): Load[] {
  const loads: Load[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('favicon')) loads.push({ url: request.url(), type: request.resourceType() });
  });
  return loads;
}

/** What loading the document page costs and moves: weights, requests, and the largest layout shift of four sizes. */
export async function measureLoading(site: BuiltSite, browser: Browser): Promise<Measurement[]> {
  const shifts: ({ readonly at: number } & Shifts)[] = [];
  let loads: Load[] = [];
  for (const viewport of sizes) {
    const page = await browser.newPage({ viewport });
    const seen = watchRequests(page);
    await page.addInitScript(sumShifts);
    await page.goto(site.url + site.document, { waitUntil: 'networkidle' });
    if (seen.length > loads.length) loads = [...seen];
    await scrollThrough(page);
    shifts.push({
      at: viewport.width,
      ...(await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts)),
    });
    await page.close();
  }
  const sum = (type: string): number =>
    loads.filter((load) => load.type === type).reduce((kb, { url }) => kb + weightOf(site, url), 0);
  const names = (type: string): string => {
    const files = loads.filter((load) => load.type === type).length;
    return `${files} file${files === 1 ? '' : 's'}`;
  };
  const worst = shifts.sort((a, b) => b.sum - a.sum)[0]!;
  return [
    { id: 'css', value: sum('stylesheet'), remark: names('stylesheet') },
    { id: 'js', value: sum('script'), remark: names('script') },
    { id: 'fonts', value: sum('font'), remark: names('font') },
    { id: 'requests', value: loads.length },
    {
      id: 'layoutShift',
      value: worst.sum,
      remark: worst.sum === 0 ? `at ${sizes.length} widths` : `at ${worst.at} px, of ${worst.moved.join(', ')}`,
    },
  ];
}

/** In the page: adds up layout shifts from its beginning, and names what moved. */
function sumShifts(): void {
  const state = window as unknown as { shifts: { sum: number; moved: string[] } };
  state.shifts = { sum: 0, moved: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      state.shifts.sum += entry.value;
      for (const { node } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        const name = element ? [element.localName, ...element.classList].join('.') : 'something';
        if (!state.shifts.moved.includes(name)) state.shifts.moved.push(name);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** By script, not by wheel: a shift within half a second of input wouldn't count. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
    await new Promise((done) => setTimeout(done, 100));
  });
}
