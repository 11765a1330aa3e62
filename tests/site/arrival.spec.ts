/** Coming to addresses and back again: words in view, notes open, focus and choices kept. */
import type { Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import {
  attribute,
  base,
  documentAddress,
  entryIds,
  marksOf,
  mentionsOf,
  page as pageOf,
  slug,
  textOf,
} from './built.ts';
import { card, expect, open, settle, test } from './test.ts';

test.skip(slug === '', 'no documents');

const elements = slug === '' ? [] : pageOf(`documents/${slug}/index.html`);
const texts = elements.flatMap((one) =>
  attribute(one, 'data-paragraph') === undefined
    ? []
    : textOf(one, (part) => attribute(part, 'data-apparatus') !== undefined)
        .replace(/\s+/g, ' ')
        .trim(),
);
const whole = elements.length === 0 ? '' : textOf(elements[0]!).replace(/\s+/g, ' ');

/** A place to come to: its address after that of the document, and what must be in view there. */
interface Place {
  readonly address: string;
  /** Paragraph, from 1. */
  readonly paragraph?: number;
  readonly note?: string;
  /** Words of the text. */
  readonly phrase?: string;
}

/** Numbers from 0 to below 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const marks = slug === '' ? [] : marksOf(slug);
const noteOf = (mark: string): string => mark.replace(/^ref-|--\d+$/g, '');

/** A random address of each sort, in turn. */
function placeAt(turn: number, next: () => number): Place {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const paragraph = 1 + Math.floor(next() * texts.length);
  const sort = turn % 5;
  if (sort === 0 || marks.length === 0) return { address: `#p${paragraph}`, paragraph };
  if (sort === 1) {
    const note = noteOf(pick(marks));
    return { address: `#note-${note}`, note };
  }
  if (sort === 2) {
    const mark = pick(marks);
    return { address: `#${mark}`, note: noteOf(mark) };
  }
  const all = texts[paragraph - 1]!.split(' ');
  const length = Math.min(all.length, 6);
  const from = Math.floor(next() * (all.length - length + 1));
  const phrase = all.slice(from, from + length).join(' ');
  if (sort === 3) return { address: `?${new URLSearchParams({ hl: `"${phrase}"` })}#p${paragraph}`, phrase, paragraph };
  // The browser goes to the first such words of the page, notes included.
  return whole.split(phrase).length === 2
    ? { address: `#:~:text=${encodeURIComponent(phrase).replaceAll('-', '%2D')}`, phrase, paragraph }
    : { address: `#p${paragraph}`, paragraph };
}

/** What is wrong with where the page stands; nothing where its words are in view, and its note is open. */
function faultAt(page: Page, { paragraph, note, phrase }: Place): Promise<string> {
  return page.evaluate(
    (wanted) => {
      const bar = document.querySelector('header')!.getBoundingClientRect().bottom;
      const shown = document.querySelector('[data-card]')?.getBoundingClientRect();
      /** Whether a line of it can be read: below the bar, and not under a card. */
      const isSeen = ({ top, bottom, left, right, width }: DOMRect): boolean =>
        width > 0 &&
        top >= Math.max(0, bar) - 1 &&
        bottom <= innerHeight + 1 &&
        !(
          shown &&
          bottom > shown.top + 1 &&
          top < shown.bottom - 1 &&
          right > shown.left + 1 &&
          left < shown.right - 1
        );
      const isAnySeen = (parts: Iterable<DOMRect>): boolean => [...parts].some(isSeen);
      if (wanted.note !== undefined) {
        const pieces = [...document.querySelectorAll(`[data-note="${CSS.escape(wanted.note)}"]`)];
        if (!pieces.some((piece) => isAnySeen(piece.getClientRects()))) return 'its words are not in view';
        const opened = document.querySelector('[data-card]');
        return opened?.id === `note-${wanted.note}` ? '' : 'its note is not open';
      }
      const element = document.getElementById(`p${wanted.paragraph}`)!;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement!.closest('[data-apparatus]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const range = document.createRange();
      const text = nodes.map(({ data }) => data).join('');
      const pattern = (wanted.phrase ?? text.trim().slice(0, 12)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const match = new RegExp(pattern.replaceAll(' ', '\\s+')).exec(text);
      if (!match) return 'its words are not there';
      const at = (offset: number): [Text, number] => {
        let rest = offset;
        for (const node of nodes) {
          if (rest <= node.length) return [node, rest];
          rest -= node.length;
        }
        return [nodes.at(-1)!, nodes.at(-1)!.length];
      };
      range.setStart(...at(match.index));
      range.setEnd(...at(match.index + match[0].length));
      return isAnySeen(range.getClientRects()) ? '' : 'its words are not in view';
    },
    { paragraph, note, phrase },
  );
}

/** A reader's choices, before the first page. */
const choose = async (page: Page, choices: object): Promise<void> => {
  await page.addInitScript(
    ([key, value]) => {
      // An empty page has no storage.
      if (location.protocol !== 'about:') localStorage.setItem(key!, value!);
    },
    [`apparatus:${base}`, JSON.stringify(choices)],
  );
};

/** Opens the settings as the bar stands, which a click by the pointer would bring back into the window first. */
const openSettings = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByRole('button', { name: words.header.settings, includeHidden: true })
    .evaluate((button: HTMLElement) => button.click());

for (const width of [390, 820, 1280, 1440, 1680]) {
  for (const notes of ['none', 'essential', 'all']) {
    test(`random addresses land with their words in view, at ${width} px with notes “${notes}”`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await choose(page, { notes });
      const next = numbers(width + notes.length);
      const missed: string[] = [];
      for (let turn = 0; turn < 7; turn++) {
        const place = placeAt(turn, next);
        await page.goto('about:blank');
        await page.goto(documentAddress + place.address);
        await expect
          .poll(() => faultAt(page, place), { timeout: 5000 })
          .toBe('')
          .catch(async () => missed.push(`${place.address}: ${await faultAt(page, place)}`));
        // And stays so.
        await settle(page);
        const fault = await faultAt(page, place);
        if (fault) missed.push(`${place.address}, later: ${fault}`);
      }
      expect(missed).toEqual([]);
    });
  }
}

/** Id and top of the paragraph at the top of the window. */
const top = (page: Page): Promise<readonly [string, number]> =>
  page.evaluate(() => {
    const first = [...document.querySelectorAll('[data-paragraph]')].find(
      (p) => p.getBoundingClientRect().bottom > 60,
    )!;
    return [first.id, Math.round(first.getBoundingClientRect().top)] as const;
  });

/** Reads on to a paragraph, somewhat into it. */
async function readTo(page: Page, n: number): Promise<void> {
  await page.locator(`#p${n}`).evaluate((one) => {
    one.scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: 80, behavior: 'instant' });
  });
  await settle(page);
}

