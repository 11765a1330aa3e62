import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTrial, runTrial } from '../tools/trial.ts';

const minimal = join(import.meta.dirname, 'editions/minimal');
const harbour = 'content/documents/harbour/index.mdx';

/** A copy of the smallest edition whose text has no marks. */
function unmarked(name: string): { folder: string; before: string } {
  const folder = makeTrial(name, minimal);
  const file = join(folder, harbour);
  const marked = readFileSync(file, 'utf8');
  writeFileSync(file, marked.replace(/<\/?Ref[^>]*>/g, ''));
  return { folder, before: readFileSync(file, 'utf8') };
}

it('suggests mentions as a patch and writes nothing, until it is told to apply them', () => {
  const { folder, before } = unmarked('suggest');
  const shown = runTrial(folder, ['suggest', 'harbour']);
  expect(shown.status).toBe(0);
  expect(shown.output).toContain('+The boats of <Ref to="port-elm">Port Elm</Ref> cannot wait longer.');
  expect(readFileSync(join(folder, harbour), 'utf8')).toBe(before);

  const data = JSON.parse(runTrial(folder, ['suggest', 'harbour', '--apply', '--json']).output) as {
    written: string[];
  };
  expect(data.written).toEqual([harbour]);
  const after = readFileSync(join(folder, harbour), 'utf8');
  expect(after.replace(/<\/?Ref[^>]*>/g, '')).toBe(before);
  expect(runTrial(folder, ['check']).output).not.toContain('mention/unlinked');
});

it('refuses what it can’t do in words, with exit code 1', () => {
  const { folder } = unmarked('refuse');
  expect(runTrial(folder, ['suggest', 'harbor'])).toEqual({
    status: 1,
    output: 'There is no document “harbor”. Did you mean “harbour”?\n',
  });
  expect(runTrial(folder, ['suggest', 'harbour', '--each'])).toMatchObject({ status: 1 });
});
