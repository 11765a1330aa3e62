/** “Write: ” and what to write: on the same line where it is one, else on lines of their own. */
export const writeLines = (lines: string, verb = 'Write'): string =>
  lines.includes('\n') ? `${verb}:\n${lines.replace(/^/gm, '        ')}` : `${verb}: ${lines}`;
