/**
 * `npm run build`: checks the content, builds beside `dist/`, and puts the new
 * site in its place when all is well. A failed build leaves `dist/` as it was.
 */
import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

const next = '.apparatus/next';
/** The site before this one. Its many small files are unlinked beside the next build. */
const former = '.apparatus/former';

// What Node compiles is kept, TypeScript stripped, for all that is loaded from here on.
enableCompileCache(resolve('.apparatus/compiled'));
const { sharedEdition } = await import('../edition/load.ts');
const { countFindings, printFindings } = await import('./print.ts');

const { findings } = sharedEdition();
if (findings.length > 0) console.error(`${printFindings(findings)}\n\n${countFindings(findings)}`);
if (findings.some(({ severity }) => severity === 'error')) {
  console.error('Nothing was built; dist/ is as it was.');
  process.exit(1);
}

process.env['APPARATUS_OUT'] = `./${next}`;
// The configuration reads the environment when it is loaded, so Astro comes after it.
const { build } = await import('astro');
try {
  const began = performance.now();
  // In a thread of its own: Astro's reading and writing would wait behind it in the pool.
  const removed = once(new Worker(new URL('./remove-folder.ts', import.meta.url), { workerData: former }), 'exit');
  await build({ root: process.cwd(), logLevel: 'warn' });
  await removed;
  if (existsSync('dist')) renameSync('dist', former);
  renameSync(next, 'dist');
  console.log(`Built dist/ in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  process.exit(0);
} catch (cause) {
  rmSync(next, { recursive: true, force: true });
  console.error(`${(cause as Error).message}\nThe build failed; dist/ is as it was.`);
  process.exit(1);
}
