/** The levels of tests, in the order in which `npm test` takes them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Report } from '../src/verify/verify.ts';
import { findChromium } from '../tools/chromium.ts';
import { makeTrial, runTrial } from '../tools/trial.ts';
import { add, failed, honest, none, passed, type Sum } from './sum.ts';

export type LevelName = keyof typeof levels | keyof typeof longer;

const program = 'bin/apparatus.mjs';

/** Runs a command of the project to its end; its output is shown. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

const count = (isGood: boolean): Sum => (isGood ? passed : failed);

/** Runs what writes a report of JSON, and reads its sum; a runner that reports nothing has failed. */
function runWithReport(name: string, begin: (file: string) => boolean, read: (report: never) => Sum): Sum {
  const file = `.apparatus/${name}.json`;
  mkdirSync('.apparatus', { recursive: true });
  rmSync(file, { force: true });
  const isGood = begin(file);
  return honest(existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8')) as never) : none, isGood);
}

/** The parts of the test runners' reports that are counted. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}
interface PlaywrightReport {
  readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
}

/** The engine's own words, and those of an edition in English that has a dictionary: never those of a source. */
function spelling(): Sum {
  const spell = (...args: string[]): boolean => run('cspell', ['--no-progress', '--quiet', ...args]);
  const engine = spell('src/**/*.mdx', 'src/locales/*.json', '*.md', 'docs/*.md', '--exclude', 'docs/translating.md');
  if (!existsSync('content/spelling.txt')) return count(engine);
  const { language } = parse(readFileSync('content/edition.yaml', 'utf8')) as { readonly language: string };
  if (!language.startsWith('en')) return count(engine);
  const files = ['content/**/*.{mdx,yaml}', '--exclude', 'content/documents/*/index.mdx'];
  return add(count(engine), count(spell('--locale', language, ...files)));
}

/** The tests of one of the projects in `vitest.config.ts`. */
function vitest(project: 'units' | 'browsers' | 'builds' | 'installed', env: Record<string, string> = {}): Sum {
  return runWithReport(
    project,
    (file) =>
      run(
        'vitest',
        ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        env,
      ),
    (report: VitestReport) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }),
  );
}

/** What every built edition must keep, on the one of a folder. */
function verify(folder: string): Sum {
  const CHROMIUM_PATH = findChromium(console.log) ?? '';
  const { status, stdout } = spawnSync(process.execPath, [resolve(program), 'verify', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH },
  });
  if (stdout === '') return failed;
  const report = JSON.parse(stdout) as Report;
  for (const { page, rule, what, remedy } of report.failures) console.log(`${page}  ${rule}  ${what} → ${remedy}`);
  for (const why of report.reasons) console.log(`Skipped: ${why}.`);
  return honest(report, status === 0);
}

/** Browser tests of editions, besides `verify`. */
type Specs = Readonly<Record<string, readonly string[]>>;

/** The whole: each behaviour where it matters. */
const allSpecs: Specs = {
  dense: [],
  minimal: ['margin', 'pages', 'maps'],
  'own-kinds': ['look'],
  second: ['editing', 'graph', 'hours', 'offline', 'pages', 'search', 'storage'],
  scripts: ['search'],
  arabic: ['direction'],
  treaty: ['outline', 'orientation'],
  versions: ['parallel'],
};

/** What `npm test` has time for: one edition for each thing that editions differ in. */
const few = ['arabic', 'dense', 'memorandum', 'own-kinds', 'second', 'versions'];
const fewSpecs: Specs = {
  dense: ['axe', 'graph'],
  arabic: ['direction'],
  'own-kinds': ['look'],
  second: ['editing', 'hours', 'offline'],
  versions: ['parallel'],
};

/** The edition that is read in browsers besides Chromium too. */
const everywhere = 'dense';

/** Small editions: those of the tests, and the examples. */
const editions = new Map(
  ['tests/editions', 'examples'].flatMap((folder) =>
    readdirSync(folder).map((name) => [name, `${folder}/${name}`] as const),
  ),
);

/** Builds small editions, verifies each, and tries what readers do in it. */
function site(specs: Specs, names: readonly string[]): Sum {
  const chromium = findChromium(console.log);
  if (chromium === undefined) return failed;
  return names.map((name) => tryEdition(name, editions.get(name)!, chromium, specs[name])).reduce(add, none);
}

function tryEdition(name: string, edition: string, chromium: string, files: readonly string[] | undefined): Sum {
  console.log(`\n## ${name}`);
  const trial = makeTrial(name, edition);
  const built = runTrial(trial, ['build']);
  if (built.status !== 0) {
    console.log(built.output);
    return failed;
  }
  const sum = add(passed, verify(trial));
  if (!files) return sum;
  const browsed = runWithReport(
    'playwright',
    () => run('playwright', ['test', ...files], { CHROMIUM_PATH: chromium, EDITION: trial }),
    ({ stats }: PlaywrightReport) => {
      if (stats.flaky > 0) console.log(`${stats.flaky} passed only when tried again, and count as failed.`);
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
    },
  );
  const elsewhere = name === everywhere ? vitest('browsers', { EDITION: trial }) : none;
  return [sum, browsed, elsewhere].reduce(add);
}

/** What takes too long for `npm test`: run by its name alone. */
export const longer = {
  site: () => site(allSpecs, [...editions.keys()]),
  builds: () => vitest('builds'),
  installed: () => vitest('installed'),
} as const satisfies Record<string, () => Sum>;

export const levels = {
  types: () =>
    add(
      count(run('astro', ['check', '--minimumSeverity', 'error'])),
      // What is compiled for the package also tells its types to others.
      count(run('tsc', ['-p', 'tsconfig.lib.json', '--noEmit'])),
    ),
  lint: () => count(run('eslint', ['.'])),
  format: () => count(run('prettier', ['--check', '--log-level', 'warn', '.'])),
  content: () => count(run(process.execPath, [program, 'check'])),
  spelling,
  units: () => vitest('units'),
  build: () => count(run(process.execPath, [program, 'build'])),
  verify: () => verify('.'),
  editions: () => site(fewSpecs, few),
} as const satisfies Record<string, () => Sum>;
