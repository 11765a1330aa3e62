import { reportOf } from '../report.ts';

/** Names in the texts that aren't marked. */
export const run = reportOf('mention/unlinked', 'Every name in the texts is marked.');
