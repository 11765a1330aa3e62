import { distance } from 'fastest-levenshtein';

/** The candidate nearest to a word, if not more than a third of its characters must be edited. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.ceil(word.length / 3) + 1;
  for (const candidate of candidates) {
    // So many edits the lengths alone need.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const edits = distance(word, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
