/** What readers have without a network, after they have read a page with one. Each test serves the edition by itself, and stops. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as playwright, type Page } from '@playwright/test';
import { findProject } from '../../src/project/project.ts';
import { serveSite, type ServedSite } from '../../src/site/serve.ts';
import { words } from '../../src/wording/words.ts';
import { documentAddress, entries, slug } from './built.ts';

const { output, base } = findProject(process.env.EDITION, {});

interface Host {
  /** A copy of the built edition, which a test may change. */
  readonly folder: string;
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const test = playwright.extend<{ host: Host }>({
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'offline-'));
    cpSync(output, folder, { recursive: true });
    let site: ServedSite = await serveSite(folder, base);
    const { url } = site;
    const start = async (): Promise<void> => {
      site = await serveSite(folder, base, Number(new URL(url).port));
    };
    await use({ folder, url, start, stop: () => site.close() });
    await site.close().catch(() => undefined);
    rmSync(folder, { recursive: true });
  },
});
test.use({ serviceWorkers: 'allow' });
test.skip(slug === '', 'no documents');

/** Reads a page for as long as it takes until the edition is kept. */
async function readUntilKept(page: Page, url: string): Promise<void> {
  await page.goto(url + documentAddress);
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated');
}

/** Publishes another version: the index of entries has another heading. */
function publishNext({ folder }: Host): void {
  const file = join(folder, 'entries/index.html');
  const worker = join(folder, 'sw.js');
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 16);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/<h1([^>]*)>[^<]*/, '<h1$1>The next version');
  writeFileSync(file, after);
  const list = readFileSync(worker, 'utf8').replace(digest(before), digest(after));
  writeFileSync(worker, list.replace(/"version":"[^"]*/, '"version":"next'));
}

test('the whole edition can be read and searched when the network is gone', async ({ page, host }) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await readUntilKept(page, host.url);
  await host.stop();
  const entry = entries.at(-1)!;
  for (const path of ['', documentAddress, `entries/${entry.id}/`, 'about/']) {
    await page.goto(host.url + path);
    await expect(page.locator('html')).toHaveAttribute('data-js', 'on');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // Without the slash that a host would add, with what scripts read from an address, and from a card.
  await page.goto(`${host.url}entries/${entry.id}`);
  await expect(page).toHaveURL(`${host.url}entries/${entry.id}/`);
  await page.goto(`${host.url}search/?q=${encodeURIComponent(entry.title)}`);
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute(
    'href',
    new RegExp(`entries/${entry.id}/`),
  );
  await page.locator('[data-search-results] a').last().click();
  await expect(page.getByRole('main')).toBeVisible();
  await page.goto(`${host.url}${documentAddress}?hl=the#p1`);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill(entry.title);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('a newer version is offered when it is whole, and taken when the reader wants it', async ({ page, host }) => {
  await readUntilKept(page, host.url);
  publishNext(host);
  await page.goto(`${host.url}entries/`);
  // What is kept is one version, whatever the host has by now.
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('The next version');
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  const notice = page.getByRole('status').filter({ hasText: words.offline.ready });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('The next version');
  await notice.getByRole('button', { name: words.offline.take }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The next version');
  await host.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The next version');
  const names = await page.evaluate(() => caches.keys());
  expect(names).toEqual([`apparatus:${base}:next`]);
});

test('what the host has not as its list says is not kept, and the version before stays', async ({ page, host }) => {
  await readUntilKept(page, host.url);
  publishNext(host);
  writeFileSync(join(host.folder, 'entries/index.html'), 'half a page');
  await page.goto(host.url);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null))
    .toBe(null);
  await host.stop();
  await page.goto(`${host.url}entries/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('nothing is kept for who saves data', async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.clock.install();
  await page.goto(host.url + documentAddress);
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  await page.clock.runFor(20_000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('of an edition that is too large to be kept whole, what was read can be read again', async ({ page, host }) => {
  const worker = join(host.folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/"files":\[.*?\]\]/, '"files":undefined'));
  await readUntilKept(page, host.url);
  await page.goto(`${host.url}about/`);
  await page.goto(`${host.url}entries/`);
  await page.waitForLoadState('networkidle');
  await host.stop();
  await page.goto(`${host.url}about/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.goto(`${host.url}sources/`)).rejects.toThrow();
});

test('the edition can be installed', async ({ page, host }) => {
  await page.goto(host.url);
  const cdp = await page.context().newCDPSession(page);
  const { errors, data } = (await cdp.send('Page.getAppManifest')) as { errors: unknown[]; data?: string };
  expect(errors).toEqual([]);
  expect(JSON.parse(data!)).toMatchObject({ start_url: base, scope: base, display: 'minimal-ui' });
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
