import { defineConfig, type Plugin } from 'vitest/config';
import english from './src/locales/en.json' with { type: 'json' };
import { kindWords } from './src/locales/kind-words.ts';

const words: Readonly<Record<string, unknown>> = { ...english, ...kindWords('en') };

/** Folders of the pure core, whose coverage has a floor. */
const core = ['model', 'text', 'mdx', 'edition', 'wording', 'exports', 'feeds'];

/** `virtual:words/<part>`, which the build gives to scripts in the browser: here in English. */
const clientWords: Plugin = {
  name: 'words',
  resolveId: (id) => (id.startsWith('virtual:words/') ? `\0${id}` : undefined),
  load: (id) =>
    id.startsWith('\0virtual:words/') ? `export default ${JSON.stringify(words[id.split('/')[1] ?? ''])}` : undefined,
};

/** `virtual:inflections`, which the build gives to the search: here those of English. */
const inflections: Plugin = {
  name: 'inflections',
  resolveId: (id) => (id === 'virtual:inflections' ? `\0${id}` : undefined),
  load: (id) =>
    id === '\0virtual:inflections'
      ? `import { englishBases } from '/src/words/inflection.ts'; export default [englishBases];`
      : undefined,
};

export default defineConfig({
  plugins: [clientWords, inflections],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          // Modules keep no state that one file could spoil for another: one worker may run many.
          isolate: false,
          setupFiles: 'tests/setup.ts',
          testTimeout: 120_000,
        },
      },
      // Reading in Firefox and WebKit, where they are: a built edition, which EDITION names.
      { test: { name: 'browsers', include: ['tests/browsers/*.test.ts'], testTimeout: 120_000 } },
      // Build small editions one after another, which takes minutes: changed, killed, without room, with versions.
      {
        test: {
          name: 'builds',
          include: ['tests/builds/*.test.ts'],
          setupFiles: 'tests/setup.ts',
          testTimeout: 300_000,
        },
      },
      // Installs the packed engine, which takes minutes and a registry.
      { test: { name: 'installed', include: ['tests/installed/*.test.ts'] } },
    ],
    coverage: {
      include: core.map((folder) => `src/${folder}/**/*.ts`),
      reportsDirectory: '.apparatus/coverage',
      reporter: ['text-summary'],
      thresholds: { statements: 90, branches: 85, functions: 90, lines: 90 },
    },
  },
});
