import { availableParallelism } from 'node:os';
import { serveSite } from '../site/serve.ts';
import { openBrowser } from './browser/open.ts';
import type { BrowserRule, Viewer } from './browser/rule.ts';
import { browserRules } from './browser/rules.ts';
import { visitsTo } from './browser/visit.ts';
import { fault, type Fault, type Rule } from './rule.ts';
import { rules } from './rules.ts';
import type { BuiltSite } from './site.ts';

/** Something that a built edition doesn't keep. */
export interface Failure extends Fault {
  /** The file, from the root of the site; empty where the site as a whole is meant. */
  readonly page: string;
  readonly rule: string;
}

/** What was tried on a built edition: each rule on each of its subjects. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
  /** Why something was skipped. */
  readonly reasons: readonly string[];
}

/** Tries every rule on a built edition, those in the browser where there is one. */
export async function verifySite(site: BuiltSite): Promise<Report> {
  const files = await tryRules(rules, site, 1, (rule, subject) => [...rule.check(site, subject)]);
  return sum([files, await tryInBrowser(site)]);
}

async function tryInBrowser(site: BuiltSite): Promise<Report> {
  const opened = await openBrowser();
  if ('why' in opened) return skip(browserRules, site, opened.why);
  const { url, close } = await serveSite(site.folder, site.base);
  const viewer: Viewer = { site, url, axe: opened.axe, visit: visitsTo(opened.browser, url) };
  const isSkipped = (rule: BrowserRule): boolean => rule.needsAxe === true && opened.axe === undefined;
  try {
    const tried = browserRules.filter((rule) => !isSkipped(rule));
    return sum([
      // Most of a look is waiting for frames and timers.
      await tryRules(tried, site, 2 * availableParallelism(), (rule, subject) => rule.check(viewer, subject)),
      skip(browserRules.filter(isSkipped), site, 'axe-core is not installed'),
    ]);
  } finally {
    await opened.browser.close();
    await close();
  }
}

/** Tries rules on their subjects, some at a time. A rule that can't be tried has failed. */
async function tryRules<R extends Pick<Rule, 'name' | 'subjects'>>(
  all: readonly R[],
  site: BuiltSite,
  atOnce: number,
  check: (rule: R, subject: string) => readonly Fault[] | Promise<readonly Fault[]>,
): Promise<Report> {
  const tries = all.flatMap((rule) => subjectsOf(rule, site).map((subject) => ({ rule, subject })));
  const failures: Failure[][] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < tries.length) {
      const at = next++;
      const { rule, subject } = tries[at]!;
      const faults = await Promise.resolve()
        .then(() => check(rule, subject))
        .catch((cause: unknown) => [fault(`The rule could not be tried: ${firstLine(cause)}.`)]);
      failures[at] = faults.map((one) => ({ page: subject, rule: rule.name, ...one }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const failed = failures.flat();
  return {
    passed: failures.filter(({ length }) => length === 0).length,
    failed: failed.length,
    skipped: 0,
    failures: failed,
    reasons: [],
  };
}

const firstLine = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!;

/** A rule whose subjects can't be had is tried once, and says so. */
function subjectsOf({ subjects }: Pick<Rule, 'subjects'>, site: BuiltSite): readonly string[] {
  try {
    return subjects(site);
  } catch {
    return [''];
  }
}

const skip = (some: readonly BrowserRule[], site: BuiltSite, why: string): Report => {
  const skipped = some.flatMap((rule) => subjectsOf(rule, site)).length;
  return { passed: 0, failed: 0, skipped, failures: [], reasons: skipped > 0 ? [why] : [] };
};

const sum = (reports: readonly Report[]): Report => {
  const total = (key: 'passed' | 'failed' | 'skipped'): number => reports.reduce((all, one) => all + one[key], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    failures: reports.flatMap(({ failures }) => failures),
    reasons: reports.flatMap(({ reasons }) => reasons),
  };
};
