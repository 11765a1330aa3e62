import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserType } from 'playwright-core';

/** Nothing is asked of the network, and no graphics card or sandbox is needed. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium that is there: the one of `CHROMIUM_PATH`, one on the machine, or the one that Playwright has downloaded. */
export function chromiumAtHand(chromium: BrowserType): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  for (const name of names) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
