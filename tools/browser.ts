import { chromium, type Browser } from '@playwright/test';
import { findChromium, flags } from './chromium.ts';

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
