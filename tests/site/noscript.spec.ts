import { words } from '../../src/wording/words.ts';
import { documentAddress, entries, marksOf, mentionsOf, readText, slug } from './built.ts';
import { expect, meetings, open, test, visibleNotes } from './test.ts';

test.use({ javaScriptEnabled: false });

for (const width of [1680, 1280, 390]) {
  test(`without JavaScript text and notes are all there and apart, at ${width} px`, async ({ page }) => {
    test.skip(slug === '', 'no documents');
    await page.setViewportSize({ width, height: 900 });
    await page.goto(documentAddress);
    const lines = readText(`${documentAddress}source.txt`)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const paragraphs = page.locator('[data-paragraph]');
    await expect(paragraphs).toHaveCount(lines.length);
    for (const one of [paragraphs.first(), paragraphs.last()]) await expect(one).toBeVisible();

    const notes = await visibleNotes(page);
    const marked = await page
      .locator('a[role="doc-noteref"]')
      .evaluateAll((marks) =>
        marks.map((mark) => document.querySelector<HTMLElement>((mark as HTMLAnchorElement).hash)?.dataset.noteFor),
      );
    for (const id of marked) {
      expect(
        notes.map(({ name }) => name),
        'every editorial note is seen',
      ).toContain(id);
    }
    const boxes = await paragraphs.evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { name: one.id, left, top, right, bottom };
      }),
    );
    expect(meetings([...notes, ...boxes]), 'notes and paragraphs that overlap').toEqual([]);
    expect(notes.filter(({ left, right }) => left < 0 || right > width).map(({ name }) => name)).toEqual([]);
    const tops = await page
      .locator('[data-note-for]')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            (
              document.getElementById((one as HTMLElement).dataset.noteFor ?? '')?.closest('[data-paragraph]') ?? one
            ).getBoundingClientRect().top,
        ),
      );
    const byName = await page
      .locator('[data-note-for]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.noteFor));
    for (const note of notes)
      expect(note.top, `${note.name} stands beside or after its paragraph`).toBeGreaterThanOrEqual(
        tops[byName.indexOf(note.name)]! - note.line,
      );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

for (const width of [1000, 1680]) {
  test(`without JavaScript the text stays together, at ${width} px`, async ({ page, browser, baseURL }) => {
    test.skip(slug === '', 'no documents');
    const viewport = { width, height: 900 };
    const scripted = await browser.newPage({ viewport, javaScriptEnabled: true, ...(baseURL ? { baseURL } : {}) });
    await open(scripted, documentAddress);
    const height = await scripted.evaluate(() => document.documentElement.scrollHeight);
    await scripted.close();
    await page.setViewportSize(viewport);
    await page.goto(documentAddress);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1.6 * height);
  });
}

test('without JavaScript a margin note says all to the pointer, to the keyboard, and where the address names it', async ({
  page,
}) => {
  const [mark] = slug === '' ? [] : marksOf(slug);
  test.skip(mark === undefined, 'no editorial notes');
  await page.goto(documentAddress);
  const note = page.locator(`[data-note-for="${mark}"]`);
  const full = note.locator('.full');
  const height = async (): Promise<number> => (await full.boundingBox())?.height ?? 0;
  expect(await height()).toBeLessThan(2);
  /** Where the text ends, in CSS px from the top of the page. */
  const end = (): Promise<number> =>
    page
      .locator('[data-paragraph]')
      .last()
      .evaluate((one) => one.getBoundingClientRect().bottom + scrollY);
  const text = await end();
  await note.hover();
  expect(await height()).toBeGreaterThan(15);
  expect(await end(), 'the text stays').toBe(text);
  await page.mouse.move(0, 0);
  await expect.poll(height).toBeLessThan(2);
  await note.getByRole('link').first().focus();
  await expect.poll(height).toBeGreaterThan(15);
  const links = full.getByRole('link');
  for (let i = 0; i < (await links.count()); i++) {
    await page.keyboard.press('Tab');
    await expect(links.nth(i)).toBeFocused();
    expect(await height()).toBeGreaterThan(15);
  }
  await page.goto('about:blank');
  await page.goto(`${documentAddress}#${mark!.replace('ref-', 'note-')}`);
  expect(await height()).toBeGreaterThan(15);
});

test.describe('without a pointer that hovers', () => {
  test.use({ isMobile: true, hasTouch: true, viewport: { width: 1280, height: 900 } });

  test('without JavaScript every margin note says all it has', async ({ page }) => {
    test.skip(slug === '', 'no documents');
    await page.goto(documentAddress);
    const heights = await page
      .locator('.note.editorial .full')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    for (const height of heights) expect(height).toBeGreaterThan(15);
  });
});

test('without JavaScript a mention leads to its entry, and the entry back to the paragraph', async ({ page }) => {
  const mention = slug === '' ? undefined : mentionsOf(slug).at(-1);
  test.skip(mention === undefined, 'no mentions');
  await page.goto(documentAddress);
  await page.locator(`a[id="${mention!.id}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    entries.find(({ id }) => id === mention!.entry)!.title,
  );
  await page.getByRole('main').locator(`li a[href$="${documentAddress}#p${mention!.paragraph}"]`).first().click();
  await expect(page.locator(`[id="p${mention!.paragraph}"]`)).toBeInViewport();
});

test('without JavaScript a mark leads to its note, and the note back to its mark', async ({ page }) => {
  test.skip(slug === '', 'no documents');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(documentAddress);
  const id = marksOf(slug).at(-1);
  test.skip(id === undefined, 'no editorial notes');
  const mark = page.locator(`[id="${id}"]`);
  await mark.click();
  const note = page.locator(`[data-note-for="${id}"]`);
  await expect(note).toBeInViewport();
  await note.locator(`a[href="#${id}"]`).click();
  await expect(mark).toBeInViewport();
});

test('without JavaScript the search page has every name of the edition', async ({ page }) => {
  await page.goto('search/');
  await expect(page.getByRole('main').getByText(words.search.noScript)).toBeVisible();
  const links = page.getByRole('main').getByRole('link');
  await expect(links.first()).toBeVisible();
  const shown = new Set((await links.allTextContents()).map((text) => text.trim().toLowerCase()));
  for (const { title, aliases } of entries)
    for (const name of [title, ...aliases]) expect(shown.has(name.toLowerCase()), name).toBe(true);
});
