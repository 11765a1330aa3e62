/**
 * `npm run bench [-- --calm | --quick | --builds] [--thousand] [--write]`:
 * measures the built edition and its build against `budgets.json`, and exits
 * with 1 where one is exceeded. `--calm` measures the reading alone, with three
 * times as many addresses; `--quick` leaves out the builds, which take minutes,
 * `--builds` the reading, which takes as many; `--thousand` builds a thousand
 * documents too, which takes a quarter of an hour; `--write` writes
 * `docs/performance.md`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verdictOf, type Measurement } from './bench/budgets.ts';
import { budgetsOf, measureBuilds, printBuilds, type BuildReport } from './bench/builds.ts';
import { measureCards } from './bench/cards.ts';
import { measureExports } from './bench/exports.ts';
import { measureFirstPaint } from './bench/first-paint.ts';
import { measureLoading } from './bench/loading.ts';
import { measureMargin } from './bench/margin.ts';
import { performancePage } from './bench/page.ts';
import { measurePlacing } from './bench/placing.ts';
import { measureQueries } from './bench/query.ts';
import { measureReading } from './bench/reading.ts';
import { printTable } from './bench/table.ts';
import { measureFiles } from './bench/weights.ts';
import { launchBrowser } from './browser.ts';
import { serveBuilt } from './site.ts';

/** Loads of random addresses, at each width and setting of the dial. */
const loads = 7;

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { calm: flag, quick: flag, builds: flag, thousand: flag, write: flag } });
const site = await serveBuilt();
const browser = await launchBrowser();
const measured: Measurement[] = [];
const notes: string[] = [];
try {
  if (!values.calm) {
    measured.push(...measureFiles(site));
    measured.push(...(await measureLoading(site, browser)), ...(await measureFirstPaint(site, browser)));
    const queries = await measureQueries(site, browser, values.quick || values.builds);
    measured.push(...queries.measured);
    notes.push(...queries.lines);
    measured.push(...(await measureCards(site, browser)));
    measured.push(...(await measureMargin(site, browser)), ...measurePlacing());
  }
  if (!values.builds) {
    const reading = await measureReading(site, browser, values.calm ? 3 * loads : loads);
    measured.push(...reading.measured);
    notes.push(...reading.lines);
  }
} finally {
  await browser.close();
  await site.close();
}
const reports: BuildReport[] = [];
if (!values.quick && !values.calm) {
  const exports = measureExports();
  measured.push(...exports.measured);
  notes.push(...exports.lines);
  for (const size of ['edition', 1, 10, 100, ...(values.thousand ? ([1000] as const) : [])] as const)
    reports.push(await measureBuilds(size));
  measured.push(...budgetsOf(reports));
  notes.push(printBuilds(reports));
}

console.log(`${site.document} of ${site.folder}/; weights after gzip, KB of 1,000 bytes\n`);
console.log(printTable(measured));
console.log(`\n${notes.join('\n')}`);
if (values.write) {
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  writeFileSync('docs/performance.md', performancePage(measured, reports, command, new Date()));
}
const verdicts = measured.map(verdictOf);
const over = verdicts.filter((one) => one === 'over').length;
const known = verdicts.filter((one) => one === 'known').length;
console.log(`\nOf ${measured.length} budgets ${over} are exceeded, and ${known} by no more than is known.`);
process.exitCode = over === 0 ? 0 : 1;
