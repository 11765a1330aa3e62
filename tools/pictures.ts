/**
 * `npm run pictures [-- --readme]`: pictures of each kind of page at four widths
 * in three themes, to look at before a release, with a contact sheet; into
 * `.apparatus/pictures/`. `--readme` takes only the picture of the README,
 * `--tutorial` only those of the tutorial.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from './browser.ts';
import { writeContactSheet, type SheetRow } from './pictures/contact-sheet.ts';
import { openNote, scenesOf, settle, type Scene } from './pictures/scenes.ts';
import { takeTutorial } from './pictures/tutorial.ts';
import { serveBuilt, type BuiltSite } from './site.ts';

const folder = '.apparatus/pictures';
const readmePicture = 'docs/reading.png';
const sizes = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1280, height: 900 },
  { width: 1680, height: 1050 },
] as const;
const themes = ['light', 'dark', 'sepia'] as const;
type Theme = (typeof themes)[number];

/** A page of that size and theme; sepia is a choice of the reader, the others follow the system. */
async function openPage(
  browser: Browser,
  site: BuiltSite,
  viewport: (typeof sizes)[number],
  theme: Theme,
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    hasTouch: viewport.width < 1000,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (theme === 'sepia') {
    await page.addInitScript((key) => localStorage.setItem(key, '{"theme":"sepia"}'), `apparatus:${site.base}`);
  }
  return page;
}

async function takePicture(page: Page, site: BuiltSite, { address, prepare }: Scene, path: string): Promise<void> {
  // A page of its own each time: one that was read before offers to go on there.
  await page.goto('about:blank');
  await page.goto(site.url + address, { waitUntil: 'load' });
  await settle(page);
  await prepare?.(page);
  await settle(page);
  await page.screenshot({ path });
}

async function takeAll(browser: Browser, site: BuiltSite): Promise<number> {
  const scenes = scenesOf(site);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const nameOf = (scene: Scene, theme: Theme, width: number): string => `${scene.name}-${theme}-${width}.png`;
  for (const theme of themes) {
    for (const size of sizes) {
      for (const scene of scenes) {
        const page = await openPage(browser, site, size, theme);
        await takePicture(page, site, scene, join(folder, nameOf(scene, theme, size.width)));
        await page.context().close();
      }
    }
  }
  const rows = scenes.flatMap((scene) =>
    themes.map((theme): SheetRow => ({
      title: `${scene.name}, ${theme}`,
      files: sizes.map(({ width }) => nameOf(scene, theme, width)),
    })),
  );
  await writeContactSheet(browser, folder, rows);
  return scenes.length * themes.length * sizes.length;
}

async function takeReadme(browser: Browser, site: BuiltSite): Promise<string> {
  mkdirSync('docs', { recursive: true });
  const page = await openPage(browser, site, sizes[3], 'light');
  await takePicture(page, site, { name: 'readme', address: site.document, prepare: openNote }, readmePicture);
  return `${readmePicture}, ${Math.round(statSync(readmePicture).size / 1000)} KB`;
}

const { values } = parseArgs({ options: { readme: { type: 'boolean' }, tutorial: { type: 'boolean' } } });
const browser = await launchBrowser();
try {
  if (values.tutorial) {
    for (const line of await takeTutorial(browser, 'docs')) console.log(line);
  } else {
    const site = await serveBuilt();
    try {
      const said = values.readme
        ? await takeReadme(browser, site)
        : `${await takeAll(browser, site)} pictures in ${folder}/; index.html and contact-sheet.png show them all.`;
      console.log(said);
    } finally {
      await site.close();
    }
  }
} finally {
  await browser.close();
}
