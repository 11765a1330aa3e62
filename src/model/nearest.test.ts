import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it('gives the candidate with the fewest edits', () => {
    expect(nearest('genevva', ['vienna', 'geneva', 'genoa'])).toBe('geneva');
  });

  it('gives none where more than a third would have to change', () => {
    expect(nearest('abc', ['xyz', 'fsb'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});
