/**
 * `npm run lighthouse`: Lighthouse, mobile, three times each on a document, an
 * entry and the cover; prints the median of each score, keeps the reports in
 * `.apparatus/lighthouse/`, and exits with 1 where a score is under its budget.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { budgets } from './bench/budgets.ts';
import { alignColumns, median } from './bench/table.ts';
import { launchBrowser } from './browser.ts';
import { serveBuilt } from './site.ts';

const folder = '.apparatus/lighthouse';
const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** A port that nothing listens at. */
const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

const site = await serveBuilt();
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const rows: string[][] = [['page', ...categories, '']];
let isUnder = false;
try {
  for (const [name, address] of [
    ['document', site.document],
    ['entry', site.entry],
    ['cover', ''],
  ] as const) {
    const scores: Record<string, number[]> = {};
    const faults = new Map<string, string>();
    for (let run = 1; run <= runs; run++) {
      // The default is a mobile telephone on a slow line, simulated.
      const result = await lighthouse(site.url + address, {
        port,
        output: ['html', 'json'],
        logLevel: 'error',
        onlyCategories: [...categories],
      });
      if (!result) throw new Error(`Lighthouse gave no result for ${address}.`);
      const [html, json] = result.report as string[];
      writeFileSync(`${folder}/${name}-${run}.html`, html!);
      writeFileSync(`${folder}/${name}-${run}.json`, json!);
      for (const category of categories) {
        const { score, auditRefs } = result.lhr.categories[category]!;
        (scores[category] ??= []).push(Math.round((score ?? 0) * 100));
        for (const { id, weight } of auditRefs) {
          const audit = result.lhr.audits[id];
          if (weight > 0 && audit?.score != null && audit.score < 0.9)
            faults.set(id, audit.displayValue ? `${id} (${audit.displayValue})` : id);
        }
      }
    }
    const medians = categories.map((category) => median(scores[category] ?? []));
    isUnder ||= medians.some((score) => score < (budgets.lighthouse.least ?? 0));
    rows.push([name, ...medians.map(String), [...faults.values()].join(', ')]);
  }
} finally {
  await browser.close();
  await site.close();
}
console.log(`${alignColumns(rows)}\n\nMedians of ${runs}; the reports are in ${folder}/.`);
process.exit(isUnder ? 1 : 0);
