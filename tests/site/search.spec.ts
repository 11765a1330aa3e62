import type { Locator, Page } from '@playwright/test';
import type { Places, Unit } from '../../src/contract/search-index.ts';
import { find, isTarget, phraseIn } from '../../src/verify/browser/search.ts';
import { sourceWordsOf } from '../../src/verify/html.ts';
import { paragraphsOf } from '../../src/verify/site.ts';
import { words } from '../../src/wording/words.ts';
import { base, documentAddress, entries, page as pageOf, attribute, readText, site, slug, textOf } from './built.ts';
import { expect, open, settle, test } from './test.ts';

const results = (page: Page): Locator => page.locator('[data-search-results] a[href]');

const text = slug === '' ? [] : paragraphsOf(site, slug).map(sourceWordsOf);
const paragraphs = text.length;
/** A few words in a row of a paragraph. */
const phraseOf = (n: number): string => phraseIn(text[n - 1]!);

/** Chooses each value of each facet, and compares what is announced with its count. */
async function expectCounts(search: Locator): Promise<void> {
  await expect(search.locator('[data-search-results] a').first()).toBeVisible();
  const { filterKind, filterDocument, filterExchange, filterNoteType } = words.search;
  const status = search.getByRole('status');
  const whole = (await status.textContent()) ?? '';
  let chosen = 0;
  for (const name of [filterKind, filterDocument, filterExchange, filterNoteType]) {
    const select = search.getByRole('combobox', { name, exact: true });
    if ((await select.count()) === 0) continue;
    for (const option of (await select.locator('option').all()).slice(1, 4)) {
      const [, count] = /\((\d+)\)$/.exec((await option.textContent()) ?? '')!;
      await select.selectOption(await option.getAttribute('value'));
      chosen++;
      await expect(status).toHaveText(new RegExp(`(?<!\\d)${count}(?!\\d)`));
    }
    await select.selectOption('');
    // What the next leads to is counted again.
    await expect(status).toHaveText(whole);
  }
  expect(chosen).toBeGreaterThan(0);
}

