import type { Check } from './check.ts';
import { checkAddresses } from './addresses.ts';
import { checkAliases } from './aliases.ts';
import { checkAnchors } from './anchors.ts';
import { checkChoices } from './choices.ts';
import { checkClaims } from './claims.ts';
import { checkCollections } from './collections.ts';
import { checkContradictions } from './contradictions.ts';
import { checkDates } from './dates.ts';
import { checkFidelity } from './fidelity.ts';
import { checkIds } from './ids.ts';
import { checkLanguages } from './languages.ts';
import { checkLengths } from './lengths.ts';
import { checkLook } from './look.ts';
import { checkRedirects } from './redirects.ts';
import { checkOrder } from './order.ts';
import { checkReferences } from './references.ts';
import { checkRelations } from './relations.ts';
import { checkResolutions } from './resolutions.ts';
import { checkUnlinked } from './unlinked.ts';
import { checkUnused } from './unused.ts';
import { checkVersions } from './versions.ts';
import { checkWording } from './wording.ts';

const checks: readonly Check[] = [
  checkAddresses,
  checkAliases,
  checkAnchors,
  checkChoices,
  checkClaims,
  checkCollections,
  checkContradictions,
  checkDates,
  checkFidelity,
  checkIds,
  checkLanguages,
  checkLengths,
  checkLook,
  checkRedirects,
  checkOrder,
  checkReferences,
  checkRelations,
  checkResolutions,
  checkUnlinked,
  checkUnused,
  checkVersions,
  checkWording,
];

/** The findings of every check, in no particular order. */
export const checkRecords: Check = (records) => checks.flatMap((check) => check(records));
