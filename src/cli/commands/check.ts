import { figuresOf } from '../../edition/figures.ts';
import { sharedEdition } from '../../edition/load.ts';
import { countFindings, printFindings } from '../../model/findings/print.ts';
import type { Run } from '../run.ts';

/** Every finding about the content, without building. */
export const run: Run = (_project, { json, strict }) => {
  const { edition, findings } = sharedEdition();
  if (json) {
    console.log(JSON.stringify(findings, null, 2));
  } else {
    if (findings.length > 0) console.log(printFindings(findings));
    console.log(`${findings.length > 0 ? '\n' : ''}${countFindings(findings)}`);
    if (edition) console.log(describe(figuresOf(edition)));
  }
  const counts = (severity: string): boolean => severity === 'error' || strict === true;
  return findings.some(({ severity }) => counts(severity)) ? 1 : 0;
};

const list = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');

const describe = (figures: ReturnType<typeof figuresOf>): string =>
  [
    `${figures.documents} documents, ${figures.paragraphs} paragraphs, ${figures.mentions} mentions`,
    `${figures.entries} entries: ${list(figures.entriesByKind)}; without body: ${figures.entriesWithoutBody}`,
    `${figures.notes} notes: ${list(figures.notesByType)}`,
    `${figures.relations} relations; ${figures.sources} sources: ${list(figures.sourcesByCheck)}`,
  ].join('\n');
