import type { Finding } from '../model/finding.ts';

/** Findings as lines for a terminal: `file:line:column  code  message`, with the remedy beneath. */
export function printFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ place, severity, code, message, remedy }) => {
      const mark = severity === 'warning' ? '  (warning)' : '';
      return `${place.file}:${place.line}:${place.column}  ${code}${mark}  ${message}\n    → ${remedy}`;
    })
    .join('\n');
}

/** “3 errors, 1 warning”. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}`;
}
