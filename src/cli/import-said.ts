import type { Remark } from '../import/imported.ts';
import type { WrittenText } from '../import/write/files.ts';
import { count } from '../model/findings/quote.ts';

/** What an editor should know of what was imported: figures, what was guessed and left out, what is to be done. */
export function importSaid(file: string, { remarks, gaps, counts }: WrittenText): string[] {
  const told = (type: Remark['type']): string[] =>
    remarks
      .filter((one) => one.type === type)
      .map(({ line, what }) => `  ${file}${line === undefined ? '' : `:${line}`}  ${what}`);
  const { paragraphs, mentions, notes, entries } = counts;
  return [
    `${count(paragraphs, 'paragraph')}, ${count(mentions, 'mention')}, ${count(notes, 'note')}, ${entries === 1 ? '1 new entry' : `${entries} new entries`}. The check finds no error in them.`,
    ...under('Guessed, for you to look over:', told('guessed')),
    ...under('Left out:', told('left-out')),
    ...under(
      'For you to write:',
      gaps.map(({ path, line, what }) => `  ${path}:${line}  ${what}`),
    ),
    '',
  ];
}

const under = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];
