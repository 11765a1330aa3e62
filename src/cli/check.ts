/** `npm run check [-- --json] [-- --strict]`: every finding about the content, without building. */
import { parseArgs } from 'node:util';
import { figuresOf } from '../edition/figures.ts';
import { sharedEdition } from '../edition/load.ts';
import { countFindings, printFindings } from './print.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, strict: { type: 'boolean' } } });
const { edition, findings } = sharedEdition();

if (values.json) {
  console.log(JSON.stringify(findings, null, 2));
} else {
  if (findings.length > 0) console.log(printFindings(findings));
  console.log(`${findings.length > 0 ? '\n' : ''}${countFindings(findings)}`);
  if (edition) {
    const list = (counts: Record<string, number>): string =>
      Object.entries(counts)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ');
    const figures = figuresOf(edition);
    console.log(
      [
        `${figures.documents} documents, ${figures.paragraphs} paragraphs, ${figures.mentions} mentions`,
        `${figures.entries} entries: ${list(figures.entriesByKind)}; without body: ${figures.entriesWithoutBody}`,
        `${figures.notes} notes: ${list(figures.notesByType)}`,
        `${figures.relations} relations; ${figures.sources} sources: ${list(figures.sourcesByCheck)}`,
      ].join('\n'),
    );
  }
}
const counts = (severity: string): boolean => severity === 'error' || values.strict === true;
process.exitCode = findings.some(({ severity }) => counts(severity)) ? 1 : 0;
