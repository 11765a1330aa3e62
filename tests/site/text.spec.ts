/** What readers do with the words of a text: find them, link to them, copy them, read them in another view. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { sourceParagraphs } from '../../src/text/source-text.ts';
import { paragraphsOf } from '../../src/verify/site.ts';
import { documentAddress, readText, site, slug } from './built.ts';
import { expect, open, test } from './test.ts';

test.skip(slug === '', 'no documents');
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The paragraphs of the source, white space collapsed: by the unit of which it has as many as the page. */
const paragraphs: readonly string[] =
  slug === ''
    ? []
    : (['lines', 'blocks'] as const)
        .map((unit) => sourceParagraphs(readText(`${documentAddress}source.txt`), unit))
        .find(({ length }) => length === paragraphsOf(site, slug).length)!
        .map(({ text }) => collapse(text));
const wordsOf = (paragraph: number): string[] => paragraphs[paragraph]!.split(' ');

/** A phrase of 3 to 12 words, or fewer where the paragraph has fewer. */
const phrase = fc
  .record({
    paragraph: fc.nat(Math.max(0, paragraphs.length - 1)),
    start: fc.nat(),
    length: fc.integer({ min: 3, max: 12 }),
  })
  .map(({ paragraph, start, length }) => {
    const words = wordsOf(paragraph);
    const from = start % Math.max(1, words.length - length + 1);
    return { paragraph: paragraph + 1, words: words.slice(from, from + length).join(' ') };
  });

/** In the page: the words of a paragraph as one range, found in its text nodes with white space collapsed. */
function rangeOf({ paragraph, words }: { paragraph: number; words: string }): Range {
  const walker = document.createTreeWalker(document.getElementById(`p${paragraph}`)!, NodeFilter.SHOW_TEXT);
  const characters: { node: Text; offset: number; character: string }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    [...node.data].reduce((offset, character) => {
      if (/\S/.test(character) || /\S/.test(characters.at(-1)?.character ?? ' '))
        characters.push({ node, offset, character: /\s/.test(character) ? ' ' : character });
      return offset + character.length;
    }, 0);
  }
  const at = characters
    .map(({ character }) => character)
    .join('')
    .indexOf(words);
  const [first, last] = [characters[at]!, characters[at + words.length - 1]!];
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + last.character.length);
  return range;
}

const teach = (page: Page): Promise<unknown> => page.evaluate(`window.rangeOf = ${rangeOf.toString()}`);

/**
 * Selects words in a page, and says whether a browser can find them there: none
 * finds words over a line break that is the text's own, as in verse, or from the
 * number of an item into its words, which stand in boxes of their own.
 */
const select = (page: Page, one: { paragraph: number; words: string }): Promise<boolean> =>
  page.evaluate((wanted) => {
    const range = (window as unknown as { rangeOf: typeof rangeOf }).rangeOf(wanted);
    const selection = getSelection()!;
    selection.removeAllRanges();
    selection.addRange(range);
    const label = range.startContainer.parentElement!.closest('.label');
    return !selection.toString().includes('\n') && (label === null || label.contains(range.endContainer));
  }, one);

/** What the clipboard has after copying the selection. */
async function copied(page: Page): Promise<string> {
  await page.keyboard.press('Control+c');
  return collapse(await page.evaluate(() => navigator.clipboard.readText()));
}

for (const notes of ['essential', 'all']) {
  test(`any phrase of the text is found by the browser and copied clean, with ${notes} notes`, async ({ page }) => {
    await open(page, documentAddress);
    await page.evaluate((value) => {
      document.documentElement.dataset.notes = value;
      document.dispatchEvent(new CustomEvent('preference'));
    }, notes);
    await teach(page);
    // The words of headings stand there first.
    const outline = (await page.getByRole('navigation').allTextContents()).join('\n');
    await fc.assert(
      fc.asyncProperty(phrase, async (one) => {
        fc.pre(!outline.includes(one.words) && (await select(page, one)));
        const found = await page.evaluate((words) => {
          getSelection()!.removeAllRanges();
          const { find } = window as unknown as { readonly find: (...args: unknown[]) => boolean };
          return find(words, true, false, true) && getSelection()!.toString();
        }, one.words);
        expect(found && collapse(found)).toBe(one.words);
        await select(page, one);
        expect(await copied(page)).toBe(one.words);
      }),
      { numRuns: 60 },
    );
  });
}

