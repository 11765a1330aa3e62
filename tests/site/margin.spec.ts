import type { Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import { documentAddress, marksOf, mentionsOf, slug } from './built.ts';
import {
  boxOf,
  card,
  expect,
  meetings,
  open,
  pointAt,
  settle,
  test,
  visibleNotes,
  watchShifts,
  type MarginNote,
} from './test.ts';

/** Notes by the margin that they stand in. */
const columnsOf = (notes: readonly MarginNote[]): MarginNote[][] => [
  ...Map.groupBy(notes, (note) => Math.round(note.left)).values(),
];

/** The notes that stand in the margins, without one that lies over them. */
async function restingNotes(page: Page): Promise<MarginNote[]> {
  const over = await page
    .locator('[data-note-for][data-card="over"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.noteFor));
  return (await visibleNotes(page)).filter(({ name }) => !over.includes(name));
}

/** What holds of any margin, whatever is pinned in it or lies over it. */
async function expectOrder(page: Page, opened?: string): Promise<void> {
  const notes = await restingNotes(page);
  const width = page.viewportSize()!.width;
  expect(meetings(notes), 'notes that overlap').toEqual([]);
  expect(
    notes.filter(({ left, right }) => left < 0 || right > width).map(({ name }) => name),
    'notes beyond the window',
  ).toEqual([]);
  expect(
    notes.filter(({ isClipped }) => isClipped).map(({ name }) => name),
    'notes with words cut off',
  ).toEqual([]);
  for (const column of columnsOf(notes)) {
    const byPlace = [...column].sort((a, b) => a.top - b.top);
    for (const [i, note] of byPlace.slice(1).entries())
      expect(note.wordsTop, `${note.name} stands below ${byPlace[i]!.name}`).toBeGreaterThanOrEqual(
        byPlace[i]!.wordsTop - 1,
      );
  }
  const note = notes.find(({ name }) => name === opened);
  if (note)
    expect(Math.abs(note.top - note.wordsTop), `${note.name} is level with its words`).toBeLessThanOrEqual(note.line);
}

/** Tops of the notes in the margins, in CSS px of the page, by name. */
const topsOf = async (page: Page): Promise<Map<string, number>> => {
  const scrolled = await page.evaluate(() => scrollY);
  return new Map((await restingNotes(page)).map(({ name, top }) => [name, Math.round(top + scrolled)]));
};

/** Some of the notes that stand in the margin: the first, the last and some between. */
async function someNotes(page: Page): Promise<string[]> {
  const names = (await visibleNotes(page)).map(({ name }) => name);
  const step = Math.max(1, Math.floor(names.length / 5));
  return names.filter((_, i) => i % step === 0 || i === names.length - 1);
}

/** Number of notes that markers (“+2 notes”) stand for. */
const foldedNotes = (page: Page): Promise<number> =>
  page
    .locator('article button')
    .evaluateAll((buttons) =>
      buttons
        .filter((one) => one.closest('[data-note-for]') === null && one.checkVisibility())
        .reduce((sum, one) => sum + Number(/\d+/.exec(one.textContent)?.[0] ?? 0), 0),
    );

const textBoxes = (page: Page): Promise<unknown> =>
  page.locator('[data-paragraph]').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y + scrollY, width, height];
    }),
  );

const dial = (page: Page) => page.getByRole('banner').getByRole('group', { name: words.dial.label });
const chooseNotes = (page: Page, name: string): Promise<void> =>
  dial(page).getByText(name, { exact: false }).first().click();

test.skip(slug === '', 'no documents');

