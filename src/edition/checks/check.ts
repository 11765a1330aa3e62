import type { Finding } from '../../model/finding.ts';
import type { Records } from '../records.ts';

/**
 * A rule that needs more than one field or file; shape alone is the schemas'
 * work. It judges all that could be read, whatever else is wrong.
 */
export type Check = (records: Records) => Finding[];
