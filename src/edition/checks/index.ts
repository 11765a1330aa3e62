import type { Finding } from '../../model/finding.ts';
import type { Edition } from '../graph.ts';
import type { Records } from '../records.ts';
import type { Check } from './check.ts';
import { checkAliases } from './aliases.ts';
import { checkClaims } from './claims.ts';
import { checkContradictions } from './contradictions.ts';
import { checkDates } from './dates.ts';
import { checkFidelity } from './fidelity.ts';
import { checkIds } from './ids.ts';
import { checkLengths } from './lengths.ts';
import { checkReferences } from './references.ts';
import { checkRelations } from './relations.ts';
import { checkResolutions } from './resolutions.ts';
import { checkUnlinked } from './unlinked.ts';
import { checkUnused } from './unused.ts';
import { checkWording } from './wording.ts';

const checks: readonly Check[] = [
  checkAliases,
  checkClaims,
  checkContradictions,
  checkDates,
  checkFidelity,
  checkIds,
  checkLengths,
  checkReferences,
  checkRelations,
  checkResolutions,
  checkUnlinked,
  checkUnused,
  checkWording,
];

/** The findings of every check, in no particular order. */
export function checkRecords(records: Records, edition: Edition | undefined): Finding[] {
  return checks.flatMap((check) => check(records, edition));
}