const middle = Math.ceil(texts.length * 0.6);

test.describe('coming back', () => {
  const [mark] = marks;
  const [entry] = entryIds;

  test('from another page to an address opens its note again, unless one had read on', async ({ page }) => {
    test.skip(mark === undefined || entry === undefined || texts.length < 8, 'no notes, or a short text');
    const place = { address: `#note-${noteOf(mark!)}`, note: noteOf(mark!) };
    await open(page, documentAddress + place.address);
    await expect.poll(() => faultAt(page, place)).toBe('');
    await page.goto(`entries/${entry}/`);
    await page.goBack();
    await expect.poll(() => faultAt(page, place)).toBe('');
    await readTo(page, texts.length);
    const before = await top(page);
    await page.goto(`entries/${entry}/`);
    await page.goBack();
    await expect.poll(() => top(page)).toEqual(before);
    await expect(card(page)).toHaveCount(0);
  });

  test('within the page leads to where one was', async ({ page }) => {
    test.skip(texts.length < 8, 'a short text');
    await open(page, documentAddress);
    await readTo(page, middle);
    const before = await top(page);
    const contents = page.locator('#closing a[href="#contents"], .here a[href="#contents"]').first();
    test.skip((await contents.count()) === 0, 'no contents');
    await contents.evaluate((link: HTMLElement) => link.click());
    await expect.poll(() => top(page)).not.toEqual(before);
    await page.goBack();
    await expect.poll(() => top(page)).toEqual(before);
  });

  test('finds unfolded notes unfolded, and the same paragraph at the top', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, documentAddress);
    const lines = page.locator('article button[aria-expanded="false"]');
    const count = Math.min(4, await lines.count());
    test.skip(count === 0 || texts.length < 8, 'no notes, or a short text');
    for (let i = 0; i < count; i++) await lines.first().evaluate((line: HTMLElement) => line.click());
    await readTo(page, middle);
    const before = await top(page);
    const unfolded = await page.locator('article button[aria-expanded="true"]').count();
    expect(unfolded).toBe(count);
    await page.goto('entries/');
    await page.goBack();
    await expect.poll(() => top(page)).toEqual(before);
    await expect(page.locator('article button[aria-expanded="true"]')).toHaveCount(unfolded);
    await page.reload();
    await expect.poll(() => top(page)).toEqual(before);
  });

  test('gives the focus to the very link that was followed, wherever it stands', async ({ page }) => {
    const mention = mentionsOf(slug).at(-1);
    test.skip(mention === undefined, 'no mentions');
    await open(page, documentAddress);
    for (const link of [
      page.locator('footer a[href$="/sources/"]'),
      page.getByRole('banner').getByRole('link', { name: words.header.entries }),
      page.locator('#closing a[href*="/about/"]'),
      page.locator(`[id="${mention!.id}"]`),
    ]) {
      if ((await link.count()) === 0) continue;
      await link.focus();
      await page.keyboard.press('Enter');
      // Words open their card first.
      if ((await card(page).count()) > 0) await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(new RegExp(`${documentAddress}$`));
      await page.goBack();
      await expect(link).toBeFocused();
      await expect(card(page)).toHaveCount(0);
    }
  });
});

