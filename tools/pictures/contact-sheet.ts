import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';

/** Pictures of one scene in one theme, by width. */
export interface SheetRow {
  readonly title: string;
  readonly files: readonly string[];
}

/** Height of a picture on the sheet, in CSS px. */
const height = 260;

/**
 * Writes `index.html`, which shows all pictures of a folder, a row for each
 * scene and theme, and `contact-sheet.png`, which Chromium makes of it.
 */
export async function writeContactSheet(browser: Browser, folder: string, rows: readonly SheetRow[]): Promise<void> {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures</title>
<style>
body { font: 13px sans-serif; margin: 12px; background: #888; }
h2 { font-size: 13px; margin: 12px 0 4px; }
div { display: flex; gap: 8px; }
img { height: ${height}px; display: block; }
</style>
${rows
  .map(({ title, files }) => {
    const pictures = files.map((file) => `<a href="${file}"><img src="${file}" alt="${file}"></a>`).join('');
    return `<h2>${title}</h2>\n<div>${pictures}</div>`;
  })
  .join('\n')}
</html>
`;
  const path = resolve(folder, 'index.html');
  writeFileSync(path, html);
  const page = await browser.newPage({ viewport: { width: 1120, height: 800 } });
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  await page.close();
}
