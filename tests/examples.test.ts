import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../src/edition/load.ts';
import { readContent } from '../src/edition/read/files.ts';

const folder = join(import.meta.dirname, '..', 'examples');

describe.each(readdirSync(folder))('the example %s', (name) => {
  const { edition, findings } = loadEdition(readContent(join(folder, name)));

  it('is free of findings', () => {
    expect(findings).toEqual([]);
  });

  it('has notes, a claim among them, and entries that its texts name', () => {
    const notes = edition!.documents.flatMap((document) => document.notes);
    expect(notes.length).toBeGreaterThanOrEqual(2);
    expect(notes.some(({ type }) => type === 'claim')).toBe(true);
    expect(edition!.documents.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(0);
  });
});
