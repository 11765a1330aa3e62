import { progress } from '@clack/prompts';
import { sharedEdition } from '../../edition/load.ts';
import { addressesOf, withArchived } from '../../editing/addresses.ts';
import { archivedCopy, askAddresses, type Answer } from '../ask.ts';
import { finish, refuse } from '../finish.ts';
import { numberOf, type Run } from '../run.ts';

const bibliography = 'content/sources.yaml';

/** Asks whether the addresses of the edition still answer, and writes archived copies beside those that don't. */
export const run: Run = async (project, options) => {
  const { files, edition } = sharedEdition();
  if (!edition)
    return refuse('content/edition.yaml can’t be read. Run “apparatus check”, and mend it first.', options.json);
  const limit = numberOf(options.limit) ?? 100;
  if (!Number.isInteger(limit) || limit < 1) return refuse('“--limit” wants a number from 1.', options.json);
  const all = addressesOf(edition);
  const asked = all.slice(0, limit);
  const answers = await withProgress(asked.length, (told) =>
    askAddresses(
      asked.map(({ url }) => url),
      told,
    ),
  );
  const bad = answers.flatMap((answer, i) => (answer.is === 'fine' ? [] : [{ ...answer, of: asked[i]!.of }]));
  const before = files.find(({ path }) => path === bibliography)?.text ?? '';
  let after = before;
  const without: string[] = [];
  for (const { matter, id } of options.archive ? edition.sources : []) {
    const answer = bad.find(({ url, is }) => url === matter.URL && is !== 'moved');
    if (!answer || matter.archived !== undefined) continue;
    const copy = await archivedCopy(answer.url);
    const next = copy === undefined ? undefined : withArchived(after, id, copy);
    if (next === undefined) without.push(id);
    else after = next;
  }
  const said = [
    ...bad.map(sayAnswer),
    `Asked ${asked.length} of ${all.length} addresses: ${bad.length} not as they were.`,
    ...(asked.length < all.length
      ? [`${all.length - asked.length} weren’t asked; --limit ${all.length} asks all.`]
      : []),
    ...(without.length > 0 ? [`No archived copy is known of ${without.join(', ')}.`] : []),
  ];
  const changes = new Map(after === before ? [] : [[bibliography, after]]);
  const code = finish(project, options, { files, changes, said, data: { asked: asked.length, answers: bad } });
  return bad.some(({ is }) => is !== 'moved') ? 1 : code;
};

function sayAnswer({ url, is, detail, of }: Answer & { readonly of: string }): string {
  const what = {
    fine: 'answers',
    moved: `has moved to ${detail}`,
    gone: `answers ${detail}`,
    silent: `doesn’t answer: ${detail}`,
  };
  return `${of}  ${url}  ${what[is]}`;
}

/** Shows on a terminal how far it is. */
async function withProgress<T>(size: number, work: (told: (n: number) => void) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const bar = progress({ max: size, output: process.stderr });
  bar.start('Asking');
  const result = await work((n) => bar.advance(1, `${n} of ${size}`));
  bar.stop(`${size} asked`);
  return result;
}
