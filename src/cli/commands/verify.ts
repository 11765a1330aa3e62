import { resolve } from 'node:path';
import { readSite, type BuiltSite } from '../../verify/site.ts';
import { verifySite, type Failure } from '../../verify/verify.ts';
import type { Run } from '../run.ts';

/** What every built edition must keep, on `dist/` or the folder given. */
export const run: Run = async ({ root, output }, { json }, [folder]) => {
  const built = folder === undefined ? output : resolve(root, folder);
  let site: BuiltSite;
  try {
    site = readSite(built);
  } catch (cause) {
    console.error(`${(cause as Error).message} Build it first, or name the folder that holds it.`);
    return 1;
  }
  const report = await verifySite(site);
  const { passed, failed, skipped, failures, reasons } = report;
  if (json) console.log(JSON.stringify(report, null, 2));
  else {
    for (const failure of failures) console.log(line(failure));
    for (const why of reasons) console.log(`Skipped what needs a browser: ${why}.`);
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
  return failed === 0 ? 0 : 1;
};

const line = ({ page, rule, what, remedy }: Failure): string => `${page || 'the site'}  ${rule}  ${what} → ${remedy}`;
