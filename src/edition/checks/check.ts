import type { Finding } from '../../model/finding.ts';
import type { Edition } from '../graph.ts';
import type { Records } from '../records.ts';

/** A rule that needs more than one field or file; shape alone is the schemas' work. */
export type Check = (records: Records, edition: Edition | undefined) => Finding[];
