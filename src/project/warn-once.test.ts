import { expect, it, vi } from 'vitest';

it('says a thing once, also where its module is loaded a second time', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (let i = 0; i < 2; i++) {
    vi.resetModules();
    const { warnOnce } = await import('./warn-once.ts');
    warnOnce('No PDF of one.');
    warnOnce('No PDF of another.');
  }
  expect(warn.mock.calls.flat()).toEqual(['No PDF of one.', 'No PDF of another.']);
  warn.mockRestore();
});
