import puppeteer from 'puppeteer-core';
import { size, type Browser, type Reader } from './reader.ts';
import { which } from './which.ts';

const path = process.env.FIREFOX_PATH ?? which('firefox-esr') ?? which('firefox');

/** Firefox of this machine, by WebDriver BiDi, which it speaks without a driver. */
export const firefox: Browser = {
  name: 'Firefox',
  missing: path ? undefined : 'firefox-esr',
  async start(): Promise<Reader> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: path!,
      timeout: 120_000,
      protocolTimeout: 120_000,
    });
    const page = await browser.newPage();
    await page.setViewport(size);
    return {
      open: async (address) => {
        await page.goto(address);
      },
      ask: (run, given = '') => page.evaluate(run, given),
      point: (x, y) => page.mouse.move(x, y, { steps: 3 }),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      close: () => browser.close(),
    };
  },
};
