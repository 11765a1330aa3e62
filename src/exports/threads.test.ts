import { expect, it } from 'vitest';
import { zip, zipAside, type PackedFile } from './zip.ts';
import { inThread, threadCount } from '../project/threads.ts';

const files = (n: number): PackedFile[] => [{ path: `${n}.txt`, data: 'words '.repeat(1000 * (n + 1)) }];

it('gives each of many tasks its own result, the same as without a thread', async () => {
  const many = Array.from({ length: 3 * threadCount + 2 }, (_, n) => files(n));
  expect(await Promise.all(many.map((one) => zipAside(one)))).toEqual(many.map(zip));
});

it('tells what failed in a thread, and goes on', async () => {
  const nothing = inThread<() => void>('exports/zip.ts', 'nothing')();
  const elsewhere = inThread<() => void>('exports/nowhere.ts', 'nothing')();
  await expect(nothing).rejects.toThrow('not a function');
  await expect(elsewhere).rejects.toThrow('nowhere.ts');
  expect(await zipAside(files(1))).toEqual(zip(files(1)));
});
