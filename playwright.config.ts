import { defineConfig } from '@playwright/test';
import { flags } from './tools/chromium.ts';

const port = Number(process.env['PORT'] ?? 4390);
const base = `/${(process.env['BASE_PATH'] ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const baseURL = `http://localhost:${port}${base}`;
const { CHROMIUM_PATH } = process.env;

/** The built site in Chromium. What is tested, and where, comes from SITE_DIR, BASE_PATH and PORT. */
export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  outputDir: '.apparatus/test-results',
  fullyParallel: true,
  // Twice the cores of a small machine: most of a test is waiting for frames and timers.
  workers: 4,
  // Limits end what hangs; on a machine that is shared they must not end what is slow.
  timeout: 180_000,
  // A shared machine may stall a browser for longer than a card waits; what fails three times is a fault.
  retries: 2,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.apparatus/playwright.json' }]],
  use: {
    baseURL,
    viewport: { width: 1280, height: 900 },
    // Rectangles are measured where things come to stand, not on their way.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [...flags],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/site/serve.ts`,
    url: baseURL,
    reuseExistingServer: false,
    env: { PORT: String(port), BASE_PATH: base, SITE_DIR: process.env['SITE_DIR'] ?? 'dist' },
  },
});
