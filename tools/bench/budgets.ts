import { readFileSync } from 'node:fs';

/** What is measured, its bound, and the unit of both. One of the bounds is given. KB are 1,000 bytes. */
export interface Budget {
  readonly name: string;
  readonly most?: number;
  readonly least?: number;
  readonly unit: '' | '×' | 'KB' | 'ms' | 's' | '%';
  /** Where the bound isn't kept: what is known, beyond which a run fails, and why. */
  readonly known?: { readonly most: number; readonly why: string };
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

/**
 * Whether a value keeps its budget, or misses it by no more than is known. One
 * that couldn't be measured (NaN) is over.
 */
export function verdictOf({ id, value }: Measurement): 'ok' | 'known' | 'over' {
  const { most = Infinity, least = -Infinity, known } = budgets[id];
  if (value <= most && value >= least) return 'ok';
  return known && value <= known.most ? 'known' : 'over';
}