test.describe('the search page', () => {
  test('finds just the passage of a phrase in quotes', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    await open(page, 'search/');
    const n = Math.ceil(paragraphs / 2);
    const phrase = phraseOf(n);
    const found = await find(page, `“${phrase}”`);
    expect(
      found.filter((one) => /#p\d+$/.test(one)).some((one) => isTarget(site, one, `paragraph:${n}`, slug)),
      phrase,
    ).toBe(true);
    for (const text of await results(page).allTextContents())
      expect(text.toLowerCase().replace(/[’']/g, "'")).toContain(phrase.toLowerCase().replace(/[’']/g, "'"));
  });

  test('finds a paragraph by its own words, not by the title above it', async ({ page }) => {
    const titles = pageOf(`${documentAddress}index.html`).filter((one) => /^x\d+$/.test(attribute(one, 'id') ?? ''));
    test.skip(titles.length === 0, 'no exchanges');
    await open(page, 'search/');
    for (const title of titles) {
      const [word] = /\p{L}+(?=\P{L}*$)/u.exec(textOf(title))!;
      await find(page, word);
      const inText = page.locator('[data-search-results] li:has([href*="#p"])');
      await expect(inText.filter({ hasNot: page.locator('mark') }), word).toHaveCount(0);
    }
  });

  test('says what to do where nothing is found, and shows no links', async ({ page }) => {
    await open(page, 'search/');
    expect(await find(page, 'qzxwvy kjhgq')).toEqual([]);
    await expect(page.getByRole('main').getByRole('status')).toContainText('qzxwvy kjhgq');
    await expect(page.getByRole('main')).toContainText(words.search.noneHelp);
    await page.getByRole('main').getByRole('link', { name: words.search.index }).click();
    await expect(page).toHaveURL(/\/entries\/$/);
  });

  test('answers a query in its address, and keeps the address up to date', async ({ page }) => {
    const { id, title } = entries[0]!;
    await open(page, `search/?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole('searchbox')).toHaveValue(title);
    await expect(results(page).first()).toHaveAttribute('href', `${base}entries/${id}/`);
    await find(page, entries.at(-1)!.title);
    await page.reload();
    await expect(results(page).first()).toHaveAttribute('href', `${base}entries/${entries.at(-1)!.id}/`);
  });

  test('counts what can be reached, and shows all of it when asked', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    await open(page, 'search/');
    const found = (await find(page, 'the')).length;
    const said = async (): Promise<number> =>
      Number.parseInt((await page.getByRole('main').getByRole('status').textContent()) ?? '', 10);
    const total = await said();
    expect(total).toBeGreaterThanOrEqual(found);
    const more = page.getByRole('button', { name: words.search.more.replace('{n}', '').trim() });
    for (let left = await more.count(); left > 0; left--) {
      await more.first().click();
      await expect(more).toHaveCount(left - 1);
    }
    await expect.poll(said).toBe(await results(page).count());
  });

  test('narrows by its facets, which stand in the address and ignore what they don’t know', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    const word = phraseOf(Math.ceil(paragraphs / 2))
      .split(' ')
      .sort((a, b) => b.length - a.length)[0]!;
    await open(page, `search/?q=${encodeURIComponent(word)}&kind=bogus`);
    await expect(results(page).first()).toBeVisible();
    expect(new URL(page.url()).searchParams.get('q')).toBe(word);
    const select = page.getByRole('main').getByRole('combobox').first();
    test.skip((await select.count()) === 0, 'an edition without exchanges and kinds');
    const before = await results(page).count();
    const value = await select.locator('option').nth(1).getAttribute('value');
    await select.selectOption(value);
    await expect
      .poll(() => new URL(page.url()).search)
      .toContain(new URLSearchParams({ x: value! }).toString().slice(2));
    await expect.poll(() => results(page).count()).toBeLessThanOrEqual(before);
    await expect(results(page).first()).toBeVisible();
    await select.selectOption('');
    await expect.poll(() => results(page).count()).toBe(before);
  });

  test('tells notes apart by number, paragraph and the words that they are about', async ({ page }) => {
    const note = pageOf(`${documentAddress}index.html`).find((one) =>
      /\bnote editorial\b/.test(attribute(one, 'class') ?? ''),
    );
    test.skip(note === undefined, 'no editorial notes');
    await open(page, 'search/');
    const text = textOf(note!).replace(/\s+/g, ' ');
    const phrase = /(?<=\s)\p{L}+(?: \p{L}+){3}(?=\s)/u.exec(text.slice(text.length / 4))![0];
    await find(page, `"${phrase}"`);
    const result = page.locator('[data-search-results] a[href*="#note-"]').first();
    await expect(result.locator('.result-where')).toHaveText(/^\d+\s· ¶ \d+\s· .*“.+”$/u);
  });

  test('takes a phrase beside words, whatever comes first, and words after a mark still open', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    await open(page, 'search/');
    const [first, ...rest] = phraseOf(Math.ceil(paragraphs / 2)).split(' ');
    const after = await find(page, `"${rest.join(' ')}" ${first}`);
    const before = await find(page, `${first} "${rest.join(' ')}"`);
    expect(after.length).toBeGreaterThan(0);
    expect(new Set(before.map((one) => new URL(one).pathname + new URL(one).hash))).toEqual(
      new Set(after.map((one) => new URL(one).pathname + new URL(one).hash)),
    );
    expect((await find(page, `"${first}`)).length).toBeGreaterThan(0);
  });

  test('after Back stands where it was, with the result in focus', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    await open(page, 'search/');
    await find(page, 'the');
    const last = results(page).last();
    const href = await last.getAttribute('href');
    await last.click();
    await expect(page).not.toHaveURL(/\/search\//);
    await page.goBack();
    await expect(page.locator(`[data-search-results] a[href="${href}"]`).last()).toBeFocused();
    await expect(page.locator(`[data-search-results] a[href="${href}"]`).last()).toBeInViewport();
  });

  test('puts entries of which a name has every word before all else', async ({ page }) => {
    const several = entries.find(({ title }) => /^\p{L}+(?: \p{L}+)+$/u.test(title));
    test.skip(several === undefined, 'no name of several words');
    await open(page, 'search/');
    const [first] = await find(page, several!.title.split(' ').reverse().join(' '));
    expect(new URL(first!).pathname).toMatch(/\/entries\/[^/]+\/$/);
  });

  test('finds documents and sources by their titles', async ({ page }) => {
    test.skip(slug === '', 'no document');
    await open(page, 'search/');
    const places = JSON.parse(readText('pagefind/places.json')) as Places;
    const last = (JSON.parse(readText(`pagefind/texts/${places.files.length - 1}.json`)) as Unit[]).at(-1)!;
    const { title } = places.documents[0]!;
    for (const [name, href] of [
      [title, `${base}documents/${places.documents[0]!.slug}/`],
      [last[2], base + last[1]],
    ] as const) {
      const found = await find(page, `"${name}"`);
      expect(found.map((one) => new URL(one).pathname + new URL(one).hash)).toContain(href);
    }
  });

  test('says where it takes a word for the beginning of others, and lights those', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    const all =
      text
        .join('\n')
        .toLowerCase()
        .match(/[a-z]{9,}/g) ?? [];
    const known = new Set(
      text
        .join('\n')
        .toLowerCase()
        .match(/[a-z]+/g),
    );
    const begun = all.map((word) => word.slice(0, -3)).find((start) => !known.has(start));
    test.skip(begun === undefined, 'no long words of Latin letters');
    await open(page, 'search/');
    expect((await find(page, begun!)).length).toBeGreaterThan(0);
    await expect(page.getByRole('main').getByRole('status')).toContainText(
      words.search.begun.replace('{words}', `“${begun!}”`),
    );
    for (const mark of await page.locator('[data-search-results] mark').allTextContents())
      expect(mark.toLowerCase().replace(/[^a-z]/g, '')).toMatch(new RegExp(`^${begun!}`));
  });

  test('loads a few texts for a query, however many have it', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    const { files } = JSON.parse(readText('pagefind/places.json')) as Places;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, 'search/');
    for (const query of ['the', '"of the"', 'the of', phraseOf(2).slice(0, 4)]) {
      asked.length = 0;
      await find(page, query);
      const texts = asked.filter((path) => path.includes('/texts/')).length;
      // Thirty results of each sort, and what is read to see whether it has a phrase.
      expect(texts, query).toBeLessThanOrEqual(Math.min(files.length, 4 * 30 + 12));
      expect(asked.filter((path) => path.includes('/fragment/'))).toEqual([]);
    }
  });

  test('counts in each facet what it leads to', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    const [word] = phraseOf(Math.ceil(paragraphs / 2))
      .split(' ')
      .sort((a, b) => b.length - a.length);
    await open(page, `search/?q=${encodeURIComponent(word!)}`);
    await expectCounts(page.getByRole('main'));
  });

  test('announces how much it found', async ({ page }) => {
    await open(page, `search/?q=${encodeURIComponent(entries[0]!.title)}`);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/\d/);
  });
});

