import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeFiles } from './files.ts';

vi.mock('node:fs', { spy: true });

const files = {
  'content/entries/person/a.mdx': 'A',
  'content/entries/person/b.mdx': 'B',
  'content/documents/x/source.txt': 'X',
  'content/documents/x/index.mdx': 'Y',
};
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'files-'));
  fs.mkdirSync(join(folder, 'content/entries/person'), { recursive: true });
  fs.writeFileSync(join(folder, 'content/entries/person/b.mdx'), 'old');
});
afterEach(() => {
  vi.resetAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const all = (): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length + 1),
        fs.readFileSync(join(parentPath, name), 'utf8'),
      ]),
  );

it('writes all files, and leaves nothing beside them', () => {
  writeFiles(folder, files);
  expect(all()).toEqual(files);
});

const steps = ['writeFileSync', 'renameSync', 'mkdirSync'] as const;

it.each(steps.flatMap((step) => [1, 2, 3, 4].map((nth) => [step, nth] as const)))(
  'leaves all as it was where %s fails the %d. time',
  async (step, nth) => {
    const real = (await vi.importActual<typeof fs>('node:fs'))[step] as (...args: unknown[]) => unknown;
    let calls = 0;
    vi.mocked(fs[step] as (...args: unknown[]) => unknown).mockImplementation((...args) => {
      if (++calls === nth) throw new Error('no space left on device');
      return real(...args);
    });
    let hasFailed = false;
    try {
      writeFiles(folder, files);
    } catch {
      hasFailed = true;
    }
    expect(all()).toEqual(hasFailed ? { 'content/entries/person/b.mdx': 'old' } : files);
  },
);

it('leaves whole files, where the program is ended between any two steps', async () => {
  const actual = await vi.importActual<typeof fs>('node:fs');
  for (let last = 0; last < 12; last++) {
    let calls = 0;
    for (const step of [...steps, 'rmSync'] as const) {
      const real = actual[step] as (...args: unknown[]) => unknown;
      // After the last step nothing more happens, as in a process that is gone.
      vi.mocked(fs[step] as (...args: unknown[]) => unknown).mockImplementation((...args) => {
        if (++calls > last) throw new Error('gone');
        return real(...args);
      });
    }
    expect(() => writeFiles(folder, files)).toThrow();
    vi.resetAllMocks();
    const left = Object.entries(all()).filter(([path]) => !path.startsWith('.unfinished-'));
    for (const [path, text] of left) expect([files[path as keyof typeof files], 'old']).toContain(text);
  }
});
