import { isCancel, select } from '@clack/prompts';
import { readContent } from '../../edition/read/files.ts';
import { readRecords } from '../../edition/read/records.ts';
import { markMentions, type NewMention } from '../../editing/mark.ts';
import { suggestMentions, type Suggestion } from '../../editing/suggest.ts';
import { inflectionsIn } from '../../site/stems.ts';
import { count } from '../../model/findings/quote.ts';
import { cutByOthers, documentOf } from '../document.ts';
import { finish, refuse } from '../finish.ts';
import type { Run } from '../run.ts';

/** Proposes mentions of a document, and marks them where it is told to. */
export const run: Run = async (project, options, [slug = '']) => {
  const { apply, each, exact, json } = options;
  const files = readContent(project.root);
  const records = readRecords(files);
  const document = documentOf(records, slug);
  if ('refusal' in document) return refuse(document.refusal, json);
  if (each && !process.stdin.isTTY)
    return refuse('“--each” asks on a terminal, and this is none. Use “--apply”.', json);
  const rules = await inflectionsIn([document.fields.language ?? 'en']);
  const found = suggestMentions(document, records, rules).filter(({ isExact }) => exact !== true || isExact);
  const texts = document.parsed.paragraphs.map(({ text }) => text);
  const chosen = each ? await choose(found, texts) : found.flatMap(certain);
  if (chosen === undefined) return refuse('Nothing was written.', json);
  const { path, text } = files.find((file) => file.path === document.file)!;
  const marked = markMentions(text, document.fields.paragraphs ?? 'lines', chosen);
  const unsure = found.filter(({ entries }) => entries.length > 1);
  const data = { suggestions: found, left: marked.left };
  const isDry = options.dryRun === true || (!apply && !each);
  const work = { files, changes: new Map(marked.text === text ? [] : [[path, marked.text]]), data };
  const said = [
    ...(each
      ? []
      : unsure.map(
          (one) => `${placeOf(one, texts)}  may mean ${one.entries.join(' or ')}: mark it by hand, or with --each.`,
        )),
    ...marked.left.map((one) => cutByOthers(one.paragraph, wordsOf(one, texts))),
    `${count(chosen.length - marked.left.length, 'mention')} ${isDry ? 'can be marked. Nothing was written; --apply writes them, --each asks of each.' : 'marked.'}`,
  ];
  return finish(project, { ...options, dryRun: isDry }, { ...work, said });
};

const certain = ({ entries, ...rest }: Suggestion): NewMention[] =>
  entries.length === 1 ? [{ ...rest, entry: entries[0]! }] : [];

const wordsOf = ({ paragraph, range }: NewMention, texts: readonly string[]): string =>
  texts[paragraph - 1]!.slice(range.start, range.end);

/** The words with some of those around them. */
function placeOf({ paragraph, range, words }: Suggestion, texts: readonly string[]): string {
  const text = texts[paragraph - 1]!;
  const [before, after] = [
    text.slice(Math.max(0, range.start - 40), range.start),
    text.slice(range.end, range.end + 40),
  ];
  return `p${paragraph}  …${before}[${words}]${after}…`;
}

/** Asks of each suggestion; undefined where the editor breaks off. */
async function choose(found: readonly Suggestion[], texts: readonly string[]): Promise<NewMention[] | undefined> {
  const chosen: NewMention[] = [];
  for (const one of found) {
    const entry = await select<string>({
      message: placeOf(one, texts),
      options: [
        ...one.entries.map((id) => ({ value: id, label: `mark as ${id}` })),
        { value: '', label: 'leave it' },
        { value: '.', label: 'leave it and all that follow' },
      ],
    });
    if (isCancel(entry)) return undefined;
    if (entry === '.') break;
    if (entry !== '') chosen.push({ ...one, entry });
  }
  return chosen;
}