for (const width of [1680, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 1050 } });

    test('notes stand in the order of their words and never overlap, few or many', async ({ page }) => {
      await open(page, documentAddress);
      await expectOrder(page);
      await chooseNotes(page, words.dial.all);
      await settle(page);
      await expectOrder(page);
      const all = await page.locator('[data-note-for]').count();
      expect((await visibleNotes(page)).length + (await foldedNotes(page)), 'shown and folded').toBe(all);
    });

    test('the words under the pointer show their note over the margin, level with them, and nothing moves', async ({
      page,
    }) => {
      await open(page, documentAddress);
      const before = await textBoxes(page);
      const shifts = await watchShifts(page);
      const resting = await topsOf(page);
      for (const id of await someNotes(page)) {
        const note = page.locator(`[data-note-for="${id}"]`);
        const words_ = await pointAt(page, page.locator(`a[id="${id}"]`));
        await expect(note, id).toHaveAttribute('data-card', 'over');
        await expect(card(page)).toHaveCount(1);
        await settle(page);
        const box = await boxOf(note);
        expect(box.top, `${id} begins in the window`).toBeGreaterThanOrEqual(0);
        expect(box.bottom, `${id} ends in the window`).toBeLessThanOrEqual(page.viewportSize()!.height);
        const isHeld = box.bottom > page.viewportSize()!.height - 20;
        if (!isHeld)
          expect(Math.abs(box.top - words_.top), `${id} is level with its words but for a line`).toBeLessThanOrEqual(
            30,
          );
        const others = await topsOf(page);
        for (const [name, top] of others) expect(top, `${name}, with ${id} over it`).toBe(resting.get(name));
        await expect(note.getByRole('button', { name: words.tools.close })).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(card(page), `Esc closes ${id}`).toHaveCount(0);
      }
      expect(await textBoxes(page)).toEqual(before);
      expect(await shifts()).toBe(0);
    });

    test('a click pins a note level with its words, and the others make room; Esc closes it', async ({ page }) => {
      await open(page, documentAddress);
      for (const id of await someNotes(page)) {
        const note = page.locator(`[data-note-for="${id}"]`);
        await pointAt(page, page.locator(`a[id="${id}"]`));
        await page.mouse.down();
        await page.mouse.up();
        await expect(note, id).toHaveAttribute('data-card', 'margin');
        await page.mouse.move(2, 500);
        await settle(page);
        await expectOrder(page, id);
        await expect(note, 'as long as it is not closed').toBeVisible();
        await page.keyboard.press('Escape');
        await expect(card(page), `Esc closes ${id}`).toHaveCount(0);
      }
    });

    test('a note opens with the focus of its words, and closes when it goes on', async ({ page }) => {
      await open(page, documentAddress);
      for (const id of await someNotes(page)) {
        await page.locator(`a[id="${id}"]`).focus();
        await expect(page.locator(`[data-note-for="${id}"]`), id).toHaveAttribute('data-card');
        await expect(page.locator(`[data-note-for="${id}"]`)).toBeVisible();
        await expectOrder(page, id);
      }
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0);
    });
  });
}

test('a note that was given its gloss when it was opened keeps its place among the others', async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1050 });
  await open(page, documentAddress);
  await chooseNotes(page, words.dial.all);
  await settle(page);
  const bare = page.locator('.note[data-placed]:not(:has(.full))');
  const count = await bare.count();
  test.skip(count === 0, 'every note has its gloss');
  const names = await bare.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.noteFor!));
  for (const name of names.filter((_, i) => i % Math.ceil(count / 3) === 0)) {
    await pointAt(page, page.locator(`a[id="${name}"]`));
    await expect(page.locator(`[data-note-for="${name}"] .full`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('preference')));
    await settle(page);
    await expectOrder(page);
  }
});

test('no note lies over the foot of the page, whichever of the last is open', async ({ page }) => {
  for (const width of [1680, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, documentAddress);
    const names = (await visibleNotes(page)).map(({ name }) => name);
    for (const name of names.slice(-6)) {
      await page.locator(`a[id="${name}"]`).focus();
      await expect(page.locator(`[data-note-for="${name}"]`)).toHaveAttribute('data-card');
      await settle(page);
      const foot = (await page.locator('body > footer').boundingBox())!;
      const bottoms = (await visibleNotes(page)).map(({ bottom }) => bottom);
      expect(Math.max(...bottoms), `with ${name} open at ${width} px`).toBeLessThanOrEqual(foot.y);
    }
  }
});

test('an entry says the same over the margin and on a card', async ({ page }) => {
  await open(page, documentAddress);
  const explained = page.locator('a[data-essential][id]:not([data-inferred])');
  test.skip((await explained.count()) === 0, 'no essential mentions');
  const said = async (): Promise<string[]> => {
    await expect(card(page).getByRole('button', { name: words.tools.close })).toBeVisible();
    return (await card(page).innerText()).split('\n').filter((line) => line.trim() !== '');
  };
  const entry = await explained.first().getAttribute('data-ref');
  // Once what is loaded with the first is there.
  await pointAt(page, explained.first());
  await said();
  await page.mouse.move(2, 2);
  await expect(card(page)).toHaveCount(0);
  await pointAt(page, explained.first());
  const over = await said();
  await open(page, 'entries/');
  await pointAt(page, page.getByRole('main').locator(`a[data-ref="${entry}"]`).first());
  expect(await said()).toEqual(over);
});