test('what is copied from one paragraph into another is the source’s words alone', async ({ page }) => {
  await open(page, documentAddress);
  const last = paragraphs.length - 1;
  await fc.assert(
    fc.asyncProperty(fc.nat(last), fc.integer({ min: 1, max: 6 }), async (from, more) => {
      const to = Math.min(last, from + more);
      await page.evaluate(
        ([first, second]) => {
          const range = document.createRange();
          range.setStart(document.getElementById(`p${first}`)!, 0);
          range.setEndAfter(document.getElementById(`p${second}`)!.lastChild!);
          getSelection()!.removeAllRanges();
          getSelection()!.addRange(range);
        },
        [from + 1, to + 1] as const,
      );
      expect(await copied(page)).toBe(paragraphs.slice(from, to + 1).join(' '));
    }),
    { numRuns: 20 },
  );
});

test('a note can still be selected and copied by itself', async ({ page }) => {
  await open(page, documentAddress);
  const note = page.locator('[data-note-for]:visible').first();
  test.skip((await note.count()) === 0, 'no notes');
  const box = (await note.boundingBox())!;
  await page.mouse.move(box.x + box.width - 2, box.y + 6);
  await page.mouse.down();
  await page.mouse.move(box.x + 12, box.y + 10, { steps: 5 });
  await page.mouse.up();
  expect((await page.evaluate(() => getSelection()!.toString())).length).toBeGreaterThan(3);
});

test('a link to any phrase (#:~:text=) brings it into view', async ({ page, browser, baseURL }) => {
  await open(page, documentAddress);
  await teach(page);
  const all = collapse(await page.evaluate(() => document.body.textContent));
  const unique = phrase.filter(({ words }) => all.split(words).length === 2);
  await fc.assert(
    fc.asyncProperty(unique, async (one) => {
      fc.pre(await select(page, one));
      const fresh = await browser.newPage({ viewport: { width: 1280, height: 700 } });
      const text = encodeURIComponent(one.words).replaceAll('-', '%2D');
      await fresh.goto(`${baseURL}${documentAddress}#:~:text=${text}`);
      await teach(fresh);
      const top = (): Promise<number> =>
        fresh.evaluate(
          (wanted) => (window as unknown as { rangeOf: typeof rangeOf }).rangeOf(wanted).getBoundingClientRect().top,
          one,
        );
      await expect.poll(top, one.words).toBeLessThan(700);
      expect(await top(), one.words).toBeGreaterThanOrEqual(0);
      await fresh.close();
    }),
    { numRuns: 8 },
  );
});

test('no text of a paragraph is the edition’s own', async ({ page }) => {
  await page.goto(documentAddress);
  const texts = await page.locator('[data-paragraph]').evaluateAll((all) => all.map((one) => one.textContent));
  expect(texts.map(collapse)).toEqual(paragraphs);
});

test('marks are numbered from 1 in the order of the text, and stand inside no word and before no stop', async ({
  page,
}) => {
  await open(page, documentAddress);
  const marks = await page.locator('[role="doc-noteref"]').evaluateAll((all) =>
    all.map((mark) => {
      const before = document.createRange();
      before.setStart(mark.closest('[data-paragraph]')!, 0);
      before.setEndBefore(mark);
      const after = document.createRange();
      after.setStartAfter(mark);
      after.setEndAfter(mark.closest('[data-paragraph]')!.lastChild!);
      return {
        note: mark.getAttribute('href')!,
        figure: getComputedStyle(mark, '::before')
          .content.replace(/["\s\u2060]/g, '')
          .normalize('NFKD'),
        around: `${before.toString().slice(-1)}|${after.toString().slice(0, 1)}`,
      };
    }),
  );
  const order = [...new Set(marks.map(({ note }) => note))];
  for (const { note, figure, around } of marks) {
    expect(figure, note).toBe(String(order.indexOf(note) + 1));
    expect(around, note).not.toMatch(/[\p{L}\p{N}]\|[\p{L}\p{N}]|\|[.,;:!?”’)»]/u);
  }
});

test('marks that follow each other have a comma between them, and each can be hit by a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, documentAddress);
  const first = page.locator('[role="doc-noteref"]:has(+ [role="doc-noteref"])');
  const pairs = await first.count();
  test.skip(pairs === 0, 'no marks follow each other');
  for (let i = 0; i < pairs; i++) {
    await first.nth(i).evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { separator, hits } = await first.nth(i).evaluate((one) => {
      const other = one.nextElementSibling!;
      const boxes = [one.getBoundingClientRect(), other.getBoundingClientRect()] as const;
      const y = (boxes[0].top + boxes[0].bottom) / 2;
      // From the border between them outwards, on the line and across it.
      const border = (boxes[0].right + boxes[1].left) / 2;
      const at = (x: number, y: number): string => document.elementFromPoint(x, y)?.id ?? '';
      return {
        separator: getComputedStyle(other, '::after').content,
        hits: {
          [one.id]: [at(border - 4, y), at(border - 20, y), at(border - 10, y - 9)],
          [other.id]: [at(border + 4, y), at(border + 20, y), at(border + 10, y - 9)],
        },
      };
    });
    expect(separator).toBe('","');
    for (const [id, hit] of Object.entries(hits)) expect(hit).toEqual([id, id, id]);
  }
  await page.evaluate(() => (document.documentElement.dataset.notes = 'none'));
  const after = (one: Element): string => getComputedStyle(one.nextElementSibling!, '::after').content;
  expect(await first.first().evaluate(after)).toBe('none');
});

