import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { findProject, openProject } from '../../src/project/project.ts';
import { serveSite } from '../../src/site/serve.ts';
import type { BuiltSite } from '../site.ts';
import type { Measurement } from './budgets.ts';
import { watchRequests } from './loading.ts';
import { figure } from './table.ts';
import { visibleWords, weightOf } from './weights.ts';

interface QueryReport {
  readonly measured: readonly Measurement[];
  /** The curve, a line each. */
  readonly lines: readonly string[];
}

/** Numbers of documents of the curve. */
const sizes = [1, 10, 100, 1000] as const;

/**
 * What a first query loads after the page stands: scripts, names, Pagefind, its
 * parts, texts. Measured on the built site with the indexes of collections in
 * place of its own; of queries of every sort the heaviest counts.
 */
export async function measureQueries(site: BuiltSite, browser: Browser, isQuick: boolean): Promise<QueryReport> {
  // What reads the edition must find it opened.
  openProject(findProject());
  const { currentEdition } = await import('../../src/edition/load.ts');
  const { writeSearchIndex } = await import('../../src/site/search-index.ts');
  const { inflectionsIn, languagesOf } = await import('../../src/site/stems.ts');
  const { collectionOf } = await import('./collection.ts');
  const edition = currentEdition();
  const rules = await inflectionsIn(languagesOf(edition));
  const text = edition.documents[0]?.paragraphs.map((paragraph) => paragraph.text).join(' ') ?? '';
  const queries = queriesOf(text, edition.entries[0]?.matter.title);
  const measured: Measurement[] = [];
  const lines: string[] = [];
  for (const documents of isQuick ? sizes.slice(0, 1) : sizes) {
    const folder = join('.apparatus', 'trials', `query-${documents}`);
    rmSync(folder, { recursive: true, force: true });
    cpSync(site.folder, folder, { recursive: true });
    const content = collectionOf(edition, documents);
    await writeSearchIndex(content, rules, join(folder, 'pagefind'));
    const served = await serveSite(folder, site.base);
    const trial: BuiltSite = { ...site, ...served, folder };
    const loads: Load[] = [];
    for (const query of queries) loads.push(await loadOf(trial, browser, query));
    await served.close();
    const heaviest = loads.reduce((a, b) => (b.kb > a.kb ? b : a));
    const remark = `“${heaviest.query}”, ${heaviest.files} files`;
    if (documents === 1) measured.push({ id: 'firstQuery', value: heaviest.kb, remark });
    if (documents === 1000) measured.push({ id: 'firstQuery1000', value: heaviest.kb, remark });
    const paragraphs = content.documents.reduce((sum, one) => sum + one.paragraphs, 0);
    const all = loads.map(({ query, kb }) => `${query} ${figure(kb)}`).join(', ');
    lines.push(`First query, ${documents} document${documents === 1 ? '' : 's'}, ${paragraphs} paragraphs: ${all} KB.`);
  }
  return { measured, lines };
}

/** Queries of every sort: a common word, two, a word of the text, one of few places, a name, a phrase, a beginning, none. */
function queriesOf(text: string, name = ''): string[] {
  const counts = new Map<string, number>();
  for (const [word] of visibleWords(text)
    .toLowerCase()
    .matchAll(/\p{L}{2,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const [most = '', second = ''] = byCount;
  const long = byCount.filter((word) => word.length > 6);
  const phrase = text.split(' ').slice(-8, -3).join(' ');
  const asked = [
    most,
    `${most} ${second}`,
    long[0],
    long.at(-1),
    name,
    `"${phrase}"`,
    `“${most} ${second}”`,
    long[1]?.slice(0, 4),
    '2255',
  ];
  return asked.filter((query) => query !== undefined && query.trim() !== '') as string[];
}

interface Load {
  readonly query: string;
  readonly kb: number;
  readonly files: number;
}

async function loadOf(site: BuiltSite, browser: Browser, query: string): Promise<Load> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.url + site.document, { waitUntil: 'networkidle' });
  const loads = watchRequests(page);
  await page.keyboard.press('Control+k');
  const field = page.locator('input[type="search"]');
  await field.waitFor();
  const hint = await page.locator('.search-status').textContent();
  await field.fill(query);
  // It may be busy for so short that nothing could wait for that; what it says then is no longer the hint.
  const isDone = (before: string | null): boolean =>
    document.querySelector('[data-search-results]:not([aria-busy])') !== null &&
    document.querySelector('.search-status')?.textContent !== before;
  await page.waitForFunction(isDone, hint);
  await page.waitForLoadState('networkidle');
  await page.close();
  const files = new Set(loads.map(({ url }) => url));
  return { query, kb: [...files].reduce((sum, url) => sum + weightOf(site, url), 0), files: files.size };
}
