/**
 * `npm test`: every level in turn; `npm run <level>`: that one. All run, also
 * after one has failed; the last line is the sum of what they report. What
 * passes only when it is tried again has failed.
 */
import { levels, longer, type LevelName } from './levels.ts';
import { none, add } from './sum.ts';

process.chdir(`${import.meta.dirname}/..`);

const asked = process.argv.slice(2);
const every = { ...levels, ...longer };
const unknown = asked.filter((name) => !(name in every));
if (unknown.length > 0) {
  console.error(`There is no level “${unknown.join('”, “')}”; there are ${Object.keys(every).join(', ')}.`);
  process.exit(1);
}

let total = none;
for (const name of (asked.length > 0 ? asked : Object.keys(levels)) as LevelName[]) {
  console.log(`\n# ${name}`);
  const began = performance.now();
  const sum = every[name]();
  console.log(`${name}: ${words(sum)}, in ${Math.round((performance.now() - began) / 1000)} s`);
  total = add(total, sum);
}
console.log(`\n${words(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function words({ passed, failed, skipped }: typeof none): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
