import type { Finding } from '../finding.ts';
import { count, printable } from './quote.ts';

/** Findings as lines for a terminal: `file:line:column  code  message`, with the remedy beneath. */
export function printFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ place, severity, code, message, remedy }) => {
      const mark = severity === 'warning' ? '  (warning)' : '';
      return `${printable(place.file)}:${place.line}:${place.column}  ${code}${mark}  ${message}\n    → ${remedy}`;
    })
    .join('\n');
}

/** “3 errors, 1 warning”. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
}
