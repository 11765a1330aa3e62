import type { Browser, Page } from 'playwright-core';

/** How a visitor comes. */
export interface VisitOptions {
  readonly javaScriptEnabled?: boolean;
}

/** Opens pages as for a first visit. */
export type Visit = <T>(look: (page: Page) => Promise<T>, options?: VisitOptions) => Promise<T>;

const viewport = { width: 1280, height: 900 };

/**
 * Visits to a site in a browser. A window is used again for the next visit,
 * which costs a tenth of opening one; nothing that a page keeps stays in it.
 *
 * @param url address of the served site, with a slash at the end
 */
export function visitsTo(browser: Browser, url: string): Visit {
  const idle = { scripted: [] as Page[], plain: [] as Page[] };
  const openWindow = async (javaScriptEnabled: boolean): Promise<Page> => {
    // Rectangles are measured where things come to stand, not on their way.
    const context = await browser.newContext({
      baseURL: url,
      viewport,
      reducedMotion: 'reduce',
      javaScriptEnabled,
      // What is loaded for later is none of what is looked at.
      serviceWorkers: 'block',
    });
    await context.addInitScript(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    return context.newPage();
  };
  return async (look, { javaScriptEnabled = true } = {}) => {
    const waiting = javaScriptEnabled ? idle.scripted : idle.plain;
    const page = waiting.pop() ?? (await openWindow(javaScriptEnabled));
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    const result = await look(page);
    page.removeAllListeners();
    // Only a window in which all went well is used again.
    waiting.push(page);
    return result;
  };
}
