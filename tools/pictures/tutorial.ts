import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { settle } from '../../src/verify/browser/page.ts';
import { startPreview } from '../preview.ts';
import { makeTrial } from '../trial.ts';

const size = { width: 1100, height: 640 };
const port = 4464;
const text = 'content/documents/ferry-1907/index.mdx';

/**
 * Takes the pictures of `docs/tutorial.md`, by walking through it in the preview
 * of the sample edition: a slip at its words, words marked, a note written.
 *
 * @param into the folder that they are written to
 * @returns what was written, with its size
 */
export async function takeTutorial(browser: Browser, into: string): Promise<string[]> {
  const folder = makeTrial('tutorial', join(import.meta.dirname, '../../examples/ferry'));
  const file = join(folder, text);
  const right = readFileSync(file, 'utf8');
  // One mention that the editor hasn't made yet, and one with a slip in its id.
  const begun = right.replace(/<Ref to="sedge-quay">(.*?)<\/Ref>/, '$1');
  writeFileSync(file, begun.replace('to="tideway-council"', 'to="tideway-counsil"'));
  const preview = await startPreview(folder, port);
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  const take = async (name: string): Promise<string> => {
    await settle(page);
    const path = join(into, `tutorial-${name}.webp`);
    writeFileSync(
      path,
      await sharp(await page.screenshot())
        .webp({ quality: 60 })
        .toBuffer(),
    );
    return `${path}, ${Math.round(statSync(path).size / 1000)} KB`;
  };
  /** Does what changes a file, and waits for the page that shows it. */
  const change = async (act: () => unknown): Promise<void> => {
    const loaded = page.waitForEvent('load');
    await act();
    await loaded;
    // Style sheets come with scripts here, and fonts with those.
    await page.waitForLoadState('networkidle');
    await settle(page);
  };
  try {
    await page.goto(`${preview.address}documents/ferry-1907/`, { waitUntil: 'networkidle' });
    // Fonts that come after the first paint are used on the next visit.
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('.preview-finding.error').first().evaluate(toMiddle);
    const taken = [await take('slip')];
    await change(() => writeFileSync(file, begun));
    await select(page, 'Sedge Quay');
    await page.getByRole('button', { name: 'Mark as…' }).click();
    await page.getByRole('combobox').pressSequentially('sed');
    taken.push(await take('mark'));
    await change(() => page.keyboard.press('Enter'));
    await select(page, 'in March');
    await page.getByRole('button', { name: 'Add a note…' }).click();
    await page.getByLabel('What a reader should know').fill('The letter is of 12 March; the town keeps a copy of it.');
    taken.push(await take('note'));
    await change(() => page.getByRole('button', { name: 'Write' }).click());
    await page.locator('[data-note="in-march"]').first().evaluate(toMiddle);
    taken.push(await take('page'));
    return taken;
  } finally {
    await page.close();
    await preview.stop();
  }
}

const toMiddle = (element: Element): void => element.scrollIntoView({ block: 'center', behavior: 'instant' });

/** Selects the first place of words in the text. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const article = document.querySelector('article[data-document]')!;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement!.closest('[data-paragraph]') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(sought);
      if (start < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()!.setBaseAndExtent(node, start, node, start + sought.length);
      return;
    }
  }, words);
}
