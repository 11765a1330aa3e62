import { longDate } from '../../model/date-words.ts';
import { readDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import { factContradiction } from '../../model/findings/facts.ts';
import { plainText } from '../../mdx/inline.ts';
import { happenedOn } from '../dated.ts';
import { textsOfEntry, textsOfNote, type PlacedText } from '../placed-texts.ts';
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
      const texts = textsOfEntry(entry);
      return [...texts.flatMap((text) => datesOfLinks(text, byId)), ...votes(entry, texts)];
    }),
    ...notes.flatMap((note) => textsOfNote(note).flatMap((text) => datesOfLinks(text, byId))),
  ];
};

function votes({ facts }: EntryRecord, texts: readonly PlacedText[]): Finding[] {
  return facts.flatMap((fact) => {
    if (fact.type !== 'vote') return [];
    const recorded = [fact.value.for, fact.value.against, fact.value.abstain].map(String);
    return texts.flatMap((text) => {
      const written = vote.exec(plainText(text.run));
      if (!written || recorded.every((figure, i) => figure === written[i + 1])) return [];
      return [factContradiction.vote(text.place, written[0], recorded.join('–'))];
    });
  });
}

function datesOfLinks(text: PlacedText, byId: ReadonlyMap<string, EntryRecord>): Finding[] {
  const { run } = text;
  return run.flatMap((inline, i) => {
    if (inline.type !== 'link' || inline.target.scheme !== 'entry') return [];
    const entry = byId.get(inline.target.id);
    const known = entry ? happenedOn(entry.fields, entry.facts) : [];
    if (!entry || known.length === 0 || entry.kind?.id === 'person' || entry.kind?.id === 'organisation') return [];
    const next = run[i + 1];
    const after = next?.type === 'text' ? followingDate.exec(next.value)?.[1] : undefined;
    const written = [...(plainText(inline.children).match(fullDate) ?? []), ...(after === undefined ? [] : [after])];
    return written
      .filter((date) => !known.some((span) => covers(span, date)))
      .map((date) => factContradiction.date(text.place, entry.id, date, known));
  });
}

/** Whether a date in words is a day within a span; the words are compared as the edition writes them. */
function covers(span: string, words: string): boolean {
  const days = readDate(span);
  const [day, month, year] = words.split(' ');
  const iso = `${year}-${String(months.split('|').indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return longDate(span, 'en-GB', String) === words || ((days?.first ?? '') <= iso && iso <= (days?.last ?? '9999'));
}
