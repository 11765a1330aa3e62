import { fault } from '../rule.ts';
import { addressOf } from '../site.ts';
import { settle } from './page.ts';
import { pagesToSee, type BrowserRule } from './rule.ts';

/** A page opens with its heading in sight, without an error, and asks no other host for anything. */
export const quiet: BrowserRule = {
  name: 'quiet',
  subjects: pagesToSee,
  check: (viewer, file) =>
    viewer.visit(async (page) => {
      const heard = new Set<string>();
      const { origin } = new URL(viewer.url);
      page.on('console', (message) => {
        if (message.type() === 'error') heard.add(`The browser says: ${message.text()}.`);
      });
      page.on('pageerror', (error) => heard.add(`A script fails: ${error.message}.`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) heard.add(`It asks another host: ${url.href}.`);
      });
      await page.goto(addressOf(file));
      await settle(page);
      await page.waitForLoadState('networkidle');
      if ((await page.locator('h1:visible').count()) !== 1) heard.add('Its heading can’t be seen.');
      return [...heard].map((what) => fault(what));
    }),
};
