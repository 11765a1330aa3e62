import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetUnused, kept, keptValue } from './kept.ts';
import { currentProject, findProject, openProject } from './project.ts';

const project = currentProject();
let engine: string;

beforeEach(() => {
  engine = mkdtempSync(join(tmpdir(), 'kept '));
  mkdirSync(join(engine, 'src/maker'), { recursive: true });
  writeFileSync(join(engine, 'package.json'), '{ "dependencies": { "one": "1.0.0" } }');
  writeFileSync(join(engine, 'src/maker/make.ts'), '1');
  begin();
});
afterEach(() => {
  openProject(project);
  rmSync(engine, { recursive: true });
});

/** What a process knows is forgotten with it. */
const begin = (): unknown => openProject({ ...findProject(engine, {}), engine });

/** Keeps a drawing of some input, and tells whether it was made anew. */
async function isMade(input: unknown): Promise<boolean> {
  begin();
  let made = false;
  const bytes = await kept({ kind: 'drawings', input, code: 'maker' }, () => {
    made = true;
    return `drawing of ${JSON.stringify(input)}`;
  });
  expect(bytes.toString()).toBe(`drawing of ${JSON.stringify(input)}`);
  return made;
}

describe('what is kept', () => {
  it('is made once for an input', async () => {
    expect(await isMade({ a: 1 })).toBe(true);
    expect(await isMade({ a: 1 })).toBe(false);
    expect(await isMade({ a: 2 })).toBe(true);
    expect(await isMade({ a: 1 })).toBe(false);
  });

  it('is made anew when its code changes, but not with its tests', async () => {
    await isMade('x');
    writeFileSync(join(engine, 'src/maker/make.test.ts'), '1');
    expect(await isMade('x')).toBe(false);
    writeFileSync(join(engine, 'src/maker/make.ts'), '2');
    expect(await isMade('x')).toBe(true);
    writeFileSync(join(engine, 'src/maker/more.ts'), '');
    expect(await isMade('x')).toBe(true);
  });

  it('is made anew when the version of a library changes', async () => {
    await isMade('x');
    writeFileSync(join(engine, 'package.json'), '{ "dependencies": { "one": "1.0.1" } }');
    expect(await isMade('x')).toBe(true);
  });

  it('is not kept where making it failed', async () => {
    const fail = (): never => {
      throw new Error('no');
    };
    await expect(kept({ kind: 'drawings', input: 'x', code: 'maker' }, fail)).rejects.toThrow('no');
    expect(readdirSync(join(engine, '.apparatus/kept/drawings'))).toEqual([]);
    expect(await isMade('x')).toBe(true);
  });

  it('is made anew where it was damaged', async () => {
    const folder = join(engine, '.apparatus/kept/drawings');
    const spoil: ((file: string) => void)[] = [
      (file) => truncateSync(file, 3),
      (file) => writeFileSync(file, readFileSync(file, 'utf8').toUpperCase()),
      (file) => rmSync(file),
    ];
    await isMade('x');
    for (const one of spoil) {
      readdirSync(folder).forEach((name) => one(join(folder, name)));
      expect(await isMade('x')).toBe(true);
      expect(await isMade('x')).toBe(false);
    }
  });

  it('is made once by all that ask for it at a time', async () => {
    let times = 0;
    const ask = () => kept({ kind: 'drawings', input: 'x', code: 'maker' }, () => String(++times));
    expect((await Promise.all([ask(), ask()])).join()).toBe('1,1');
  });

  it('is forgotten where nobody asked for it', async () => {
    await isMade('x');
    await isMade('y');
    await forgetUnused();
    expect(await isMade('x')).toBe(true);
    expect(await isMade('y')).toBe(false);
  });

  it('gives a value back as it was', async () => {
    const value = { places: [1, 'two', null] };
    expect(await keptValue({ kind: 'values', input: 1, code: 'maker' }, () => value)).toEqual(value);
    expect(await keptValue({ kind: 'values', input: 1, code: 'maker' }, () => ({ places: [] }))).toEqual(value);
  });
});
