import type { Locator, Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import { base, documentAddress, marksOf, mentionsOf, page as pageOf, attribute, slug } from './built.ts';
import { boxOf, card, expect, meet, open, test } from './test.ts';

const paragraphs =
  slug === ''
    ? []
    : pageOf(`documents/${slug}/index.html`).filter((one) => attribute(one, 'data-paragraph') !== undefined);

test.skip(slug === '', 'no documents');

test.describe('a note named in the address', () => {
  for (const width of [820, 1280, 1680]) {
    test(`is open and in sight at ${width} px`, async ({ page }) => {
      const mark = marksOf(slug).at(-1);
      test.skip(mark === undefined, 'no editorial notes');
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${documentAddress}#note-${mark!.slice('ref-'.length)}`);
      await expect(card(page)).toHaveAttribute('data-note-for', mark!);
      await expect(card(page)).toBeInViewport();
      await expect(page.locator(`[id="${mark}"]`)).toBeInViewport();
    });
  }

  test('may be no note at all, and nothing else suffers', async ({ page }) => {
    await open(page, `${documentAddress}#%`);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

test.describe('the place of the last visit', () => {
  test.skip(paragraphs.length < 6, 'a short text');

  test('is offered again, also after a glance at the beginning, and has the focus when taken', async ({ page }) => {
    const last = page.locator('[data-paragraph]').last();
    await open(page, documentAddress);
    await last.evaluate((one) => one.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const kept = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('[data-paragraph]')].findLast(
          (p) => p.getBoundingClientRect().top < innerHeight * 0.3,
        )?.dataset.paragraph,
    );
    test.skip(kept === undefined || Number(kept) < 4, 'all of the text is in sight at once');
    // A second visit that only looks at the beginning.
    await page.goto('about:blank');
    await open(page, documentAddress);
    await page.goto('about:blank');
    await open(page, documentAddress);
    await page.getByRole('button', { name: words.resume.go }).click();
    await expect(page.locator(`#p${kept}`)).toBeFocused();
    await expect(page.locator(`#p${kept}`)).toBeInViewport();
  });

  test('is forgotten when refused', async ({ page }) => {
    await page.addInitScript(([key]) => localStorage.setItem(key!, '5'), [`apparatus:${base}:place:${slug}`]);
    await open(page, documentAddress);
    await page.getByRole('button', { name: words.resume.no }).click();
    await expect(page.getByRole('button', { name: words.resume.go })).toHaveCount(0);
    expect(await page.evaluate((key) => localStorage.getItem(key), `apparatus:${base}:place:${slug}`)).toBeNull();
  });
});

test.describe('without a margin', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  /** The lines at the head of exchanges. */
  const linesOf = (page: Page): Locator => page.locator('article details > summary').filter({ visible: true });

  /** The notes that each line counts, at whatever depth, and what it says. */
  const countsOf = (page: Page): Promise<{ notes: number; said: number }[]> =>
    page.locator('article').evaluate((article) => {
      const parts = [...article.querySelectorAll(':scope > header, :scope > section[aria-labelledby]')];
      return [article, ...parts].flatMap((group) => {
        const all = [...group.querySelectorAll('[data-note-for]:not([data-extra])')];
        const notes = all.filter((note) => group !== article || !parts.some((part) => part.contains(note))).length;
        const line = group.querySelector<HTMLElement>(':scope > details > summary');
        const isShown = line?.checkVisibility() ?? false;
        return isShown || notes > 0 ? [{ notes, said: isShown ? Number.parseInt(line!.innerText, 10) : 0 }] : [];
      });
    });

  test('a line at the head of each exchange counts its notes, unfolds them in place, and folds them again', async ({
    page,
  }) => {
    await open(page, documentAddress);
    await expect(linesOf(page)).not.toHaveCount(0);
    const counts = await countsOf(page);
    expect(counts.filter(({ notes, said }) => notes !== said)).toEqual([]);
    const notes = page.locator('article [data-note-for]:visible');
    for (const line of await linesOf(page).all()) {
      await line.click();
      await expect(notes).toHaveCount(Number.parseInt(await line.innerText(), 10));
      // What was explained before says again what it is.
      await expect(page.locator('[data-again]:not(:has(.brief)):visible')).toHaveCount(0);
      for (const note of await notes.all()) {
        const text = await note.evaluate((one) => one.parentElement!.querySelector('[data-paragraph]')!.id);
        expect(meet(await boxOf(note), await boxOf(page.locator(`[id="${text}"]`)))).toBe(false);
      }
      await line.click();
      await expect(notes).toHaveCount(0);
    }
  });

  test('the dial stands in the settings, and decides what is counted', async ({ page }) => {
    await open(page, documentAddress);
    await page.getByRole('button', { name: words.settings.title }).click();
    const dial = page.getByRole('dialog').getByRole('group', { name: words.settings.notes });
    await dial.getByText(words.dial.none).click();
    await expect(linesOf(page)).toHaveCount(0);
    await dial.getByText(words.dial.all).click();
    await expect(linesOf(page)).not.toHaveCount(0);
    const said = (await linesOf(page).allInnerTexts()).reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
    expect(said).toBe(await page.locator('[data-note-for]').count());
  });
});

test.describe('after following a link in a card', () => {
  test('Back gives focus to the words that the card came from', async ({ page }) => {
    const mention = mentionsOf(slug).at(-1);
    test.skip(mention === undefined, 'no mentions');
    await open(page, documentAddress);
    const words_ = page.locator(`a[id="${mention!.id}"]`);
    await words_.focus();
    await card(page).getByRole('link', { name: words.tools.open }).click();
    await expect(page).toHaveURL(/\/entries\//);
    await page.goBack();
    await expect(words_).toBeFocused();
    await expect(card(page)).toHaveCount(0);
  });
});

test('a second place with the same hits is lit in place of the first, and Esc puts the light out', async ({ page }) => {
  await open(page, documentAddress);
  const { word, places } = await page.locator('[data-paragraph]').evaluateAll((all) => {
    const wordsOf = (p: Element): string[] => p.textContent.match(/\p{L}{5,}/gu) ?? [];
    const shared = all.flatMap(wordsOf).find((one) => all.filter((p) => wordsOf(p).includes(one)).length > 1) ?? '';
    return { word: shared, places: all.filter((p) => wordsOf(p).includes(shared)).map(({ id }) => id) };
  });
  test.skip(word === '', 'no word stands in two paragraphs');
  const lit = (id: string): Promise<boolean> =>
    page.evaluate(
      (one) =>
        [...(CSS.highlights.get('hits') ?? [])].some((range) =>
          document.getElementById(one)!.contains((range as Range).startContainer),
        ),
      id,
    );
  await open(page, `${documentAddress}?hl=${encodeURIComponent(word)}#${places[0]}`);
  await expect.poll(() => lit(places[0]!)).toBe(true);
  await page.evaluate((id) => (location.hash = id), places[1]!);
  await expect.poll(() => lit(places[1]!)).toBe(true);
  expect(await lit(places[0]!)).toBe(false);
  await expect(page.getByRole('button', { name: words.search.clear })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => lit(places[1]!)).toBe(false);
});
