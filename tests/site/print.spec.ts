import { documentAddress, slug } from './built.ts';
import { expect, open, settle, test } from './test.ts';

test.skip(slug === '', 'no documents');

test('on paper every editorial note says all it has, and the controls are gone', async ({ page }) => {
  await open(page, documentAddress);
  await page.emulateMedia({ media: 'print' });
  await settle(page);
  const hidden = await page.locator('[role="doc-noteref"]').evaluateAll((marks) =>
    marks.flatMap(({ id }) => {
      const note = document.querySelector(`[data-note-for="${CSS.escape(id)}"]`)!;
      const parts = [...note.querySelectorAll('p, dd, dt')].filter(
        (one) => !one.closest('button') && (one.textContent ?? '').trim() !== '',
      );
      return parts.every(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0,
      )
        ? []
        : id;
    }),
  );
  expect(hidden).toEqual([]);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(
    page.locator('button:visible, input:visible, select:visible, dialog:visible, footer nav:visible'),
  ).toHaveCount(0);
  const paragraphs = page.locator('[data-paragraph]');
  await expect(paragraphs.first()).toBeVisible();
  await expect(paragraphs.last()).toBeVisible();
});

test('the page prints to more than one sheet', async ({ page }) => {
  await open(page, documentAddress);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
});
