import type { Page } from '@playwright/test';
import { has } from './built.ts';
import { expect, meetings, open, settle, test, type Box } from './test.ts';

/** The lines of text of the drawings that are seen. */
const labels = (page: Page): Promise<(Box & { name: string })[]> =>
  page.locator('main svg text').evaluateAll((texts) =>
    texts
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
      .map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { name: one.textContent, left, top, right, bottom };
      }),
  );

/** Entries that the links of visible drawings, or of the table beneath, name. */
const named = (page: Page, within: string, which = ''): Promise<string[]> =>
  page
    .locator(`main ${within} a[data-ref]${which}`)
    .evaluateAll((links) =>
      [
        ...new Set(links.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-ref') ?? '')),
      ].sort(),
    );

/** Sizes of the type of the drawings that are seen, in CSS px of the page. */
const sizes = (page: Page): Promise<number[]> =>
  page
    .locator('main svg text')
    .evaluateAll((texts) =>
      texts
        .filter((one) => one.checkVisibility())
        .map((one) => parseFloat(getComputedStyle(one).fontSize) * (one as SVGTextElement).getScreenCTM()!.a),
    );

for (const address of ['timeline/', 'map/'].filter((one) => has(`${one}index.html`))) {
  test(`on /${address} no labels meet, and picture and list name the same`, async ({ page }) => {
    await open(page, address);
    for (const width of [390, 820, 1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      const boxes = await labels(page);
      expect(meetings(boxes, 1), `${width} px`).toEqual([]);
      expect(
        boxes.filter(({ left, right }) => left < 0 || right > width).map(({ name }) => name),
        `labels beyond the window of ${width} px`,
      ).toEqual([]);
      const listed = await page
        .locator('main table th[scope="row"] a[data-ref]')
        .evaluateAll((links) => links.map((one) => one.getAttribute('data-ref') ?? '').sort());
      // Names of lands lead to what the editor says, which needn't be a place.
      const lands = await named(page, 'svg', ':has(.area)');
      const drawn = (await named(page, 'svg')).filter((id) => !lands.includes(id) || listed.includes(id));
      expect(drawn, `${width} px`).toEqual(listed);
    }
  });

  test(`on /${address} no type is smaller than 12 px on a screen and 8 pt on paper`, async ({ page }) => {
    await open(page, address);
    for (const width of [390, 768, 820, 900, 1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      for (const size of await sizes(page)) expect(size, `${width} px`).toBeGreaterThanOrEqual(12);
    }
    // A4 less the margins of the sheet.
    await page.setViewportSize({ width: 658, height: 960 });
    await page.emulateMedia({ media: 'print' });
    for (const size of await sizes(page)) expect((size * 72) / 96, 'pt').toBeGreaterThanOrEqual(7.95);
    const heights = await page
      .locator('main svg')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
      );
    expect(
      heights.filter((height) => height > 960),
      'pictures higher than a sheet',
    ).toEqual([]);
  });

  test(`the table of /${address} is the way of the keyboard and of screen readers through it`, async ({ page }) => {
    await open(page, address);
    const table = page.getByRole('table');
    test.skip((await table.count()) === 0, 'nothing to show');
    await expect(table).toHaveAccessibleName(/\S/);
    await expect(page.locator('main svg a:not([tabindex="-1"])')).toHaveCount(0);
  });
}

/** From a point to a box, in CSS px. */
const distance = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

test('on the map each label is nearest to its own dot, and large enough for a fingertip', async ({ page }) => {
  test.skip(!has('map/index.html'), 'no map');
  await open(page, 'map/');
  for (const width of [390, 820, 1280, 1680]) {
    // As high as the page: all of the map is in the window.
    await page.setViewportSize({ width, height: 3000 });
    await settle(page);
    const frames = await page.locator('main svg g:has(> a)').evaluateAll((groups) =>
      groups
        .filter((one) => one.checkVisibility())
        .map((group) =>
          [...group.querySelectorAll('a:has(circle):has(text)')].map((link) => {
            const dot = link.querySelector('circle')!.getBoundingClientRect();
            const { left, top, right, bottom } = link.querySelector('text')!.getBoundingClientRect();
            const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
            return {
              name: link.textContent.trim(),
              x: (dot.left + dot.right) / 2,
              y: (dot.top + dot.bottom) / 2,
              box: { left, top, right, bottom },
              isTarget: [-11.5, 11.5].every(
                (off) => document.elementFromPoint(middle.x, middle.y + off)?.closest('a') === link,
              ),
            };
          }),
        ),
    );
    expect(frames.flat().length, `${width} px`).toBeGreaterThan(0);
    for (const links of frames) {
      for (const { name, box, isTarget } of links) {
        const [nearest] = [...links].sort((a, b) => distance(a, box) - distance(b, box));
        expect(nearest?.name, `${width} px`).toBe(name);
        // Drawn for screens as narrow as this one; wider ones have pointers, and room between the labels.
        if (width === 390) expect(isTarget, name).toBe(true);
      }
    }
  }
});

test('the upright timeline has each date level with its label, and says which of several it is', async ({ page }) => {
  test.skip(!has('timeline/index.html'), 'no timeline');
  await page.setViewportSize({ width: 390, height: 900 });
  await open(page, 'timeline/');
  const rows = await page.locator('main svg a[data-ref]').evaluateAll((links) =>
    links
      .filter((one) => one.checkVisibility())
      .map((link) => {
        const { top, bottom } = link.querySelector('text tspan, text')!.getBoundingClientRect();
        const dot = link.querySelector('circle')?.getBoundingClientRect();
        return {
          words: link.querySelector('text')!.textContent,
          isLevel: !dot || (dot.top >= top && dot.bottom <= bottom),
        };
      }),
  );
  expect(rows.filter(({ isLevel }) => !isLevel)).toEqual([]);
  expect(new Set(rows.map(({ words }) => words)).size).toBe(rows.length);
});

test('on the map every dot has a name', async ({ page }) => {
  test.skip(!has('map/index.html'), 'an edition without places');
  await open(page, 'map/');
  for (const width of [390, 820, 1280, 1680]) {
    await page.setViewportSize({ width, height: 900 });
    const nameless = await page
      .locator('main svg a:has(.point)')
      .evaluateAll((links) =>
        links
          .filter((one) => one.checkVisibility() && !one.querySelector('text'))
          .map((one) => one.getAttribute('data-ref')),
      );
    expect(nameless, `at ${width} px`).toEqual([]);
  }
});
