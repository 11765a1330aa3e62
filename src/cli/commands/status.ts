import { sharedEdition } from '../../edition/load.ts';
import { statusOf } from '../../editing/status.ts';
import { countFindings } from '../../model/findings/print.ts';
import { refuse } from '../finish.ts';
import { today, type Run } from '../run.ts';

/** Items of a task that are listed, at most. */
const most = 8;

/** What an editor would do next. */
export const run: Run = (_project, { json, all }) => {
  const { edition, findings } = sharedEdition();
  if (!edition) return refuse('content/edition.yaml can’t be read. Run “apparatus check”, and mend it first.', json);
  const tasks = statusOf(edition, today());
  if (json) {
    console.log(JSON.stringify(tasks, null, 2));
    return 0;
  }
  console.log(`${countFindings(findings)}${findings.length > 0 ? ': see “apparatus check”' : ''}`);
  for (const { what, items } of tasks) {
    console.log(`\n${items.length} ${what}`);
    const listed = all ? items : items.slice(0, most);
    for (const item of listed) console.log(`  ${item}`);
    if (listed.length < items.length) console.log(`  … and ${items.length - listed.length} more (--all lists them)`);
  }
  return 0;
};
