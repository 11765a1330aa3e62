import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { serveSite } from '../../src/site/serve.ts';
import type { BuiltSite } from '../site.ts';
import { makeBare } from './bare.ts';
import type { Measurement } from './budgets.ts';
import { median } from './table.ts';

/** Loads of each page, in turns; the middle one counts. */
const loads = 5;

/** A mobile telephone on a slow line, as Lighthouse has it: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const slowdown = 4;
const line = {
  offline: false,
  /** Of a request, in ms. */
  latency: 562.5,
  /** In bytes a second. */
  downloadThroughput: 1_474_560 / 8,
  uploadThroughput: 675_000 / 8,
};

/** When a page has painted what is largest on it, in ms; and what that was. */
interface Paint {
  readonly first: number;
  readonly largest: number;
  readonly what: string;
}

/**
 * When the document page is painted on a slow phone, against the page that bare
 * Astro makes of the same text: without style sheet, fonts and scripts.
 */
export async function measureFirstPaint(site: BuiltSite, browser: Browser): Promise<Measurement[]> {
  const bare = makeBare('bare-paint', 'content');
  const { status, stderr } = spawnSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: bare,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  const other = await serveSite(join(bare, 'dist'), '/');
  const [ours, theirs]: Paint[][] = [[], []];
  for (let i = 0; i < loads; i++) {
    theirs!.push(await paintOf(browser, other.url + site.document));
    ours!.push(await paintOf(browser, site.url + site.document));
  }
  await other.close();
  const middle = (paints: readonly Paint[], of: 'first' | 'largest'): number => median(paints.map((one) => one[of]));
  const [own, their] = [middle(ours!, 'largest'), middle(theirs!, 'largest')];
  return [
    {
      id: 'firstPaint',
      value: own / their,
      remark: `${(own / 1000).toFixed(2)} s, ${ours![0]!.what}, to ${(their / 1000).toFixed(2)} s; anything after ${(middle(ours!, 'first') / 1000).toFixed(2)} s`,
    },
  ];
}

async function paintOf(browser: Browser, address: string): Promise<Paint> {
  // Nothing is kept from the load before.
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(
    () =>
      new Promise<Paint>((found) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
        new PerformanceObserver((list) => {
          // https://w3c.github.io/largest-contentful-paint/
          const { startTime, element } = list.getEntries().at(-1) as PerformanceEntry & { element?: Element };
          found({ first, largest: startTime, what: element?.localName ?? 'something' });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return paint;
}
