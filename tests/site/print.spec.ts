import { execFileSync, spawnSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { documentAddress, entryIds, page as elementsOf, attribute, isWithin, readText, slug } from './built.ts';
import { expect, open, settle, test, visibleNotes } from './test.ts';

test.skip(slug === '', 'no documents');

/** Moves the pointer, as a reader does, and waits for what paper needs. */
async function read(page: Page): Promise<void> {
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  await expect
    .poll(() =>
      page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/paper.'))),
    )
    .toBe(true);
  await settle(page);
}

/** What a page shows on paper: printing is begun, and not ended. */
async function print(page: Page): Promise<void> {
  await read(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await settle(page);
}

/** Opens the document with a setting of the dial. */
async function openWith(page: Page, notes: 'none' | 'essential' | 'all'): Promise<void> {
  await open(page, documentAddress);
  await page.locator(`input[name="notes"][value="${notes}"]`).check({ force: true });
  await settle(page);
}

/** Parts of the notes that show nothing of themselves. */
const unseenParts = (notes: Locator): Promise<string[]> =>
  notes.evaluateAll((all) =>
    all.flatMap((note) =>
      [...note.querySelectorAll('p, dd, dt')]
        .filter((one) => !one.closest('button, .card-tools') && one.textContent.trim() !== '')
        .filter((one) => !one.checkVisibility({ visibilityProperty: true }) || one.getBoundingClientRect().height === 0)
        .map(() => note.id),
    ),
  );

/** The words of a PDF, page by page, in the order of reading; undefined where no program reads them. */
function pagesOf(pdf: Buffer): string[] | undefined {
  if (spawnSync('pdftotext', ['-v']).error) return undefined;
  return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1);
}

/** Words joined, without what breaks or hyphenates them. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const citedSources = [
  ...new Set(
    elementsOf(`${documentAddress}index.html`).flatMap((one) => {
      const [, id] = /sources\/#(.+)$/.exec(one.nodeName === 'a' ? (attribute(one, 'href') ?? '') : '') ?? [];
      return id ?? [];
    }),
  ),
];

/** Addresses of the sources that the notes cite, as the bibliography has them. */
const citedAddresses = elementsOf('sources/index.html').flatMap((one) =>
  attribute(one, 'class') === 'external' && isWithin(one, (up) => citedSources.includes(attribute(up, 'id') ?? ''))
    ? (attribute(one, 'href') ?? [])
    : [],
);

test('on paper every editorial note says all it has, and the controls are gone', async ({ page }) => {
  await open(page, documentAddress);
  await print(page);
  expect(await unseenParts(page.locator('.note.editorial'))).toEqual([]);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(
    page.locator('button:visible, input:visible, select:visible, dialog:visible, body > footer :is(nav, a):visible'),
  ).toHaveCount(0);
});

test('on paper every paragraph is there, its number beside it', async ({ page }) => {
  await page.setViewportSize({ width: 658, height: 900 });
  await open(page, documentAddress);
  await print(page);
  const seen = await page.locator('[data-paragraph]').evaluateAll((all) =>
    all.map((one) => ({
      height: one.getBoundingClientRect().height,
      number: getComputedStyle(one, '::before').content.replaceAll('"', ''),
      left: one.getBoundingClientRect().left + parseFloat(getComputedStyle(one, '::before').insetInlineStart),
    })),
  );
  expect(seen.map(({ number }) => number)).toEqual(seen.map((_, i) => String(i + 1)));
  for (const { height, left } of seen) {
    expect(height).toBeGreaterThan(0);
    expect(left, 'within the sheet').toBeGreaterThan(-0.5);
  }
});

for (const width of [658, 1280]) {
  test(`the numerals of the exchanges stand within the sheet, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, documentAddress);
    await print(page);
    const lefts = await page
      .locator('section > h2 > .numeral')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    for (const left of lefts) expect(left).toBeGreaterThanOrEqual(0);
  });
}

test('what the dial shows is what is printed', async ({ page }) => {
  const notes = page.locator('[data-note-for]');
  await openWith(page, 'all');
  await print(page);
  const all = await notes.count();
  expect(await visibleNotes(page)).toHaveLength(all);
  // A name that an earlier note explains leads back to it; every other note explains its own.
  const bare = await notes.evaluateAll((shown) =>
    (shown as HTMLElement[])
      .filter((one) => !one.hasAttribute('data-again') && one.innerText.trim() === one.querySelector('a')?.innerText)
      .map((one) => one.dataset.noteFor),
  );
  expect(bare).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await openWith(page, 'essential');
  await print(page);
  const essential = await page.locator('[data-note-for]:not([data-extra])').count();
  expect(await visibleNotes(page)).toHaveLength(essential);
  expect(await unseenParts(page.locator('.note:not([data-again])'))).toEqual([]);

  await page.emulateMedia({ media: 'screen' });
  await openWith(page, 'none');
  await print(page);
  expect(await visibleNotes(page)).toEqual([]);
  await expect(page.locator('[role="doc-noteref"]:visible')).toHaveCount(0);
});

test('a note that was open as a card is printed like the others', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await open(page, documentAddress);
  const marks = page.locator('[role="doc-noteref"]');
  test.skip((await marks.count()) < 2, 'fewer than two editorial notes');
  await marks.first().click();
  await expect(page.locator('.note[data-card]')).toBeVisible();
  await print(page);
  const [first, second] = await page.locator('.note.editorial').evaluateAll((all) =>
    all.slice(0, 2).map((one) => {
      const { fontSize, position, maxBlockSize, backgroundColor } = getComputedStyle(one);
      return {
        fontSize,
        position,
        maxBlockSize,
        backgroundColor,
        text: getComputedStyle(one.querySelector('p')!).fontSize,
      };
    }),
  );
  expect(first).toEqual(second);
  expect(first?.position).toBe('static');
});

test('the sources that notes cite are printed after the text, with their addresses, and go when printing ends', async ({
  page,
}) => {
  test.skip(citedSources.length === 0, 'no note cites a source');
  await open(page, documentAddress);
  // Who prints has moved the pointer, and what that shows is no part of it.
  await read(page);
  const before = await page.locator('article .note, article .closing').allTextContents();
  const list = page
    .locator('article')
    .getByRole('listitem')
    .filter({ has: page.locator('cite') });
  await print(page);
  await expect(list).toHaveCount(citedSources.length);
  const labels = await page.locator('.cited a[href*="/sources/#"]').allTextContents();
  const text = (await list.allTextContents()).join('\n');
  for (const label of labels) expect(text).toContain(label);
  const printed = await list
    .locator('a[href^="http"]')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content.replaceAll('"', '')));
  expect(printed.sort()).toEqual([...citedAddresses].sort());
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await settle(page);
  await expect(list).toHaveCount(0);
  expect(await page.locator('article .note, article .closing').allTextContents()).toEqual(before);
});

test('the file printed has every paragraph, the title over each sheet but the first, and the addresses', async ({
  page,
}) => {
  await open(page, documentAddress);
  await read(page);
  const pages = pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  test.skip(pages === undefined, 'no pdftotext here');
  const [first, ...others] = pages!;
  const title = letters(await page.title());
  for (const one of others) expect(letters(one)).toContain(title);
  expect(letters(first!)).not.toContain(title);
  const printed = letters(pages!.join(''));
  const wanted = [
    ...readText(`${documentAddress}source.txt`).split(/\s+/),
    ...citedAddresses.map((address) => new URL(address).host),
  ].map(letters);
  // A word may be cut in two where a column or a page ends.
  const lost = new Set(wanted.filter((word) => word.length > 3 && !printed.includes(word)));
  expect(lost.size, [...lost].join(' ')).toBeLessThan(pages!.length);
  await expect(page.locator('article cite'), 'gone after printing').toHaveCount(0);
});

test('over each sheet that an exchange goes on to stand its title and its paragraphs', async ({ page }) => {
  await open(page, documentAddress);
  const headed = 'article > section:has(> h2)';
  test.skip((await page.locator(headed).count()) === 0, 'no exchanges');
  const exchanges = await page.locator(headed).evaluateAll((all) =>
    all.map((one) => {
      const paragraphs = [...one.querySelectorAll<HTMLElement>('[data-paragraph]')];
      const numbers = new Set([paragraphs[0], paragraphs.at(-1)].map((paragraph) => paragraph?.dataset.paragraph));
      return {
        head: `${one.querySelector('h2')!.innerText} ¶${[...numbers].join('–')}`,
        text: paragraphs.at(-1)!.innerText,
      };
    }),
  );
  await read(page);
  const pages = pagesOf(await page.pdf({ format: 'A4' }));
  test.skip(pages === undefined, 'no pdftotext here');
  const sheets = pages!.map(letters);
  const heads = exchanges.map(({ head }) => letters(head));
  const first = sheets.findIndex((sheet) => sheet.includes(heads[0]!));
  const last = sheets.findLastIndex((sheet) => heads.some((head) => sheet.includes(head)));
  expect(first).toBeGreaterThanOrEqual(0);
  for (const sheet of sheets.slice(first, last + 1)) expect(heads.some((head) => sheet.includes(head))).toBe(true);
  // The last sheet of the text has one too.
  const end = letters(exchanges.at(-1)!.text.split(/\s+/).slice(-4).join('')).replace(/\d/g, '');
  expect(sheets.findLastIndex((sheet) => sheet.replace(/\d/g, '').includes(end))).toBeLessThanOrEqual(last);
});

test('an entry is printed with the addresses of its sources', async ({ page }) => {
  const id = entryIds.find((one) =>
    elementsOf(`entries/${one}/index.html`).some((link) => attribute(link, 'class') === 'external'),
  );
  test.skip(id === undefined, 'no entry has a source with an address');
  await open(page, `entries/${id}/`);
  await print(page);
  const links = page.locator('a.external');
  const shown = await links.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one, '::after').content.replaceAll('"', '')),
  );
  expect(shown).toEqual(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href'))));
});

test('a question is on one sheet with the beginning of its answer', async ({ page }) => {
  await open(page, documentAddress);
  const pairs = await page.locator('.unit:has(> .question) + .unit:has(> .answer)').evaluateAll((answers) =>
    answers.map((answer) => {
      const wordsOf = (unit: Element | null): string[] =>
        (unit?.querySelector('[data-paragraph]')?.textContent ?? '').trim().split(/\s+/);
      return { question: wordsOf(answer.previousElementSibling).slice(-4), answer: wordsOf(answer).slice(0, 6) };
    }),
  );
  test.skip(pairs.length === 0, 'no questions');
  await read(page);
  /** Without the figures of marks. */
  const plain = (text: string): string => letters(text).replace(/\d/g, '');
  for (const format of ['A4', 'Letter']) {
    const pages = pagesOf(await page.pdf({ format }))?.map(plain);
    test.skip(pages === undefined, 'no pdftotext here');
    for (const { question, answer } of pairs) {
      const sheet = pages!.find((one) => one.includes(plain(answer.join(''))));
      expect(sheet, `${format}: ${answer.join(' ')}`).toContain(plain(question.join('')));
    }
  }
});

test('on paper no words are dotted, and citation and address stand at head and end', async ({ page }) => {
  await open(page, documentAddress);
  await print(page);
  const lines = await page
    .locator('[data-mention]')
    .evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).textDecorationLine)).size);
  expect(lines).toBeLessThanOrEqual(1);
  const first = page.locator('[data-mention]').first();
  if ((await first.count()) > 0) await expect(first).toHaveCSS('text-decoration-line', 'none');
  const address = await page.evaluate(() => location.pathname);
  for (const part of [page.locator('article > header .printed'), page.locator('.cited-as')]) {
    await expect(part).toBeVisible();
    expect((await part.innerText()).replace(/\s/g, '')).toContain(address);
  }
});

test('on a wide sheet notes stand beside their words', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await open(page, documentAddress);
  const unit = page.locator('.unit:has(> .note:not([data-extra]))').first();
  test.skip((await unit.count()) === 0, 'no notes');
  await print(page);
  const [words, note] = await unit.evaluate((one) =>
    [one.querySelector('[data-paragraph]')!, one.querySelector('.note:not([data-extra])')!].map((part) => {
      const { left, right, top } = part.getBoundingClientRect();
      return { left, right, top };
    }),
  );
  expect(note!.left).toBeGreaterThanOrEqual(words!.right - 1);
  expect(Math.abs(note!.top - words!.top)).toBeLessThan(40);
});
