import type { Browser, Page } from '@playwright/test';
import type { BuiltSite } from '../site.ts';
import type { Measurement } from './budgets.ts';
import { median } from './table.ts';

const widths = [1000, 1280, 1680] as const;
const height = 1050;
/** Times that the window is resized. */
const repeats = 9;

interface Drift {
  readonly name: string;
  /** Distance between the tops of a note and of the line that holds its words, in CSS px. */
  readonly px: number;
  readonly isEssential: boolean;
}

/** How far notes stand from their words at one width of the window. */
export interface MarginReport {
  readonly width: number;
  readonly drifts: readonly Drift[];
  /** Notes that are wanted and folded into a marker. */
  readonly folded: number;
}

/** Drift of each note at three widths, and the longest frame that a resize needs. */
export async function measureMargin(
  site: BuiltSite,
  browser: Browser,
): Promise<{ measured: Measurement[]; margins: MarginReport[] }> {
  const page = await browser.newPage({ viewport: { width: 1680, height }, reducedMotion: 'reduce' });
  await page.addInitScript(timeFrames);
  await page.goto(site.url + site.document, { waitUntil: 'networkidle' });
  const margins: MarginReport[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await settle(page);
    margins.push({ width, ...(await page.evaluate(readDrifts)) });
  }
  const frames: number[] = [];
  for (let i = 0; i < repeats; i++) {
    await page.evaluate(() => ((window as unknown as { frames: number[] }).frames.length = 0));
    await page.setViewportSize({ width: i % 2 === 0 ? 1640 : 1680, height });
    await settle(page);
    frames.push(Math.max(0, ...(await page.evaluate(() => (window as unknown as { frames: number[] }).frames))));
  }
  const notes = await page.locator('[data-note-for][data-placed]').count();
  await page.close();
  const remark = `${notes} notes, layout included; median of ${repeats} resizes, ${Math.min(...frames).toFixed(0)}–${Math.max(...frames).toFixed(0)} ms`;
  return { measured: [{ id: 'notesPlaced', value: median(frames), remark }], margins };
}

/** In the page: keeps how long the work of each animation frame takes, in ms. */
function timeFrames(): void {
  const state = window as unknown as { frames: number[] };
  state.frames = [];
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    request((time) => {
      const began = performance.now();
      work(time);
      state.frames.push(performance.now() - began);
    });
}

/** In the page: the notes that stand in the margin, and how many are folded. */
function readDrifts(): { drifts: Drift[]; folded: number } {
  const dial = document.documentElement.dataset.notes ?? 'essential';
  const wanted = [...document.querySelectorAll<HTMLElement>('[data-note-for]')].filter(
    (note) => dial === 'all' || !note.hasAttribute('data-extra'),
  );
  const shown = wanted.filter((note) => note.checkVisibility({ visibilityProperty: true }));
  const drifts = shown.map((note) => {
    const name = note.dataset.noteFor ?? '';
    const line = document.getElementById(name)?.getClientRects()[0];
    return {
      name,
      px: Math.abs(note.getBoundingClientRect().top - (line?.top ?? NaN)),
      isEssential: !note.hasAttribute('data-extra'),
    };
  });
  return { drifts, folded: wanted.length - shown.length };
}

/** Notes are placed in the frame after the one that saw the new size. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 5; i++) await new Promise((done) => requestAnimationFrame(done));
  });
}

/** Drift at each width: mean, median and most; at the widest also the ten worst by name. */
export function printMargins(margins: readonly MarginReport[]): string {
  return margins
    .map(({ width, drifts, folded }, i) => {
      const essential = drifts.filter(({ isEssential }) => isEssential);
      const px = essential.map((drift) => drift.px);
      const mean = px.reduce((sum, one) => sum + one, 0) / px.length;
      const sum = `${width} × ${height}: ${px.length} essential notes, drift mean ${mean.toFixed(1)} px, median ${median(px).toFixed(1)}, most ${Math.max(...px).toFixed(0)}; ${folded} folded`;
      if (i < margins.length - 1) return sum;
      const worst = [...essential].sort((a, b) => b.px - a.px).slice(0, 10);
      return [sum, ...worst.map(({ name, px }) => `  ${px.toFixed(0).padStart(4)} px  ${name}`)].join('\n');
    })
    .join('\n');
}
