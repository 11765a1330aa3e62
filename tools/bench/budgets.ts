import { readFileSync } from 'node:fs';

/** What is measured, its bound, and the unit of both. One of the bounds is given. KB are 1,000 bytes. */
export interface Budget {
  readonly name: string;
  readonly most?: number;
  readonly least?: number;
  readonly unit: '' | '×' | 'KB' | 'ms' | 's' | '%';
}

export type BudgetId =
  | 'htmlRatio'
  | 'html'
  | 'css'
  | 'js'
  | 'cardFile'
  | 'firstQuery'
  | 'firstQuery1000'
  | 'fonts'
  | 'requests'
  | 'layoutShift'
  | 'cardOpens'
  | 'cardRequests'
  | 'underlined'
  | 'bareNames'
  | 'sweep'
  | 'landed'
  | 'notesPlaced'
  | 'notesLaidOut'
  | 'buildTime1'
  | 'buildTime100'
  | 'buildMemory1'
  | 'buildMemory100'
  | 'buildTime1000'
  | 'buildMemory1000'
  | 'buildUnchanged'
  | 'buildOneNote'
  | 'check'
  | 'filesADocument'
  | 'firstPaint'
  | 'exportsCold'
  | 'exportsWarm'
  | 'lighthouse';

/** The budgets of the edition, from `budgets.json` at the root. */
export const budgets = JSON.parse(readFileSync(new URL('../../budgets.json', import.meta.url), 'utf8')) as Readonly<
  Record<BudgetId, Budget>
>;

/** A measured value, in the unit of its budget. */
export interface Measurement {
  readonly id: BudgetId;
  readonly value: number;
  /** How it came about, for the reader of the table. */
  readonly remark?: string;
}

/** Whether a value keeps its budget. One that couldn't be measured (NaN) doesn't. */
export function isWithin({ id, value }: Measurement): boolean {
  const { most = Infinity, least = -Infinity } = budgets[id];
  return value <= most && value >= least;
}