test.describe('a reader’s choices', () => {
  const chosen = (page: Page, name: string) => page.evaluate((one) => document.documentElement.dataset[one], name);

  test('follow to other tabs, and to pages that one comes back to', async ({ context, page }) => {
    await open(page, documentAddress);
    const other = await context.newPage();
    await open(other, '');
    await open(other, 'about/');
    await page.getByRole('button', { name: words.header.settings }).click();
    await page.locator('input[value="sepia"]').check();
    await expect.poll(() => chosen(other, 'theme')).toBe('sepia');
    await other.goBack();
    expect(await chosen(other, 'theme')).toBe('sepia');
    await page.locator('input[value="dark"]').check();
    await expect.poll(() => chosen(other, 'theme')).toBe('dark');
  });

  test('that another version knew are passed over', async ({ page }) => {
    await choose(page, { notes: 'some', size: 'huge', theme: 'sepia', font: 'comic' });
    await open(page, documentAddress);
    expect(await chosen(page, 'theme')).toBe('sepia');
    for (const name of ['notes', 'size', 'font']) expect(await chosen(page, name), name).toBeUndefined();
  });
});

test.describe('what is being read stays where it is', () => {
  test.skip(texts.length < 8, 'a short text');

  for (const width of [390, 1280]) {
    for (const [name, value] of [
      ['size', 'large'],
      ['size', 'small'],
      ['measure', 'narrow'],
      ['notes', 'none'],
      ['notes', 'all'],
    ] as const) {
      test(`when ${name} becomes ${value}, at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, documentAddress);
        await readTo(page, middle);
        const [id, before] = await top(page);
        await openSettings(page);
        const input = page.locator(`input[name="choose-${name}"][value="${value}"]`);
        await input.evaluate((one: HTMLElement) => one.click());
        await settle(page);
        const after = await page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
        expect(Math.abs(after - before)).toBeLessThanOrEqual(32);
      });
    }
  }

  test('when a telephone is turned, and turned back', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, documentAddress);
    await readTo(page, middle);
    const [id, before] = await top(page);
    for (const size of [
      { width: 844, height: 390 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await settle(page);
      const after = await page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
      expect(Math.abs(after - before)).toBeLessThanOrEqual(32);
    }
  });

  test('when settings and search are opened and closed', async ({ page }) => {
    await open(page, documentAddress);
    await readTo(page, middle);
    const before = await top(page);
    await openSettings(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await top(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await settle(page);
    expect(await top(page)).toEqual(before);
  });
});