test('note and words light each other', async ({ page }) => {
  await open(page, documentAddress);
  const [id] = await someNotes(page);
  test.skip(id === undefined, 'no notes');
  const link = page.locator(`a[id="${id}"]`);
  const note = page.locator(`[data-note-for="${id}"]`);
  const look = (): Promise<string> =>
    link.evaluate((one) => {
      const { color, textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
      return [color, textDecorationStyle, textDecorationThickness].join();
    });
  await page.mouse.move(0, 0);
  const plain = await look();
  await note.hover();
  await expect.poll(look).not.toBe(plain);
});

test('where there is one margin it has the entries and the editorial notes; where there are two, one each', async ({
  page,
}) => {
  const isMark = new Set(marksOf(slug));
  test.skip(isMark.size === 0 || mentionsOf(slug).length === 0, 'one sort of note only');
  await page.setViewportSize({ width: 1240, height: 900 });
  await open(page, documentAddress);
  const text = await boxOf(page.locator('[data-paragraph]').last());
  for (const note of await visibleNotes(page)) expect(note.left).toBeGreaterThanOrEqual(text.right);
  for (const width of [1264, 1680]) {
    await page.setViewportSize({ width, height: 1050 });
    await settle(page);
    const wider = await boxOf(page.locator('[data-paragraph]').last());
    for (const note of await visibleNotes(page)) {
      if (isMark.has(note.name)) expect(note.right).toBeLessThanOrEqual(wider.left);
      else expect(note.left).toBeGreaterThanOrEqual(wider.right);
    }
  }
});

test('the dial shows none, the essential or all notes, says how many are hidden, and is remembered', async ({
  page,
}) => {
  await open(page, documentAddress);
  const total = await page.locator('[data-note-for]').count();
  test.skip(total === 0, 'no notes');
  const text = await textBoxes(page);
  const shown = async (): Promise<number> => (await visibleNotes(page)).length + (await foldedNotes(page));
  const essential = await shown();
  if (essential < total) await expect(dial(page)).toContainText(String(total - essential));
  await chooseNotes(page, words.dial.none);
  await expect.poll(shown).toBe(0);
  await expect(dial(page)).toContainText(String(total));
  await page.reload();
  await settle(page);
  expect(await shown(), 'none, after another visit').toBe(0);
  await expect(dial(page).getByRole('radio').nth(0)).toBeChecked();
  await chooseNotes(page, words.dial.all);
  await expect.poll(shown).toBe(total);
  expect(await textBoxes(page), 'the text').toEqual(text);
  await chooseNotes(page, words.dial.essential);
  await expect.poll(shown).toBe(essential);
});

test('where nothing but the text is wanted pointing does nothing, and the keyboard still opens what it comes to', async ({
  page,
}) => {
  const [mention] = mentionsOf(slug);
  test.skip(mention === undefined, 'no mentions');
  await open(page, documentAddress);
  await chooseNotes(page, words.dial.none);
  const link = page.locator(`a[id="${mention!.id}"]`);
  const plain = await link.evaluate((one) => getComputedStyle(one).textDecorationColor);
  await pointAt(page, link);
  await page.waitForTimeout(600);
  await expect(card(page)).toHaveCount(0);
  expect(await link.evaluate((one) => getComputedStyle(one).textDecorationColor)).toBe(plain);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
});

test('pointing at a paragraph, and its number, move nothing at any width', async ({ page }) => {
  for (const width of [390, 820, 1100, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, documentAddress);
    const before = await textBoxes(page);
    for (const paragraph of (await page.locator('[data-paragraph]').all()).slice(0, 4)) {
      await paragraph.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
      const { left, top } = await boxOf(paragraph);
      // Above its words, where no card opens that would then be under the pointer.
      await page.mouse.move(left + 1, top + 2);
      await settle(page);
    }
    await expect(page.locator('a[href^="#p"][data-apparatus]')).not.toHaveCount(0);
    expect(await textBoxes(page), `${width} px`).toEqual(before);
  }
});

for (const width of [390, 820, 1280, 1680]) {
  test(`the page comes to stand, and is read on, without a layout shift at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(documentAddress);
    const shifts = await watchShifts(page, true);
    expect(await shifts()).toBe(0);
    // Into each exchange: the bar names it.
    for (const one of await page.locator('article h1, article h2').all()) {
      await one.evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
      expect(await shifts()).toBe(0);
    }
  });
}

test('without storage the page works as ever', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await open(page, documentAddress);
  await chooseNotes(page, words.dial.none);
  await expect.poll(async () => (await visibleNotes(page)).length).toBe(0);
});

test('a document that is taken out of the page listens no more, and works as before when it is put back', async ({
  page,
}) => {
  await open(page, documentAddress);
  const [id] = await someNotes(page);
  test.skip(id === undefined, 'no notes');
  const lit = await page.evaluate(() => {
    const reading = document.querySelector('article')!.parentElement!;
    const place = reading.nextSibling;
    const home = reading.parentElement!;
    reading.remove();
    reading.querySelector('[data-note-for]')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    document.dispatchEvent(new CustomEvent('preference'));
    dispatchEvent(new Event('scroll'));
    const lit = reading.querySelectorAll('[data-lit]').length;
    home.insertBefore(reading, place);
    return lit;
  });
  expect(lit, 'lit while away').toBe(0);
  await settle(page);
  await expectOrder(page);
  await page.locator(`[data-note-for="${id}"]`).hover();
  await expect(page.locator(`a[id="${id}"]`)).toHaveAttribute('data-lit');
});

test('notes stand in as many margins as the style sheets name', async ({ page }) => {
  await open(page, documentAddress);
  for (const width of [1680, 1280, 1000, 999, 700]) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    const named = await page.evaluate(() =>
      Number(getComputedStyle(document.documentElement).getPropertyValue('--ap-margins')),
    );
    const notes = await visibleNotes(page);
    const kinds = new Set(notes.map(({ name }) => marksOf(slug).includes(name))).size;
    expect(columnsOf(notes).length, `${width} px`).toBe(Math.min(named, kinds));
  }
});
