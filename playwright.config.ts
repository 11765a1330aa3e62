import { defineConfig } from '@playwright/test';
import { findProject, openProject } from './src/project/project.ts';
import { flags } from './tools/chromium.ts';

const { CHROMIUM_PATH, EDITION, PORT = '4390' } = process.env;
if (!EDITION)
  throw new Error('EDITION is the folder of the edition to test, built; “npm run site” tests all that it should.');
// The interface's words and all paths are those of the edition under test.
const { base } = openProject(findProject(EDITION, {}));
const baseURL = `http://localhost:${PORT}${base}`;

/** A built edition in Chromium: that of the folder EDITION, served at PORT. */
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
    // What a service worker loads for later would disturb tests of other things; those of its own allow it.
    serviceWorkers: 'block',
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
    env: { PORT, EDITION },
  },
});
