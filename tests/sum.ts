/** What a level of tests has to report. */
export interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Sum = { passed: 0, failed: 0, skipped: 0 };
export const passed: Sum = { ...none, passed: 1 };
export const failed: Sum = { ...none, failed: 1 };

export const add = (a: Sum, b: Sum): Sum => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A sum that can't be had without a failure where its program failed, or tried nothing. */
export const honest = (sum: Sum, isGood: boolean): Sum =>
  (isGood && sum.passed > 0) || sum.failed > 0 ? sum : add(sum, failed);
