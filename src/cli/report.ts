import { sharedEdition } from '../edition/load.ts';
import type { FindingCode } from '../model/finding.ts';
import { printFindings } from '../model/findings/print.ts';
import type { Run } from './run.ts';

/** A command that prints the findings of one code, or that there are none. */
export const reportOf =
  (code: FindingCode, none: string): Run =>
  (_project, { json }) => {
    const findings = sharedEdition().findings.filter((finding) => finding.code === code);
    if (json) console.log(JSON.stringify(findings, null, 2));
    else console.log(findings.length > 0 ? printFindings(findings) : none);
    return 0;
  };
