import type { Locator, Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import { attribute, documentAddress, entries, entryIds, isWithin, mentionsOf, page as pageOf, slug } from './built.ts';
import { boxOf, card, expect, open, partsOf, pointAt, settle, test, watchShifts, type Box } from './test.ts';

/** An entry whose gloss leads to another, which a card can lead on to. */
const nested = entryIds.find((id) =>
  pageOf(`entries/${id}/index.html`).some(
    (one) =>
      attribute(one, 'data-ref') !== undefined &&
      attribute(one, 'data-ref') !== id &&
      isWithin(one, (up) => up.tagName === 'header'),
  ),
);
const someIds = entries.slice(0, 4).map(({ id }) => id);
/** A link to an entry on the page of all entries. */
const linkTo = (page: Page, id: string | undefined): Locator =>
  page.getByRole('main').locator(`a[data-ref="${id}"]`).first();
const first = entryIds[0];

const isInWindow = async (page: Page): Promise<void> => {
  const { width, height } = page.viewportSize()!;
  const box = await boxOf(card(page).last());
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(box.bottom).toBeLessThanOrEqual(height);
};

/** Stops the clock, so that waits end only when they are told to. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(Date.now() + 3_600_000);
}

/** Lets cards come that are loaded when the first is wanted, and leaves none open. */
async function loadCards(page: Page, link: Locator): Promise<void> {
  await openCard(page, link);
  await page.mouse.move(2, 2);
  await expect(card(page)).toHaveCount(0);
}

/** Brings a link to the middle of the window, and measures its first part there. */
async function inTheMiddle(link: Locator): Promise<Box> {
  await link.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await settle(link.page());
  return (await partsOf(link))[0]!;
}

/** Opens a card by the pointer and lets the wait end. */
async function openCard(page: Page, link: Locator): Promise<void> {
  await pointAt(page, link);
  await expect(card(page).last()).toBeVisible();
}

const middle = (box: Box): [number, number] => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

test.skip(first === undefined, 'no entries');

test.describe('with a pointer', () => {
  test('a card says kind, title, gloss and how often the texts name it, and leads to the entry', async ({ page }) => {
    await open(page, 'entries/');
    const entry = entries.find(({ id }) => id === (nested ?? first))!;
    await openCard(page, linkTo(page, entry.id));
    await expect(card(page)).toContainText(words.kinds[entry.kind]!);
    await expect(card(page)).toContainText(entry.title);
    await expect(card(page)).toContainText(entry.gloss.slice(0, 40));
    await expect(card(page)).toContainText(/\d|once|not/);
    await expect(card(page).getByRole('link', { name: words.tools.open })).toHaveAttribute(
      'href',
      new RegExp(`/entries/${entry.id}/$`),
    );
    await card(page).getByRole('link', { name: words.tools.open }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry.title);
  });

  test('a card opens after a moment, and not when the pointer only passes', async ({ page }) => {
    await page.clock.install();
    await open(page, 'entries/');
    await loadCards(page, linkTo(page, first));
    const box = await inTheMiddle(linkTo(page, first));
    await stopClock(page);
    await page.mouse.move(...middle(box));
    await page.clock.runFor(100);
    await page.mouse.move(2, 2);
    await page.clock.runFor(2_000);
    await expect(card(page), 'after passing over').toHaveCount(0);
    await page.mouse.move(...middle(box));
    await page.clock.runFor(100);
    await expect(card(page), 'before the moment is over').toHaveCount(0);
    await page.clock.runFor(100);
    await expect(card(page)).toBeVisible();
  });

  test('a card can be pointed at, stays as long as it is, and goes when it is left', async ({ page }) => {
    await page.clock.install();
    await open(page, 'entries/');
    await loadCards(page, linkTo(page, first));
    const box = await inTheMiddle(linkTo(page, first));
    await stopClock(page);
    await page.mouse.move(...middle(box));
    await page.clock.runFor(200);
    await expect(card(page)).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(card(page), 'a minute later').toBeVisible();
    await page.mouse.move(...middle(await boxOf(card(page))), { steps: 12 });
    await page.clock.runFor(60_000);
    await expect(card(page), 'a minute under the pointer').toBeVisible();
    await page.mouse.move(2, 2);
    await page.clock.runFor(250);
    await expect(card(page), 'left only just now').toBeVisible();
    await page.clock.runFor(100);
    await expect(card(page)).toHaveCount(0);
  });

  test('Esc closes a card without moving the pointer, and it stays closed', async ({ page }) => {
    await page.clock.install();
    await open(page, 'entries/');
    await loadCards(page, linkTo(page, first));
    const box = await inTheMiddle(linkTo(page, first));
    await stopClock(page);
    await page.mouse.move(...middle(box));
    await page.clock.runFor(200);
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await page.mouse.move(middle(box)[0] + 2, middle(box)[1]);
    await page.clock.runFor(2_000);
    await expect(card(page)).toHaveCount(0);
  });

  test('no card opens while the page scrolls under the pointer', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 200 });
    await page.clock.install();
    await open(page, 'entries/');
    const link = linkTo(page, entryIds.at(-1));
    await link.evaluate((one) => one.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await settle(page);
    await stopClock(page);
    await page.mouse.move(...middle((await partsOf(link))[0]!));
    for (let i = 0; i < 3; i++) {
      await page.clock.runFor(80);
      const before = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, i % 2 === 0 ? -60 : 40);
      await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
      await expect(card(page)).toHaveCount(0);
    }
  });

  test('the card of a link broken over lines stands by the part under the pointer', async ({ page }) => {
    test.skip(slug === '', 'no documents');
    await page.setViewportSize({ width: 820, height: 900 });
    await open(page, documentAddress);
    const broken = await page.locator('[data-paragraph] a[data-mention][id]').evaluateAll((links) =>
      links
        .filter((one) => one.getClientRects().length > 1 && [...one.getClientRects()].every(({ width }) => width > 20))
        .map(({ id }) => id)
        .slice(0, 3),
    );
    test.skip(broken.length === 0, 'no broken link');
    for (const id of broken) {
      for (const part of [0, -1]) {
        await page.mouse.move(2, 2);
        await expect(card(page)).toHaveCount(0);
        const under = await pointAt(page, page.locator(`a[id="${id}"]`), part);
        await expect(card(page)).toBeVisible();
        const box = await boxOf(card(page));
        expect(
          Math.min(Math.abs(box.top - under.bottom), Math.abs(under.top - box.bottom)),
          `${id}, part ${part}`,
        ).toBeLessThanOrEqual(12);
        expect(box.left, id).toBeLessThan(under.right);
        expect(box.right, id).toBeGreaterThan(under.left);
      }
    }
  });

  test('a card leads to cards of its own, with a way back', async ({ page }) => {
    test.skip(nested === undefined, 'no gloss leads to another entry');
    await page.clock.install();
    await open(page, 'entries/');
    await openCard(page, linkTo(page, nested));
    // A stalled machine would take longer from link to card than a card waits.
    await stopClock(page);
    const inner = card(page).locator('a[data-ref]').first();
    const next = await inner.evaluate((one) => (one as HTMLElement).dataset.ref);
    const [x, y] = middle((await partsOf(inner))[0]!);
    await page.mouse.move(x, y, { steps: 8 });
    await page.clock.runFor(200);
    await expect(card(page)).toHaveCount(2);
    const title = entries.find(({ id }) => id === nested)!.title;
    const above = card(page).last();
    await expect(above).toContainText(entries.find(({ id }) => id === next)!.title);
    await page.mouse.move(...middle(await boxOf(above)), { steps: 8 });
    await above.getByRole('button', { name: words.tools.back }).click();
    await expect(card(page)).toHaveCount(1);
    await expect(card(page)).toContainText(title);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  });

  test('the text of a card can be selected', async ({ page }) => {
    await open(page, 'entries/');
    const entry = entries.find(({ id }) => id === first)!;
    await openCard(page, linkTo(page, first));
    const gloss = card(page)
      .getByText(entry.gloss.split(/[^\p{L}]/u)[0]!)
      .last();
    const box = await boxOf(gloss);
    await page.mouse.move(box.left + 3, box.top + 9, { steps: 6 });
    await page.mouse.down();
    await page.mouse.move(box.left + 150, box.top + 12, { steps: 6 });
    await page.mouse.up();
    expect((await page.evaluate(() => getSelection()!.toString())).length).toBeGreaterThan(5);
    await expect(card(page)).toBeVisible();
  });

  test('no card outlives Back or a step to another place', async ({ page }) => {
    await open(page, 'entries/');
    await openCard(page, linkTo(page, first));
    await linkTo(page, first).click();
    await expect(page).toHaveURL(new RegExp(`/entries/${first}/$`));
    await page.goBack();
    await settle(page);
    await expect(card(page)).toHaveCount(0);
  });

  test('after the first card nothing more is asked of the server, and nothing moves', async ({ page }) => {
    await open(page, 'entries/');
    const shifts = await watchShifts(page);
    await openCard(page, linkTo(page, someIds[0]));
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const id of someIds.slice(1)) {
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0);
      await openCard(page, linkTo(page, id));
    }
    expect(asked).toEqual([]);
    expect(await shifts()).toBe(0);
  });

  test('a card opens on a mention of the text and on the mark of a note, and says the same as its note', async ({
    page,
  }) => {
    test.skip(slug === '', 'no documents');
    await page.setViewportSize({ width: 820, height: 900 });
    await open(page, documentAddress);
    const mention = mentionsOf(slug)[0];
    test.skip(mention === undefined, 'no mentions');
    await openCard(page, page.locator(`a[id="${mention!.id}"]`));
    await expect(card(page)).toContainText(entries.find(({ id }) => id === mention!.entry)!.title);
    const mark = page.locator('[role="doc-noteref"]').first();
    if ((await mark.count()) === 0) return;
    await page.keyboard.press('Escape');
    await mark.click();
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toHaveRole('note');
    await expect(card(page)).toHaveAttribute('data-note-for', await mark.evaluate(({ id }) => id));
    await isInWindow(page);
  });

  for (const [width, height] of [
    [1280, 800],
    [320, 568],
  ] as const) {
    test(`a card is whole within a window of ${width} × ${height} px, from every corner`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, 'entries/');
      const longest = [...entries].sort((a, b) => b.gloss.length - a.gloss.length)[0]!;
      await linkTo(page, longest.id).evaluate((link) => {
        for (const [name, place] of Object.entries({
          'top left': ['0', 'auto', 'auto', '0'],
          'top right': ['0', '0', 'auto', 'auto'],
          'bottom right': ['auto', '0', '0', 'auto'],
          'bottom left': ['auto', 'auto', '0', '0'],
        })) {
          const copy = link.cloneNode() as HTMLElement;
          copy.textContent = name;
          copy.style.position = 'fixed';
          copy.style.zIndex = '9';
          [copy.style.top, copy.style.right, copy.style.bottom, copy.style.left] = place as [
            string,
            string,
            string,
            string,
          ];
          document.querySelector('main')!.append(copy);
        }
      });
      for (const name of ['top left', 'top right', 'bottom right', 'bottom left']) {
        await page.keyboard.press('Escape');
        await expect(card(page)).toHaveCount(0);
        const link = page.getByRole('link', { name, exact: true });
        await page.mouse.move(...middle(await boxOf(link)));
        await expect(card(page), name).toBeVisible();
        await isInWindow(page);
      }
    });
  }
});