test.describe('the search of any page', () => {
  /** Opens it by its key, and types once it can be typed into. */
  async function ask(page: Page, query: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(query);
  }
  const dialog = (page: Page): Locator => page.getByRole('dialog', { name: words.search.title });

  test('is loaded only when it is wanted, and opens from the bar', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = slug === '' ? '' : documentAddress;
    await open(page, address);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /pagefind|names\.json/.test(url))).toEqual([]);
    await page.getByRole('banner').getByRole('link', { name: words.header.search }).click();
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await expect.poll(() => asked.filter((url) => url.includes('pagefind')).length).toBeGreaterThan(0);
  });

  test('is used with the arrows, and Enter opens a result', async ({ page }) => {
    const { id, title } = entries[0]!;
    await open(page, '');
    await ask(page, '');
    // All at once: an answer to half a name would be replaced under the reader's hands.
    await dialog(page).getByRole('searchbox').fill(title);
    const first = dialog(page).locator('[data-search-results] a').first();
    await expect(first).toHaveAttribute('href', `${base}entries/${id}/`);
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/entries/${id}/$`));
  });

  test('opens what Enter asked for, however soon it was pressed', async ({ page }) => {
    const [one, other] = [entries[0]!, entries.at(-1)!];
    await open(page, '');
    await ask(page, one.title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/entries/${one.id}/$`));
    // The answer to one query shows when another is typed.
    await ask(page, one.title);
    await expect(dialog(page).locator('[data-search-results] a').first()).toBeVisible();
    await dialog(page).getByRole('searchbox').fill(other.title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/entries/${other.id}/$`));
  });

  test('closes with one press of Esc, also with text in its field, and by a button in sight', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '');
    await ask(page, 'the');
    await expect(dialog(page).locator('[data-search-results] a').first()).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: words.search.close })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  });

  test('opens a result at its paragraph, with the words lit, and the light can be put out', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    const n = Math.ceil((paragraphs * 2) / 3);
    await open(page, '');
    await ask(page, `"${phraseOf(n)}"`);
    const result = dialog(page).locator(`[data-search-results] a[href$="#p${n}"]`);
    await result.click();
    await expect(page).toHaveURL(new RegExp(`#p${n}$`));
    await expect(page.locator(`[id="p${n}"]`)).toBeInViewport();
    const lit = (): Promise<number> =>
      page.evaluate((id) => {
        const target = document.getElementById(id)!;
        return [...(CSS.highlights.get('hits') ?? [])].filter(
          (range) => range instanceof Range && target.contains(range.startContainer) && range.toString() !== '',
        ).length;
      }, `p${n}`);
    await expect.poll(lit).toBeGreaterThan(0);
    await page.getByRole('button', { name: words.search.clear }).click();
    await expect.poll(lit).toBe(0);
  });

  test('lights every word of the query at its target', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    const n = Math.ceil(paragraphs / 2);
    const asked = [...new Set(phraseOf(n).toLowerCase().split(' '))];
    await open(page, `${documentAddress}?hl=${encodeURIComponent(asked.join(' '))}#p${n}`);
    const lit = (): Promise<string[]> =>
      page.evaluate(() =>
        [...(CSS.highlights.get('hits') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
      );
    for (const word of asked) await expect.poll(lit, word).toContainEqual(expect.stringContaining(word.slice(0, 3)));
  });

  test('on the page that a result leads to, the dialog makes way', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    await open(page, documentAddress);
    await ask(page, phraseOf(paragraphs - 1));
    await dialog(page).locator(`[data-search-results] a[href*="#p"]`).first().click();
    await expect(dialog(page)).toHaveCount(0);
    await settle(page);
    await expect(page).toHaveURL(/#p\d+$/);
  });

  test('counts in each facet what it leads to', async ({ page }) => {
    test.skip(paragraphs < 3, 'no text');
    await open(page, '');
    const [word] = phraseOf(Math.ceil(paragraphs / 2))
      .split(' ')
      .sort((a, b) => b.length - a.length);
    await ask(page, word!);
    await expectCounts(dialog(page));
  });

  test('keeps what was asked, selected, when it was closed, and after Back', async ({ page }) => {
    const { title } = entries[0]!;
    await open(page, '');
    await ask(page, '');
    await dialog(page).getByRole('searchbox').fill(title);
    await expect(dialog(page).locator('[data-search-results] a').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('searchbox')).toHaveValue(title);
    await expect(dialog(page).locator('[data-search-results] a').first()).toBeVisible();
    await dialog(page).locator('[data-search-results] a').first().click();
    await expect(page).toHaveURL(/\/entries\//);
    await page.goBack();
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('searchbox')).toHaveValue(title);
    await page.keyboard.type('x');
    await expect(dialog(page).getByRole('searchbox')).toHaveValue('x');
  });

  test('leaves its keys to an input method while that composes a word', async ({ page }) => {
    await open(page, '');
    await ask(page, entries[0]!.title);
    await expect(dialog(page).locator('[data-search-results] a').first()).toBeVisible();
    const client = await page.context().newCDPSession(page);
    const before = page.url();
    for (const [key, code] of [
      ['Enter', 13],
      ['ArrowDown', 40],
      ['Escape', 27],
    ] as const) {
      await client.send('Input.imeSetComposition', { text: 'とう', selectionStart: 2, selectionEnd: 2 });
      await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: code, key, code: key });
      await expect(dialog(page).getByRole('searchbox')).toBeFocused();
      expect(page.url()).toBe(before);
    }
  });
});
