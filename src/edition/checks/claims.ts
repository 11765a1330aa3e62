import { claimOneSided } from '../../model/findings/neutrality.ts';
import type { NoteRecord } from '../records.ts';
import type { Check } from './check.ts';

/** A contested claim is given from two sides, or says why there is only one. */
export const checkClaims: Check = ({ notes }) => notes.filter(isOneSided).map(oneSided);

/** Sides that couldn't be read may be those of others. */
function isOneSided({ yaml, fields }: NoteRecord): boolean {
  if (fields.type !== 'claim' || yaml.has(['oneSided'])) return false;
  if (fields.sides === undefined && yaml.has(['sides'])) return false;
  const parties = (fields.sides ?? []).map((side, i) => side?.who ?? i);
  return new Set(parties).size < 2;
}

const oneSided = ({ yaml, fields }: NoteRecord) =>
  claimOneSided.sides(yaml.has(['sides']) ? yaml.locateKey([], 'sides') : yaml.locate([]), fields.sides?.[0]?.who);
