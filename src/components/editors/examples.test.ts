import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples } from './examples.ts';

const folder = join(import.meta.dirname, '../../../examples');

test('every example is told of, with its texts and what they are made of', () => {
  const all = examples();
  expect(all.map(({ name }) => name)).toEqual(readdirSync(folder).sort());
  for (const { documents, structures } of all) {
    expect(documents.length).toBeGreaterThan(0);
    expect(structures.length).toBeGreaterThan(0);
  }
});

test('what an example has is found in its texts', () => {
  const of = (name: string) => examples().find((one) => one.name === name)!.structures;
  expect(of('poem')).toEqual(expect.arrayContaining(['verse', 'a translation', 'a witness with variants']));
  expect(of('treaty')).not.toContain('verse');
});
