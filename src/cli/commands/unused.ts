import { reportOf } from '../report.ts';

/** Entries and sources that nothing leads to. */
export const run = reportOf('id/unused', 'Every entry and source is used.');
