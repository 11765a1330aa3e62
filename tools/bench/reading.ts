import type { Browser, Page } from '@playwright/test';
import { choices, choicesKey } from '../../src/contract/choices.ts';
import type { BuiltSite } from '../site.ts';
import { arrive } from './arriving.ts';
import type { Measurement } from './budgets.ts';
import { settle } from './margin.ts';
import { alignColumns } from './table.ts';

const widths = [390, 820, 1280, 1440, 1680] as const;
const height = 1050;
/** Steps of the sweep, and the time between two of them, in ms: a screen in some three seconds. */
const steps = 120;
const pause = 25;

/** What a reader sees of a document at rest. */
interface Rest {
  /** Share of the text's characters that are underlined, from 0 to 1. */
  readonly underlined: number;
  /** Notes in the margin with their briefs, as names or beginnings alone, and folded into a marker. */
  readonly briefs: number;
  readonly labels: number;
  readonly folded: number;
  /** Distances between the tops of the notes and of the lines that hold their words, in CSS px. */
  readonly drifts: readonly number[];
}

/**
 * How calm a document's page is, and whether its addresses are come to, at each
 * width and for each setting of the dial.
 *
 * @param loads of random addresses, at each
 */
export async function measureReading(
  site: BuiltSite,
  browser: Browser,
  loads: number,
): Promise<{ measured: Measurement[]; lines: string[] }> {
  const rows = [
    ['width', 'dial', 'underlined', 'briefs', 'names', 'folded', 'drift: mean', 'most', 'opened by a sweep', 'landed'],
  ];
  const essential: Rest[] = [];
  const missed: string[] = [];
  let [opened, tried] = [0, 0];
  for (const width of widths) {
    for (const notes of choices.notes) {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
      await page.addInitScript(
        ([key, value]) => {
          // An empty page has no storage.
          if (location.protocol !== 'about:') localStorage.setItem(key!, value!);
        },
        [choicesKey(site.base), JSON.stringify({ notes })],
      );
      await page.goto(site.url + site.document, { waitUntil: 'networkidle' });
      // Some of the briefs come with the cards, and the notes are placed anew.
      await page.waitForFunction(() => !document.querySelector('[data-placed]:not(.editorial, :has(.brief))'));
      await settle(page);
      const rest = await page.evaluate(readRest);
      const cards = await sweep(page);
      const here = await arrive(site, page, loads, width + notes.length);
      await page.close();
      tried += loads;
      missed.push(...here.map((one) => `Missed at ${width} px with notes “${notes}”, ${one}.`));
      opened = Math.max(opened, cards);
      if (notes === 'essential') essential.push(rest);
      const { drifts } = rest;
      const mean = drifts.reduce((sum, one) => sum + one, 0) / drifts.length;
      rows.push([
        String(width),
        notes,
        `${(rest.underlined * 100).toFixed(1)} %`,
        ...[rest.briefs, rest.labels, rest.folded].map(String),
        drifts.length === 0 ? '–' : `${mean.toFixed(0)} px`,
        drifts.length === 0 ? '–' : `${Math.max(...drifts).toFixed(0)} px`,
        String(cards),
        `${loads - here.length} of ${loads}`,
      ]);
    }
  }
  const bare = essential.map(({ briefs, labels }) => (labels === 0 ? 0 : (labels / (briefs + labels)) * 100));
  return {
    measured: [
      { id: 'underlined', value: Math.max(...essential.map(({ underlined }) => underlined)) * 100 },
      { id: 'bareNames', value: Math.max(...bare) },
      { id: 'sweep', value: opened, remark: 'the most of all widths and settings' },
      { id: 'landed', value: (1 - missed.length / tried) * 100, remark: `of ${tried}: cold, across pages, and Back` },
    ],
    lines: [alignColumns(rows), ...missed],
  };
}

/** Moves the pointer down the text, slowly and swaying, and counts what it opens. */
async function sweep(page: Page): Promise<number> {
  await page.evaluate(() => {
    scrollTo({ top: innerHeight * 1.5, behavior: 'instant' });
    const state = window as unknown as { opened: number };
    state.opened = 0;
    new MutationObserver((changes) => {
      for (const { target, oldValue } of changes)
        if (oldValue === null && (target as HTMLElement).dataset.card !== undefined) state.opened++;
    }).observe(document.body, { subtree: true, attributeFilter: ['data-card'], attributeOldValue: true });
  });
  const text = await page.evaluate(() => {
    const { left, width } = document.querySelector('[data-paragraph]')!.getBoundingClientRect();
    return { left, width };
  });
  for (let i = 0; i < steps; i++) {
    await page.mouse.move(text.left + text.width * (0.5 + 0.3 * Math.sin(i / 9)), (i * height) / steps);
    await page.waitForTimeout(pause);
  }
  return page.evaluate(() => (window as unknown as { opened: number }).opened);
}

/** In the page: what shows while nothing is pointed at. */
function readRest(): Rest {
  const isClear = (colour: string): boolean => colour.includes('rgba(0, 0, 0, 0)');
  const isLined = (one: Element): boolean => {
    const { textDecorationLine, textDecorationColor, backgroundImage } = getComputedStyle(one);
    return (
      (textDecorationLine.includes('underline') && !isClear(textDecorationColor)) ||
      (backgroundImage !== 'none' && !isClear(backgroundImage))
    );
  };
  let [characters, lined] = [0, 0];
  for (const paragraph of document.querySelectorAll('[data-paragraph]')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { length } = (walker.currentNode as Text).data;
      characters += length;
      for (let up = walker.currentNode.parentElement; up && up !== paragraph; up = up.parentElement)
        if (isLined(up)) {
          lined += length;
          break;
        }
    }
  }
  const dial = document.documentElement.dataset.notes ?? 'essential';
  const wanted = [...document.querySelectorAll<HTMLElement>('[data-note-for]')].filter(
    (note) => dial === 'all' || (dial === 'essential' && !note.hasAttribute('data-extra')),
  );
  const placed = wanted.filter((note) => note.dataset.placed !== undefined);
  const ofForm = (form: string): number => placed.filter((note) => note.dataset.form === form).length;
  const drifts = placed.map((note) => {
    const line = document.getElementById(note.dataset.noteFor ?? '')?.getClientRects()[0];
    return Math.abs(note.getBoundingClientRect().top - (line?.top ?? NaN));
  });
  return {
    underlined: lined / characters,
    briefs: ofForm('brief'),
    labels: ofForm('label'),
    folded: placed.length === 0 ? 0 : wanted.length - placed.length,
    drifts,
  };
}
