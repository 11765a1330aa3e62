import type { Locator, Page } from '@playwright/test';
import { words } from '../../src/wording/words.ts';
import { documentAddress, htmlFiles, kindsOfPage, mentionsOf, slug } from './built.ts';
import { card, expect, open, test } from './test.ts';

const search = (page: Page) => page.getByRole('dialog', { name: words.search.title });
const help = (page: Page) => page.getByRole('dialog', { name: words.help.title });
const settings = (page: Page) => page.getByRole('dialog', { name: words.settings.title });

/** The element in focus: its tag, its id, and whether it can be seen. */
const focused = (page: Page): Promise<{ tag: string; id: string; isVisible: boolean }> =>
  page.evaluate(() => {
    const { tagName, id } = document.activeElement!;
    return { tag: tagName, id, isVisible: document.activeElement!.checkVisibility({ visibilityProperty: true }) };
  });

test('the first stop skips to the text', async ({ page }) => {
  await open(page, slug === '' ? '' : documentAddress);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const key of ['/', 'Control+k']) {
  test(`${key} opens the search on any page, and Esc closes it and gives focus back`, async ({ page }) => {
    for (const address of ['', 'entries/', documentAddress].slice(0, slug === '' ? 2 : 3)) {
      await open(page, address);
      const link = page.getByRole('banner').getByRole('link').first();
      await link.focus();
      await page.keyboard.press(key);
      await expect(search(page).getByRole('searchbox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(search(page)).toHaveCount(0);
      await expect(link).toBeFocused();
    }
  });
}

test('a single key typed into a field is only a letter', async ({ page }) => {
  await open(page, 'search/');
  await page.getByRole('searchbox').press('?');
  await page.getByRole('searchbox').press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('?/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('? lists the keys, and Esc closes the list', async ({ page }) => {
  await open(page, '');
  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
  for (const line of [words.help.search, words.help.next, words.help.previous, words.help.escape])
    await expect(help(page)).toContainText(line);
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
});

test('single keys can be switched off in the settings, and stay so', async ({ page }) => {
  await open(page, '');
  await page.getByRole('button', { name: words.header.settings }).click();
  await settings(page)
    .getByRole('group', { name: words.settings.keys })
    .getByRole('radio', { name: words.settings.off })
    .check();
  await page.keyboard.press('Escape');
  await expect(settings(page)).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(search(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

for (const width of [1280, 390]) {
  test(`what closes a dialog is at the end of its last line, in the search of its first (${width} px)`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width, height: 844 }, hasTouch: width === 390 });
    await open(page, '');
    const expectAtEnd = async (dialog: Locator, close: string, edge: 'first' | 'last'): Promise<void> => {
      const button = dialog.getByRole('button', { name: close, exact: true });
      await expect(button).toBeVisible();
      const { side, top, bottom } = await button.evaluate((one) => {
        const panel = one.closest('dialog')!;
        const { paddingInlineEnd, borderInlineEndWidth } = getComputedStyle(panel);
        const [own, all] = [one.getBoundingClientRect(), panel.getBoundingClientRect()];
        return {
          side: all.right - own.right - parseFloat(paddingInlineEnd) - parseFloat(borderInlineEndWidth),
          top: own.top - all.top + panel.scrollTop,
          bottom: panel.scrollHeight - panel.scrollTop - (own.bottom - all.top),
        };
      });
      expect(Math.abs(side)).toBeLessThanOrEqual(1);
      expect(edge === 'first' ? top : bottom).toBeLessThanOrEqual(24);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    };
    await page.getByRole('button', { name: words.header.settings }).click();
    await expectAtEnd(settings(page), words.settings.close, 'last');
    await page.keyboard.press('?');
    await expectAtEnd(help(page), words.help.close, 'last');
    await page.keyboard.press('/');
    await expectAtEnd(search(page), words.search.close, 'first');
    await page.close();
  });
}

test('every setting works at once and is remembered, and all can be reset', async ({ page }) => {
  await open(page, slug === '' ? '' : documentAddress);
  const size = (): Promise<number> =>
    page.getByRole('main').evaluate((main) => parseFloat(getComputedStyle(main.querySelector('p')!).fontSize));
  const paper = (): Promise<string> =>
    page.evaluate(
      () =>
        getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor,
    );
  const [normal, light] = [await size(), await paper()];
  await page.getByRole('button', { name: words.header.settings }).click();
  await settings(page).getByRole('radio', { name: words.settings.large }).check();
  await settings(page).getByRole('radio', { name: words.settings.dark }).check();
  expect(await size()).toBeGreaterThan(normal);
  expect(await paper()).not.toBe(light);
  await page.reload();
  expect(await size()).toBeGreaterThan(normal);
  expect(await paper()).not.toBe(light);
  await page.getByRole('button', { name: words.header.settings }).click();
  await settings(page).getByRole('button', { name: words.settings.reset }).click();
  expect(await size()).toBe(normal);
  expect(await paper()).toBe(light);
});

test.describe('in a document', () => {
  test.skip(slug === '' || mentionsOf(slug).length < 2, 'no mentions');

  test('j and k go from note to note', async ({ page }) => {
    await open(page, documentAddress);
    const seen: string[] = [];
    for (const key of ['j', 'j', 'k']) {
      await page.keyboard.press(key);
      // What goes there is loaded at the first press.
      await expect.poll(async () => (await focused(page)).id).not.toBe(seen.at(-1) ?? '');
      const { id, isVisible } = await focused(page);
      expect(isVisible).toBe(true);
      await expect(page.locator(`[data-note-for="${id}"]`)).toHaveCount(1);
      seen.push(id);
    }
    expect(seen[1]).not.toBe(seen[0]);
    expect(seen[2]).toBe(seen[0]);
    await expect(card(page)).toBeVisible();
  });

  for (const width of [1280, 820]) {
    test(`a reader who waits at each stop gets through with Tab, never deeper than one card (${width} px)`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.clock.install();
      await open(page, documentAddress);
      const mention = page.locator(`a[id="${mentionsOf(slug)[0]!.id}"]`);
      await mention.focus();
      await page.clock.runFor(400);
      await expect(card(page)).toBeVisible();
      let last = 1;
      let opened = false;
      // As many steps as the cards of the first mentions have stops, and some more.
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        await page.clock.runFor(400);
        const { paragraph, isOpened } = await page.evaluate(() => {
          const at = document.activeElement!;
          return {
            paragraph: Number(at.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph ?? 0),
            isOpened: at.closest('[data-card]') !== null,
          };
        });
        last = Math.max(last, paragraph);
        opened ||= isOpened;
        expect(await card(page).count()).toBeLessThanOrEqual(1);
        expect((await focused(page)).isVisible).toBe(true);
      }
      expect(opened, 'what a card or note says is on the way').toBe(true);
      const beyond = mentionsOf(slug).some(({ paragraph }) => paragraph > mentionsOf(slug)[0]!.paragraph);
      if (beyond) expect(last, 'paragraph reached').toBeGreaterThan(mentionsOf(slug)[0]!.paragraph);
    });
  }

  test('Enter opens what is closed, and only then follows', async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 900 });
    await open(page, documentAddress);
    const mention = page.locator(`a[id="${mentionsOf(slug)[0]!.id}"]`);
    await mention.focus();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(card(page)).toBeVisible();
    await expect(mention).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/entries\//);
  });

  test('the button of a card or note closes it and gives focus back to its words', async ({ page }) => {
    await open(page, documentAddress);
    const mark = page.locator('[role="doc-noteref"]').first();
    const link = (await mark.count()) > 0 ? mark : page.locator(`a[id="${mentionsOf(slug)[0]!.id}"]`);
    await link.focus();
    await expect(card(page)).toBeVisible();
    await card(page).getByRole('button', { name: words.tools.close }).focus();
    await page.keyboard.press('Enter');
    await expect(card(page)).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('j passes over what the dial hides', async ({ page }) => {
    await open(page, documentAddress);
    for (const value of ['none', 'essential']) {
      await page.evaluate((notes) => (document.documentElement.dataset.notes = notes), value);
      await page.evaluate(() => {
        document.dispatchEvent(new CustomEvent('preference'));
        (document.activeElement as HTMLElement).blur();
      });
      const seen = new Set<string>();
      for (let i = 0; i < 6; i++) {
        await page.keyboard.press('j');
        const { id, tag } = await focused(page);
        if (tag === 'BODY') break;
        expect(await page.locator(`[data-note-for="${id}"][data-extra]`).count(), id).toBe(0);
        seen.add(id);
      }
      if (value === 'none') expect(seen.size, 'stops where no note may be seen').toBe(0);
    }
  });

  test('c copies the link of the paragraph in focus', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, documentAddress);
    const { id, paragraph } = mentionsOf(slug).at(-1)!;
    await page.locator(`a[id="${id}"]`).focus();
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`#p${paragraph}$`));
    expect(page.url()).toMatch(new RegExp(`#p${paragraph}$`));
  });

  test('Enter on a mark goes to its note, and Esc back to the mark', async ({ page }) => {
    await open(page, documentAddress);
    const mark = page.locator('[role="doc-noteref"]').first();
    test.skip((await mark.count()) === 0, 'no editorial notes');
    // At once, and after the focus has opened the note; each time on a page that comes anew, where nothing has the focus.
    for (const waits of [false, true]) {
      await page.goto('about:blank');
      await open(page, documentAddress);
      await mark.focus();
      if (waits) await expect(card(page)).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(card(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(mark).toBeFocused();
      await expect(card(page)).toHaveCount(0);
    }
  });

  test('after Back the link that was followed has the focus again', async ({ page }) => {
    await open(page, documentAddress);
    const mention = page.locator(`a[id="${mentionsOf(slug).at(-1)!.id}"]`);
    await mention.focus();
    // The first lets its note stay, the second follows the words.
    await page.keyboard.press('Enter');
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/entries\//);
    await page.goBack();
    await expect(mention).toBeFocused();
    await expect(mention).toBeInViewport();
    await expect(card(page)).toHaveCount(0);
  });
});

for (const width of [1280, 390]) {
  test(`buttons, choices and marks are targets of 24 px at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of kindsOfPage.filter((one) => htmlFiles.includes(`${one}index.html`))) {
      await open(page, address);
      const small = await page
        .locator('button, summary, select, label:has(input), [role="doc-noteref"], header a')
        .evaluateAll((targets) =>
          targets
            .filter(
              (one) =>
                one.checkVisibility({ visibilityProperty: true }) &&
                !one.closest('[data-paragraph] ~ *, article header') &&
                !one.matches('.skip'),
            )
            .flatMap((one) => {
              // A mark is small, with room around it that is part of it.
              const after = getComputedStyle(one, '::after');
              const box = one.getBoundingClientRect();
              const width = Math.max(box.width, parseFloat(after.width) || 0);
              const height = Math.max(box.height, parseFloat(after.height) || 0);
              return width >= 23.99 && height >= 23.99
                ? []
                : `${one.tagName} “${one.textContent}” ${width} × ${height}`;
            }),
        );
      expect(small, address).toEqual([]);
    }
  });
}
