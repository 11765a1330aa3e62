import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('widths of the window stand in one file: style sheets use its names, and scripts ask the style sheets', () => {
  const elsewhere = globSync('src/{styles,client,components,layouts,pages}/**/*.{css,ts,astro}')
    .filter((file) => !file.endsWith('widths.css') && !file.endsWith('.test.ts'))
    .filter((file) =>
      /@media[^{]*\(\s*(?:width|[\d.]+rem)\s*[<>]|matchMedia\([^)]*width|innerWidth\s*[<>]/.test(
        readFileSync(file, 'utf8'),
      ),
    );
  expect(elsewhere).toEqual([]);
});

test('every name of a width that a style sheet uses is one of that file', () => {
  const named = [...readFileSync('src/styles/widths.css', 'utf8').matchAll(/@custom-media (--[\w-]+)/g)].map(
    ([, name]) => name,
  );
  const used = globSync('src/styles/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/@media [^{]*\{/g)].flatMap(([query]) => query.match(/--[\w-]+/g) ?? []),
  );
  expect([...new Set(used)].filter((name) => !named.includes(name))).toEqual([]);
});
