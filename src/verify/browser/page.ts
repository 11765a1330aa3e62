import type { Page } from 'playwright-core';
import type { Box } from './boxes.ts';

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

/** A note as it stands on the page. */
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
        const words = document.getElementById((note as HTMLElement).dataset.noteFor ?? '');
        const { left, top, right, bottom } = note.getBoundingClientRect();
        const sticksOut = [...note.querySelectorAll('*')].some((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.right > right + 1 || box.left < left - 1 || box.bottom > bottom + 1);
        });
        return {
          name: (note as HTMLElement).dataset.noteFor ?? '',
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

/** The boxes of the paragraphs, by their ids. */
export const paragraphBoxes = (page: Page): Promise<(Box & { readonly name: string })[]> =>
  page.locator('[data-paragraph]').evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { name: one.id, left, top, right, bottom };
    }),
  );
