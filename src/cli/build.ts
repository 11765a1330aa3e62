/**
 * `npm run build`: checks the content, builds beside `dist/`, and puts the new
 * site in its place when all is well. A failed build leaves `dist/` as it was.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { sharedEdition } from '../edition/load.ts';
import { countFindings, printFindings } from './print.ts';

const next = '.apparatus/next';
const former = '.apparatus/former';

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
  await build({ root: process.cwd(), logLevel: 'warn' });
  rmSync(former, { recursive: true, force: true });
  if (existsSync('dist')) renameSync('dist', former);
  renameSync(next, 'dist');
  rmSync(former, { recursive: true, force: true });
  console.log(`Built dist/ in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  process.exit(0);
} catch (cause) {
  rmSync(next, { recursive: true, force: true });
  console.error(`${(cause as Error).message}\nThe build failed; dist/ is as it was.`);
  process.exit(1);
}
