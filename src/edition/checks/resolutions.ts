import type { EntryRecord } from '../records.ts';
import type { Body, Resolution } from './bodies/body.ts';
import { securityCouncil } from './bodies/security-council.ts';
import type { Check } from './check.ts';

/** The bodies whose resolutions can be judged, each by its own rules. */
const bodies: readonly Body[] = [securityCouncil];

/** What a resolution says of itself agrees with the practice of the body whose symbol it has. */
export const checkResolutions: Check = ({ entries }) =>
  entries.flatMap(resolutionOf).flatMap((resolution) => {
    const body = bodies.find(({ symbols }) => symbols.test(resolution.symbol));
    return body ? body.check(resolution) : [];
  });

function resolutionOf({ kind, fields, yaml }: EntryRecord): Resolution[] {
  const { symbol } = fields;
  if (kind?.id !== 'resolution' || symbol === undefined) return [];
  return [{ symbol, fields: fields, yaml }];
}
