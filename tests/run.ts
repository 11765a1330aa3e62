/**
 * `npm test`: types, lint, units, content, build and browser, with a Chromium
 * that it finds or gets. All steps run, also after one has failed; the last
 * line is their sum.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from '../tools/chromium.ts';
import { runTrial, makeTrial } from '../tools/trial.ts';

process.chdir(new URL('..', import.meta.url).pathname);
mkdirSync('.apparatus', { recursive: true });

let passed = 0;
let failed = 0;
const count = (isGood: boolean, what: string): void => {
  if (isGood) passed++;
  else failed++;
  console.log(`${isGood ? 'passed' : 'FAILED'}: ${what}`);
};

/** Runs a command of the project to its end; its output is shown. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** Runs a test runner and adds up what it reports; a runner that reports nothing has failed. */
function runTests(
  what: string,
  report: string,
  read: (json: never) => { passed: number; failed: number },
  begin: () => boolean,
): void {
  rmSync(report, { force: true });
  const isGood = begin();
  const sum = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8')) as never) : { passed: 0, failed: 0 };
  passed += sum.passed;
  failed += sum.failed;
  if ((!isGood && sum.failed === 0) || sum.passed === 0) count(false, what);
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

count(run('astro', ['check', '--minimumSeverity', 'error']), 'types');
count(run('eslint', ['.']), 'lint');
count(run('prettier', ['--check', '--log-level', 'warn', '.']), 'format');
count(run('node', ['bin/apparatus.mjs', 'check', '--strict']), 'content');
count(
  run('cspell', [
    '--no-progress',
    '--quiet',
    'content/**/*.{mdx,yaml}',
    'src/**/*.mdx',
    'src/locales/*.json',
    'README.md',
  ]),
  'spelling',
);
runTests(
  'units',
  '.apparatus/vitest.json',
  ({ numPassedTests, numFailedTests }: VitestReport) => ({ passed: numPassedTests, failed: numFailedTests }),
  () => run('vitest', ['run', '--reporter=default', '--reporter=json', '--outputFile.json=.apparatus/vitest.json']),
);

const isBuilt = run('node', ['bin/apparatus.mjs', 'build']);
count(isBuilt, 'build');

const chromium = findChromium(console.log);
count(chromium !== undefined, 'a Chromium to test in');

const browse = (what: string, env: Record<string, string>, args: readonly string[] = []): void =>
  runTests(
    what,
    '.apparatus/playwright.json',
    ({ stats }: PlaywrightReport) => {
      if (stats.flaky > 0) console.log(`${stats.flaky} passed only when tried again.`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
    () => run('playwright', ['test', ...args], { CHROMIUM_PATH: chromium ?? '', ...env }),
  );

if (chromium && isBuilt) {
  browse('this edition in the browser', { SITE_DIR: 'dist' });
  // The engine knows no edition: everything passes with another one, in a subfolder of a host, and what depends on
  // texts with one of two documents too.
  for (const [name, args] of [
    ['minimal', []],
    ['second', ['fidelity', 'contracts', 'graph', 'search', 'html']],
  ] as const) {
    const trial = makeTrial(name, `tests/editions/${name}`);
    const { status, output } = runTrial(trial, ['build'], { SITE: 'https://edition.example', BASE_PATH: '/repo/' });
    count(status === 0, `build of the ${name} edition`);
    if (status === 0)
      browse(
        `the ${name} edition in the browser`,
        { SITE_DIR: `${trial}/dist`, EDITION_DIR: trial, BASE_PATH: '/repo/' },
        args,
      );
    else console.log(output);
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
