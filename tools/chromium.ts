import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

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

/**
 * A Chromium to test in: the one of `CHROMIUM_PATH`, one on the machine, one
 * that Playwright downloads, one from apt (as root), in this order. Says what it did.
 *
 * @returns its path; undefined where none could be had, after saying what to do
 */
export function findChromium(say: (line: string) => void): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const present = onMachine();
  if (present) {
    say(`Chromium: ${present}, found on this machine.`);
    return present;
  }
  say('Chromium: none found; trying Playwright’s download.');
  spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  if (existsSync(chromium.executablePath())) {
    say(`Chromium: downloaded to ${chromium.executablePath()}.`);
    return chromium.executablePath();
  }
  if (process.getuid?.() === 0) {
    say('Chromium: the download failed; installing the package “chromium” with apt.');
    spawnSync('sh', ['-c', 'apt-get update && apt-get install -y chromium'], { stdio: 'ignore', timeout: 600_000 });
    const installed = onMachine();
    if (installed) return installed;
  }
  say('Chromium: none could be had. Install one, or give its path in CHROMIUM_PATH, and run the tests again.');
  return undefined;
}

function onMachine(): string | undefined {
  for (const name of names) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (stdout.trim() !== '') return stdout.trim();
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
