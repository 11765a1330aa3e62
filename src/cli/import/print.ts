import type { Remark } from '../../import/imported.ts';
import type { WrittenText } from '../../import/write/files.ts';

/** What was imported, as an editor reads it or as data. */
export function printImport(
  file: string,
  { files, remarks, gaps, counts }: WrittenText,
  { isDry, isData }: { readonly isDry: boolean; readonly isData: boolean },
): string {
  const paths = Object.keys(files);
  if (isData) return JSON.stringify({ written: !isDry, files: paths, counts, remarks, gaps }, null, 2);
  const said = (type: Remark['type']): string[] =>
    remarks
      .filter((one) => one.type === type)
      .map(({ line, what }) => `  ${file}${line === undefined ? '' : `:${line}`}  ${what}`);
  const { paragraphs, mentions, notes, entries } = counts;
  return [
    `${isDry ? 'Would write' : 'Wrote'} ${paragraphs} paragraphs, ${mentions} mentions, ${notes} notes and ${entries} drafts of entries:`,
    ...paths.map((path) => `  ${path}`),
    ...under('Guessed, for you to look over:', said('guessed')),
    ...under('Left out:', said('left-out')),
    ...under(
      'To be written by you:',
      gaps.map(({ path, line, what }) => `  ${path}:${line}  ${what}`),
    ),
    '',
    isDry ? 'Nothing was written.' : 'The check finds no error in them. Read on with “apparatus check”.',
  ].join('\n');
}

const under = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];
