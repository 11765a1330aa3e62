import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { chromiumAtHand, flags } from './chromium.ts';

/** A browser to look with, or why there is none. */
export type Opened = { readonly browser: Browser; readonly axe: string | undefined } | { readonly why: string };

/** Opens a Chromium, where Playwright and one are there. */
export async function openBrowser(): Promise<Opened> {
  const playwright = await import('playwright-core').catch(() => undefined);
  if (!playwright)
    return { why: 'playwright-core is not installed; add it with “npm install --save-dev playwright-core axe-core”' };
  const executablePath = chromiumAtHand(playwright.chromium);
  if (executablePath === undefined)
    return {
      why: 'there is no Chromium; give the path of one in CHROMIUM_PATH, or get one with “npx playwright-core install chromium”',
    };
  try {
    return { browser: await playwright.chromium.launch({ executablePath, args: flags }), axe: axeScript() };
  } catch (cause) {
    return { why: `${executablePath} could not be started: ${(cause as Error).message.split('\n')[0]}` };
  }
}

function axeScript(): string | undefined {
  try {
    return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    return undefined;
  }
}
