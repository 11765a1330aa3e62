import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../load.ts';
import { readContent, type ContentFile } from './files.ts';
import type { Keep } from './known-readings.ts';

const editions = join(import.meta.dirname, '../../../tests/editions');

/** Keeps in memory what would be written on disk. */
function keeper(): { readonly keep: Keep; readonly asked: () => number } {
  const known = new Map<string, string>();
  let read = 0;
  const keep: Keep = (files, make) => {
    const key = files.map(({ path, text }) => path + text).join();
    if (!known.has(key)) {
      read++;
      known.set(key, JSON.stringify(make()));
    }
    return JSON.parse(known.get(key)!) as ReturnType<typeof make>;
  };
  return { keep, asked: () => read };
}

const told = (files: readonly ContentFile[], keep?: Keep): unknown => {
  const { edition, findings } = loadEdition(files, keep);
  return JSON.parse(JSON.stringify({ edition, findings }));
};

describe('what was read before', () => {
  it.each(['minimal', 'second', 'scripts', 'treaty', 'plain', 'own-kinds'])('makes the edition %s the same', (name) => {
    const files = readContent(join(editions, name));
    const { keep, asked } = keeper();
    const plain = told(files);
    expect(told(files, keep)).toEqual(plain);
    const first = asked();
    expect(told(files, keep)).toEqual(plain);
    expect(asked()).toBe(first);
  });

  it('has the places of what other files make wrong', () => {
    const { keep } = keeper();
    const files = readContent(join(editions, 'second'));
    told(files, keep);
    const less = files.filter(({ path }) => !/declaration-of-independence|continental-congress|times-1863/.test(path));
    const found = told(less, keep);
    expect(found).toEqual(told(less));
    expect(JSON.stringify(found)).toContain('entry/unknown');
  });

  it('is read again where a file is at fault', () => {
    const { keep } = keeper();
    const files = readContent(join(editions, 'second')).map((file) =>
      file.path.endsWith('notes/ground.mdx')
        ? { ...file, text: file.text.replace('type: context', 'type: contex') }
        : file,
    );
    const found = told(files, keep);
    expect(told(files, keep)).toEqual(found);
    expect(found).toEqual(told(files));
  });
});
