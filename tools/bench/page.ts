import { cpus, totalmem } from 'node:os';
import { budgets, verdictOf, type Measurement } from './budgets.ts';
import { buildHead, buildRow, type BuildReport } from './builds.ts';
import { figure } from './table.ts';

/** `docs/performance.md`: the tables of one run, and what can be said of them without one. */
export function performancePage(
  measured: readonly Measurement[],
  reports: readonly BuildReport[],
  command: string,
  day: Date,
): string {
  const cpu = cpus()[0]?.model.trim();
  const machine = [
    `${cpus().length} × ${cpu === undefined || cpu === '' ? 'unnamed processor' : cpu}`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.version.slice(1)}`,
  ].join(', ');
  const kept = measured.map((one) => {
    const { name, most, least, unit } = budgets[one.id];
    const bound = most === undefined ? `≥ ${least}` : `≤ ${most}`;
    return [
      name,
      `${figure(one.value)} ${unit}`,
      `${bound} ${unit}`,
      verdictOf(one) === 'ok' ? '' : 'over',
      one.remark ?? '',
    ];
  });
  const missed = measured.flatMap((one) => {
    const { name, known } = budgets[one.id];
    return known && verdictOf(one) !== 'ok' ? [`- ${name}: ${known.why}`] : [];
  });
  return `# Performance

Made by \`${command}\` on ${day.toISOString().slice(0, 10)}: ${machine}. All of it is of one run; on a busy machine the ratios tell more than the seconds. Weights are after gzip, KB of 1,000 bytes.

## Budgets

A run that exceeds one of \`budgets.json\` fails, in the workflow too; one that isn’t kept yet has a second bound there, beyond which it fails.

${table(['what', 'measured', 'budget', '', ''], kept)}
${missed.length === 0 ? '' : `\nWhat isn’t kept, and why:\n\n${missed.join('\n')}\n`}
## Builds

A corpus that nobody wrote, of documents of a thousand words with some thirty mentions and four notes each, and two entries a document besides fifty; “edition” is the edition at hand, whose one document is short and whose apparatus is long. Bare Astro with Pagefind makes pages of the same documents, notes and entries from the same Markdown, without margin, exports, pictures, fonts or proofs. All begin cold: nothing was kept, nothing was there; × is the ratio to bare Astro of the same run, “cpu ×” that of processor time. “Without exports” is a cold build that leaves out what an edition may leave out (\`withoutDownloads\`). “One note” is a build after one note was changed.

${table(buildHead, reports.map(buildRow))}

${reports.map(({ size, parts }) => `- ${size}: ${parts}`).join('\n')}

## What hosts allow

- GitHub Pages publishes a site of at most 1 GB, and gives up on a deployment that takes longer than ten minutes. It has no bound on the number of files; 100 GB a month are a soft one on traffic.
- Cloudflare Pages takes at most 20,000 files of at most 25 MiB each.
- Where a site would be larger, leave out exports (\`withoutDownloads\` in \`edition.yaml\`): EPUB, PDF and packages are most of its bytes.
`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
