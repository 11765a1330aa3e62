/** Playwright's test, with what holds on every page watched in every test, and steps that many of them take. */
import { test as playwright, expect, type Locator, type Page } from '@playwright/test';

export { expect };

/** Fails a test in which a page reports an error or asks another origin for anything. */
export const test = playwright.extend<{ watched: undefined }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const { origin } = new URL(baseURL ?? '');
      const faults: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`another origin: ${url.href}`);
      });
      await use(undefined);
      expect(faults, 'errors of pages, and requests to other origins').toEqual([]);
    },
    { auto: true },
  ],
});

/** A rectangle in CSS px of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two rectangles share more than a hair: half a pixel is rounding. */
export const meet = (a: Box, b: Box, slack = 0.5): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

/** Pairs of rectangles that meet, by name. */
export function meetings(boxes: readonly (Box & { readonly name: string })[], slack?: number): string[] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (meet(a, b, slack) ? [`${a.name} × ${b.name}`] : [])),
  );
}

/** What shows when a link is opened. */
export const card = (page: Page): Locator => page.locator('[data-card]:visible');

/** Waits until fonts are there and notes stand still: three frames in a row with the same rectangles. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const places = (): string =>
      [...document.querySelectorAll('[data-note-for], [data-card]')]
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y + scrollY, width, height].join())
        .join(' ');
    let before = '';
    for (let still = 0, frames = 0; still < 3 && frames < 60; frames++) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = places();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
}

/** Opens a page, and waits until it stands. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settle(page);
}

/** The parts of a link, one a line. */
export const partsOf = (link: Locator): Promise<Box[]> =>
  link.evaluate((element) =>
    [...element.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  );

/** Puts the pointer on a part of a link, after bringing it to the middle of the window. */
export async function pointAt(page: Page, link: Locator, part = 0): Promise<Box> {
  await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await settle(page);
  const box = (await partsOf(link)).at(part)!;
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 2 });
  return box;
}

export const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** Starts to add up layout shifts, those after input included, and with `fromStart` those that were. */
export async function watchShifts(page: Page, fromStart = false): Promise<() => Promise<number>> {
  await page.evaluate((buffered) => {
    const state = window as unknown as { shifted: number };
    state.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) state.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered });
  }, fromStart);
  return async () => {
    await settle(page);
    return page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  };
}

/** A note as it stands in the margin. */
export interface MarginNote extends Box {
  readonly name: string;
  /** Top of the first line of the words that it belongs to. */
  readonly wordsTop: number;
  /** Height of a line of these words. */
  readonly line: number;
  /** Whether its words are cut off or stick out of it. */
  readonly isClipped: boolean;
}

/** The visible notes, in the order of the page. */
export const visibleNotes = (page: Page): Promise<MarginNote[]> =>
  page.locator('[data-note-for]').evaluateAll((notes) =>
    notes
      .filter((note) => note.checkVisibility({ visibilityProperty: true }) && note.getBoundingClientRect().height > 0)
      .map((note) => {
        const words = document.getElementById((note as HTMLElement).dataset['noteFor'] ?? '');
        const { left, top, right, bottom } = note.getBoundingClientRect();
        const sticksOut = [...note.querySelectorAll('*')].some((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.right > right + 1 || box.left < left - 1 || box.bottom > bottom + 1);
        });
        return {
          name: (note as HTMLElement).dataset['noteFor'] ?? '',
          left,
          top,
          right,
          bottom,
          wordsTop: words?.getClientRects()[0]?.top ?? NaN,
          line: parseFloat(getComputedStyle(words?.closest('[data-paragraph]') ?? note).lineHeight),
          isClipped: sticksOut || note.scrollWidth > note.clientWidth + 1,
        };
      }),
  );
