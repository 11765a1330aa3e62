import { formatDate, readDate } from '../../model/date.ts';
import type { Finding, Place } from '../../model/finding.ts';
import { plainText, runsOf, type Block, type Inline } from '../../mdx/inline.ts';
import { happenedOn } from '../dated.ts';
import type { EntryRecord } from '../records.ts';
import type { Check } from './check.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const fullDate = new RegExp(`\\b\\d{1,2} (?:${months}) \\d{4}\\b`, 'g');
const followingDate = new RegExp(`^ (?:of|on|\\() ?(\\d{1,2} (?:${months}) \\d{4})\\b`);
const vote = /\b(\d{1,2})[–-](\d{1,2})[–-](\d{1,2})\b/;

/**
 * A fact that stands in two places is the same in both: a date within the words
 * of a link, or right after it (“[resolution 2259](…) of 23 December 2015”), is
 * one of the linked entry's dates, and a vote in an entry's text is its vote.
 */
export const checkContradictions: Check = ({ entries, notes }) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [
    ...entries.flatMap((entry) => {
      const { yaml, brief, gloss, body, facts } = entry;
      return [
        ...datesOfLinks(brief, byId, yaml.locate(['brief'])),
        ...datesOfLinks(gloss, byId, yaml.locate(['gloss'])),
        ...placedRuns(body).flatMap(({ run, place }) => datesOfLinks(run, byId, place)),
        ...facts.flatMap((fact) => {
          if (fact.type !== 'vote') return [];
          const recorded = [fact.value.for, fact.value.against, fact.value.abstain].map(String);
          return [
            { run: brief, place: yaml.locate(['brief']) },
            { run: gloss, place: yaml.locate(['gloss']) },
            ...placedRuns(body),
          ].flatMap(({ run, place }) => {
            const written = vote.exec(plainText(run));
            if (!written || recorded.every((figure, i) => figure === written[i + 1])) return [];
            return [
              contradiction(`The text gives the vote as “${written[0]}”, the facts as ${recorded.join('–')}.`, place),
            ];
          });
        }),
      ];
    }),
    ...notes.flatMap(({ text, textPlace, claim, yaml }) => [
      ...datesOfLinks(text, byId, textPlace),
      ...(claim ? [claim.claim, claim.record, ...claim.sides.map((s) => s.says)] : []).flatMap((run) =>
        datesOfLinks(run, byId, yaml.locate([])),
      ),
    ]),
  ];
};

const placedRuns = (blocks: readonly Block[]): { readonly run: readonly Inline[]; readonly place: Place }[] =>
  blocks.flatMap((block) => runsOf(block).map((run) => ({ run, place: block.place })));

function datesOfLinks(
  run: readonly Inline[],
  byId: ReadonlyMap<string, EntryRecord>,
  place: Finding['place'],
): Finding[] {
  return run.flatMap((inline, i) => {
    if (inline.type !== 'link' || inline.target.scheme !== 'entry') return [];
    const entry = byId.get(inline.target.id);
    const known = entry ? happenedOn(entry) : [];
    if (!entry || known.length === 0 || entry.kind === 'person' || entry.kind === 'organisation') return [];
    const next = run[i + 1];
    const after = next?.type === 'text' ? followingDate.exec(next.value)?.[1] : undefined;
    const written = [...(plainText(inline.children).match(fullDate) ?? []), ...(after === undefined ? [] : [after])];
    return written
      .filter((date) => !known.some((span) => covers(span, date)))
      .map((date) =>
        contradiction(`The text dates “${entry.id}” to “${date}”; the entry has ${known.join(', ')}.`, place),
      );
  });
}

/** Whether a date in words is a day within a span; the words are compared as the edition writes them. */
function covers(span: string, words: string): boolean {
  const days = readDate(span);
  const [day, month, year] = words.split(' ');
  const iso = `${year}-${String(months.split('|').indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return formatDate(span, 'en-GB', String) === words || ((days?.first ?? '') <= iso && iso <= (days?.last ?? '9999'));
}

const contradiction = (message: string, place: Finding['place']): Finding => ({
  code: 'fact/contradiction',
  severity: 'error',
  place,
  message,
  remedy: 'Correct the one that the sources do not bear out.',
});
