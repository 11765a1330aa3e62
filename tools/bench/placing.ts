import { chooseForms, placeForms, spacing, type NoteMeasure } from '../../src/client/margin/choose-forms.ts';
import type { Measurement } from './budgets.ts';
import { median } from './table.ts';

const notes = 200;
const repeats = 30;

/**
 * The time that a margin of 200 notes takes to lay out, without a browser. The
 * notes are as dense as those of the interview, with a third of them reminders.
 */
export function measurePlacing(): Measurement[] {
  const random = seeded(1);
  const limit = notes * 45;
  const margin = Array.from({ length: notes }, (): NoteMeasure => {
    const brief = 19 * (2 + Math.floor(random() * 2));
    return {
      mention: random() * limit,
      heights: { label: 19, brief },
      isReminder: random() < 1 / 3,
    };
  }).sort((a, b) => a.mention - b.mention);
  const times = Array.from({ length: repeats }, () => {
    const began = performance.now();
    placeForms(margin, chooseForms(margin, { ...spacing, limit }), { ...spacing, limit });
    return performance.now() - began;
  });
  return [
    { id: 'notesLaidOut', value: median(times), remark: `median of ${repeats}, first ${times[0]!.toFixed(1)} ms` },
  ];
}

/** The same numbers in [0, 1) each time: a linear congruential generator (Park and Miller 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
