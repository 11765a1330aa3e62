import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { fault } from '../rule.ts';
import { addressOf } from '../site.ts';
import { settle } from './page.ts';
import { pagesToSee, type BrowserRule } from './rule.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against a page, one line each.
 * @param axe the script of axe-core
 * @param rules ids of rules; without them, those of WCAG 2.2 AA and of good practice
 * @param within a selector
 */
export async function violations(
  page: Page,
  axe: string,
  rules?: readonly string[],
  within?: string,
): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    // Only violations are asked for: naming all that passed takes longest.
    ([scope, runOnly]) =>
      (window as unknown as { axe: { run(scope: unknown, options: unknown): Promise<AxeResults> } }).axe.run(
        scope ?? document,
        { resultTypes: ['violations'], preload: false, runOnly },
      ),
    [within, rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }] as const,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

/** axe has nothing against a page, wide in light colours and narrow in dark ones. */
export const accessible: BrowserRule = {
  name: 'accessible',
  needsAxe: true,
  subjects: pagesToSee,
  check: (viewer, file) =>
    viewer.visit(async (page) => {
      await page.goto(addressOf(file));
      await settle(page);
      const wide = await violations(page, viewer.axe!);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      await settle(page);
      return [...new Set([...wide, ...(await violations(page, viewer.axe!))])].map((what) => fault(`axe: ${what}.`));
    }),
};
