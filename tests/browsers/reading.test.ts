/** What every reader must be able to do, in the browsers that Playwright’s tests don’t open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProject } from '../../src/project/project.ts';
import { serveSite, type ServedSite } from '../../src/site/serve.ts';
import { marksOf, mentionsOf, readSite } from '../../src/verify/site.ts';
import { attribute } from '../../src/verify/html.ts';
import { firefox } from './firefox.ts';
import type { Reader } from './reader.ts';
import { webkit } from './webkit.ts';

const { EDITION } = process.env;
if (!EDITION) throw new Error('EDITION is the folder of the edition to test, built; “npm run editions” builds it.');
const { output, base } = findProject(EDITION, {});
const files = readSite(output);
const [slug] = files.slugs;
const text = `documents/${slug}/`;
const source = files.text(`${text}source.txt`);
const mark = attribute(marksOf(files, slug!)[0]!, 'id')!;
/** An entry that the text names, and words that find it. */
const named = files.entries.find(({ id }) => mentionsOf(files, slug!).some(({ entry }) => entry === id))!;

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite(output, base);
});
afterAll(() => served.close());

/** Long enough for a browser on a machine that does much else. */
const patience = { timeout: 30_000, interval: 200 };

for (const browser of [firefox, webkit]) {
  describe.skipIf(browser.missing !== undefined)(`in ${browser.name}`, () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await browser.start();
    }, 180_000);
    afterAll(() => reader.close());

    /** Goes to a page anew, and waits until its scripts run. */
    const come = async (address: string): Promise<void> => {
      await reader.open('about:blank');
      await reader.open(served.url + address);
      await expect.poll(() => reader.ask(() => document.documentElement.dataset.js), patience).toBe('on');
    };
    /** What the open notes and cards say. */
    const opened = (): Promise<string[]> =>
      reader.ask(() => [...document.querySelectorAll<HTMLElement>('[data-card]')].map(({ innerText }) => innerText));
    /** Brings essential words to the middle of the window, and tells their id and where they are then. */
    const findWords = (): Promise<{ id: string; title: string; x: number; y: number }> =>
      reader.ask(() => {
        const words = document.querySelector<HTMLElement>('section [data-paragraph] a[data-essential][id]')!;
        words.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = words.getClientRects()[0]!;
        const note = document.querySelector(`[data-note-for="${words.id}"] > a`)!;
        return { id: words.id, title: note.textContent.trim(), x: left + width / 2, y: top + height / 2 };
      });

    it('shows the source’s words, and nothing else is text', async () => {
      await come(text);
      const paragraphs = await reader.ask(() =>
        [...document.querySelectorAll('[data-paragraph]')].map((one) => {
          const copy = one.cloneNode(true) as Element;
          for (const part of copy.querySelectorAll('[data-apparatus]')) part.remove();
          return copy.textContent.replace(/\s+/g, ' ').trim();
        }),
      );
      const lines = source.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
      expect(paragraphs).toEqual(lines.filter((line) => line !== ''));
    });

    it('keeps marks out of what is selected', async () => {
      await come(text);
      const [selected, words] = await reader.ask((id) => {
        const paragraph = document.getElementById(id)!.closest('[data-paragraph]')!;
        getSelection()!.selectAllChildren(paragraph);
        return [getSelection()!.toString(), paragraph.textContent].map((one) => one.replace(/\s+/g, ' ').trim());
      }, mark);
      expect(selected).toBe(words);
      expect(await reader.ask((id) => document.getElementById(id)!.textContent, mark)).toBe('');
    });

    it('underlines the words whose note stands in the margin, and no others', async () => {
      await come(text);
      await expect
        .poll(() => reader.ask(() => document.querySelectorAll('[data-placed]').length), patience)
        .not.toBe(0);
      const { essential, lined } = await reader.ask(() => {
        const isLined = (one: Element): boolean => {
          const { textDecorationLine, textDecorationColor } = getComputedStyle(one);
          return textDecorationLine.includes('underline') && !/^rgba\(.*, 0\)$/.test(textDecorationColor);
        };
        // Words within others are part of what the others underline.
        const all = [...document.querySelectorAll('a[data-mention][id]')].filter(
          (one) => one.matches('[data-essential]') || !one.closest('[data-mention-range]:has([data-essential])'),
        );
        const idsOf = (some: Element[]): string[] => some.map(({ id }) => id);
        return {
          essential: idsOf(all.filter((one) => one.matches('[data-essential]'))),
          lined: idsOf(all.filter(isLined)),
        };
      });
      expect(essential).not.toEqual([]);
      expect(lined).toEqual(essential);
    });

    it('opens the note of the words that the pointer rests on, and Esc closes it', async () => {
      await come(text);
      const { title, x, y } = await findWords();
      await reader.point(x, y);
      await expect.poll(opened, patience).toEqual([expect.stringContaining(title)]);
      await reader.press('Escape');
      await expect.poll(opened, patience).toEqual([]);
      await reader.point(2, 2);
    });

    it('opens the note of the words in focus; Enter lets it stay, and Esc gives the focus back', async () => {
      await come(text);
      // A key first: focus that comes by the keyboard shows.
      await reader.press('Tab');
      const { id, title } = await findWords();
      const focused = (): Promise<string> => reader.ask(() => document.activeElement?.id ?? '');
      await reader.ask((words) => document.getElementById(words)!.focus(), id);
      await expect.poll(opened, patience).toEqual([expect.stringContaining(title)]);
      await reader.press('Enter');
      const form = (): Promise<string | undefined> =>
        reader.ask(() => document.querySelector<HTMLElement>('[data-card]')?.dataset.card);
      await expect.poll(form, patience).toBe('margin');
      await reader.press('Escape');
      await expect.poll(opened, patience).toEqual([]);
      expect(await focused()).toBe(id);
    });

    it('comes to a note by its address, with its words in view', async () => {
      const note = mark.replace(/^ref-/, 'note-');
      await come(`${text}#${note}`);
      await expect.poll(() => reader.ask(() => document.querySelector('[data-card]')?.id), patience).toBe(note);
      const top = (): Promise<number> =>
        reader.ask((id) => document.getElementById(id)!.getBoundingClientRect().top, mark);
      await expect.poll(top, patience).toBeGreaterThan(0);
      expect(await top()).toBeLessThan(await reader.ask(() => innerHeight));
    });

    it('opens the search by its key, and finds what is typed', async () => {
      await come(text);
      await reader.press('Tab');
      await reader.type('/');
      const isTyping = (): Promise<boolean> =>
        reader.ask(() => document.activeElement?.matches('dialog[open] input') ?? false);
      await expect.poll(isTyping, patience).toBe(true);
      await reader.type(named.title);
      const first = (): Promise<string | undefined> =>
        reader.ask(() => document.querySelector<HTMLAnchorElement>('[data-search-results] a[href]')?.pathname);
      await expect.poll(first, patience).toBe(`${base}entries/${named.id}/`);
      await reader.press('Escape');
    });
  });
}