test('what opens at words that the editors identified says so, with a note on the page or without', async ({
  page,
}) => {
  await open(page, documentAddress);
  const notes = page.locator('[data-note-for]', { hasText: words.card.inferred });
  const ids = await notes.evaluateAll((all) => all.map((one) => one.getAttribute('data-note-for')!));
  test.skip(ids.length === 0, 'no words were identified');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const id of ids) {
    const identified = page.locator(`[id="${id}"]`);
    await expect(identified).toHaveAttribute('data-inferred');
    await identified.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await identified.click();
    await expect(card(page)).toContainText(words.card.inferred);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  }
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap opens a card, and a second tap on the words follows them', async ({ page }) => {
    await open(page, 'entries/');
    await linkTo(page, first).tap();
    await expect(card(page)).toBeVisible();
    await isInWindow(page);
    await expect(page).toHaveURL(/\/entries\/$/);
    // Two taps within half a second are one gesture, which selects a word.
    await page.waitForTimeout(600);
    await linkTo(page, first).tap();
    await expect(page).toHaveURL(new RegExp(`/entries/${first}/$`));
  });

  test('a card has a link to its entry, for a tap', async ({ page }) => {
    await open(page, 'entries/');
    await linkTo(page, first).tap();
    await card(page).getByRole('link', { name: words.tools.open }).tap();
    await expect(page).toHaveURL(new RegExp(`/entries/${first}/$`));
  });

  test('a tap outside closes a card, and so does its button', async ({ page }) => {
    await open(page, 'entries/');
    await linkTo(page, first).tap();
    await expect(card(page)).toBeVisible();
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(card(page)).toHaveCount(0);
    await linkTo(page, first).tap();
    const close = card(page).getByRole('button', { name: words.tools.close });
    await expect(close).toBeInViewport();
    await close.tap();
    await expect(card(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/entries\/$/);
  });

  test('one card shows at a time, with a way back from the next', async ({ page }) => {
    test.skip(nested === undefined, 'no gloss leads to another entry');
    await open(page, 'entries/');
    const title = entries.find(({ id }) => id === nested)!.title;
    await linkTo(page, nested).tap();
    await expect(card(page)).toContainText(title);
    const inner = card(page).locator('a[data-ref]').first();
    const next = await inner.evaluate((one) => (one as HTMLElement).dataset.ref);
    await inner.tap();
    await expect(card(page)).toHaveCount(1);
    await expect(card(page)).toContainText(entries.find(({ id }) => id === next)!.title);
    await card(page).getByRole('button', { name: words.tools.back }).tap();
    await expect(card(page)).toHaveCount(1);
    await expect(card(page)).toContainText(title);
  });

  test('a mark of a note opens the note as a sheet, which no longer shows after Back', async ({ page }) => {
    test.skip(slug === '', 'no documents');
    await open(page, documentAddress);
    const mark = page.locator('[role="doc-noteref"]').first();
    test.skip((await mark.count()) === 0, 'no editorial notes');
    await mark.tap();
    await expect(card(page)).toHaveRole('note');
    await isInWindow(page);
    const inner = card(page).getByRole('link').last();
    await inner.evaluate((one) => (one as HTMLAnchorElement).click());
    await page.waitForURL((url) => !url.pathname.endsWith(`/${documentAddress}`));
    await page.goBack();
    await settle(page);
    await expect(card(page)).toHaveCount(0);
  });

  test('a tap opens where a browser calls its click a mouse’s', async ({ page }) => {
    await open(page, 'entries/');
    // As older Safari and Firefox do: a press by touch, then a click that doesn't say so.
    await linkTo(page, first).evaluate((link) => {
      link.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    });
    await expect(card(page)).toBeVisible();
    await expect(page).toHaveURL(/\/entries\/$/);
  });

  test('a sheet stays when the bars of the telephone come and go, and goes when it is turned', async ({ page }) => {
    await open(page, 'entries/');
    await linkTo(page, first).tap();
    await expect(card(page)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 780 });
    await settle(page);
    await expect(card(page)).toBeVisible();
    await page.setViewportSize({ width: 780, height: 390 });
    await expect(card(page)).toHaveCount(0);
  });

  test('the longest note can be closed without scrolling to its end', async ({ page }) => {
    test.skip(slug === '', 'no documents');
    await page.setViewportSize({ width: 320, height: 568 });
    await open(page, documentAddress);
    const longest = await page.locator('[role="doc-noteref"]').evaluateAll((marks) => {
      const length = ({ id }: Element): number =>
        document.querySelector(`[data-note-for="${id}"]`)?.textContent.length ?? 0;
      return marks.sort((a, b) => length(b) - length(a))[0]?.id;
    });
    test.skip(longest === undefined, 'no editorial notes');
    await page.locator(`[id="${longest}"]`).tap();
    await expect(card(page).getByRole('button', { name: words.tools.close })).toBeInViewport({ ratio: 1 });
    await card(page).getByRole('button', { name: words.tools.close }).tap();
    await expect(card(page)).toHaveCount(0);
  });

  for (const width of [390, 320]) {
    test(`every sort of card is whole at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await open(page, 'entries/');
      for (const id of someIds) {
        await linkTo(page, id).tap();
        await expect(card(page)).toBeVisible();
        await isInWindow(page);
        expect(await card(page).evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
        await page.keyboard.press('Escape');
      }
    });
  }
});

test.describe('with the keyboard', () => {
  test('a card opens with focus, also where that scrolls the page; Tab goes into it, Esc closes it and gives focus back', async ({
    page,
  }) => {
    await open(page, 'entries/');
    const link = linkTo(page, entryIds.at(-1));
    await link.focus();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Tab');
    expect(await card(page).evaluate((one) => one.contains(document.activeElement))).toBe(true);
    // The stop may have been a link with a card of its own: each Esc closes one.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await expect(link).toBeFocused();
  });

  test('past its last stop Tab leaves a card, and goes on from its link', async ({ page }) => {
    await open(page, 'entries/');
    const link = linkTo(page, first);
    await link.focus();
    await expect(card(page)).toBeVisible();
    const stops = await card(page).locator('a[href], button').count();
    for (let i = 0; i < stops; i++) await page.keyboard.press('Tab');
    expect(
      await card(page)
        .first()
        .evaluate((one) => one.contains(document.activeElement)),
    ).toBe(true);
    await page.keyboard.press('Tab');
    const isPast = await link.evaluate(
      (one) =>
        Boolean(one.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING) &&
        document.activeElement !== document.body,
    );
    expect(isPast).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') === null)).toBe(true);
  });
});

test('links on an entry’s page open cards', async ({ page }) => {
  test.skip(nested === undefined, 'no gloss leads to another entry');
  await open(page, `entries/${nested}/`);
  const link = page.getByRole('main').locator('a[data-ref]').first();
  await openCard(page, link);
  const id = await link.evaluate((one) => (one as HTMLElement).dataset.ref);
  await expect(card(page)).toContainText(entries.find((one) => one.id === id)!.title);
});