test('no word has two lines under it, whatever the dial shows', async ({ page }) => {
  await open(page, documentAddress);
  for (const notes of ['essential', 'all']) {
    await page.evaluate((value) => (document.documentElement.dataset.notes = value), notes);
    const most = await page.locator('[data-paragraph]').evaluateAll((paragraphs) => {
      const isLined = (one: Element): boolean => {
        const { textDecorationLine, textDecorationColor, backgroundImage, borderBottomWidth } = getComputedStyle(one);
        const isUnderlined = textDecorationLine !== 'none' && !/, 0\)$|\/ 0\)$|transparent/.test(textDecorationColor);
        return isUnderlined || backgroundImage !== 'none' || borderBottomWidth !== '0px';
      };
      const lines = (one: Element): number[] => {
        const own = isLined(one) ? 1 : 0;
        return one.children.length === 0 ? [own] : [...one.children].flatMap(lines).map((below) => own + below);
      };
      return Math.max(...paragraphs.flatMap(lines));
    });
    expect(most, notes).toBe(1);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`a reader view has every paragraph whole and its notes after it, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const original = await context.newPage();
    await original.goto(`${baseURL}${documentAddress}`);
    const html = await original.content();
    await context.close();
    const view = await browser.newPage();
    await view.setContent(html.replace(/<script[\s\S]*?<\/script>|<meta http-equiv[^>]*>|<link[^>]*>/g, ''));
    await view.evaluate(
      readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8'),
    );
    const { text, shown, alike, notes } = await view.evaluate(() => {
      interface Parsed {
        readonly title: string;
        readonly content: string;
      }
      const { Readability } = globalThis as unknown as { Readability: new (one: Document) => { parse(): Parsed } };
      const { title, content } = new Readability(document.cloneNode(true) as Document).parse();
      const read = new DOMParser().parseFromString(content, 'text/html');
      const beside = [...read.querySelectorAll<HTMLElement>('[data-note-for]')];
      for (const one of read.querySelectorAll('[data-apparatus]')) one.remove();
      return {
        // A heading that is the title of the page stands in the view as its title.
        text: `${title} ${read.body.textContent}`,
        shown: beside.map(({ dataset }) => dataset.noteFor!),
        alike: beside.filter((one) => !one.matches('blockquote')).map(({ dataset }) => dataset.noteFor!),
        notes: [...document.querySelectorAll('[role="doc-noteref"]')].map(({ id }) => id),
      };
    });
    const words = collapse(text);
    let end = 0;
    for (const paragraph of paragraphs) {
      const start = words.indexOf(paragraph, end);
      expect(start, paragraph).toBeGreaterThanOrEqual(end);
      end = start + paragraph.length;
    }
    expect(
      notes.filter((id) => !id.includes('--') && !shown.includes(id)),
      'notes that are lost',
    ).toEqual([]);
    expect(alike, 'notes that can’t be told from the text').toEqual([]);
    await view.close();
  });
}
