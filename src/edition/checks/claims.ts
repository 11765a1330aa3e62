import type { Check } from './check.ts';

/** A contested claim is given from two sides, or says why there is only one. */
export const checkClaims: Check = ({ notes }) =>
  notes.flatMap(({ type, yaml, matter }) => {
    if (type !== 'claim' || matter.oneSided !== undefined) return [];
    if (new Set(matter.sides.map(({ who }) => who)).size >= 2) return [];
    return [
      {
        code: 'claim/one-sided' as const,
        severity: 'error' as const,
        place: yaml.has(['sides']) ? yaml.locateKey([], 'sides') : yaml.locate([]),
        message: `This claim is given from ${matter.sides[0] ? `one side only, “${matter.sides[0].who}”` : 'no side'}.`,
        remedy: 'Add the other with its source, or say under “oneSided” why there is none.',
      },
    ];
  });
