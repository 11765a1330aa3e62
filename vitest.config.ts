import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Modules keep no state that one file could spoil for another: one worker may run many.
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    isolate: false,
    setupFiles: 'tests/setup.ts',
    testTimeout: 120_000,
  },
});
