import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../tests/chromium.ts';

/** Nothing is asked of the network, and no graphics card or sandbox is needed. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A Chromium of this machine, headless.
 *
 * @param more further flags
 * @throws where none could be had; what to do has been said then
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium(console.error);
  if (executablePath === undefined) throw new Error('No Chromium.');
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}
