import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugs } from './built.ts';
import { expect, test } from './test.ts';

for (const slug of slugs) {
  test(`the text of ${slug} is that of its source, paragraph by paragraph`, async ({ page, request }) => {
    const source = await (await request.get(`documents/${slug}/source.txt`)).text();
    const lines = source
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    await page.goto(`documents/${slug}/`);
    const shown = await page.locator(`article[data-document="${slug}"] [data-paragraph]`).evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement;
        for (const apparatus of copy.querySelectorAll('[data-apparatus]')) apparatus.remove();
        return {
          id: paragraph.id,
          number: (paragraph as HTMLElement).dataset['paragraph'],
          text: (copy.textContent ?? '').replace(/\s+/g, ' ').trim(),
          isVisible: (paragraph as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        };
      }),
    );
    expect(shown).toEqual(lines.map((text, i) => ({ id: `p${i + 1}`, number: String(i + 1), text, isVisible: true })));
  });

  test(`the source of ${slug} is published byte for byte`, async ({ request }) => {
    const published = await (await request.get(`documents/${slug}/source.txt`)).body();
    expect(
      published.equals(readFileSync(join(process.env['EDITION_DIR'] ?? '.', `content/documents/${slug}/source.txt`))),
    ).toBe(true);
  });
}
