import { idPattern } from '../../model/id.ts';
import { mostWords } from '../../model/lengths.ts';
import { countWords } from '../../text/white-space.ts';
import { fault, wholeSite, type Fault, type Rule } from '../rule.ts';
import type { BuiltSite, EntryRecord } from '../site.ts';

/** `entries.json` has every entry in its shape, each with a page and a record of its own. */
export const entries: Rule = {
  name: 'entries',
  subjects: wholeSite,
  *check(site) {
    const all = site.entries;
    const listed = new Set(all.map(({ id }) => id));
    const differing = [...listed.symmetricDifference(new Set(site.entryIds))];
    for (const id of differing) yield fault(`“${id}” is only in entries.json, or only a page.`);
    for (const entry of all) {
      const faults = [...faultsOf(entry, listed)];
      if (faults.length > 0) yield fault(`In entries.json “${entry.id}” ${faults.join(', ')}.`);
      yield* ownRecord(site, entry);
    }
  },
};

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function* faultsOf(entry: EntryRecord, listed: ReadonlySet<string>): Generator<string> {
  const { id, kind, title, aliases, brief, gloss, facts, relations, sources } = entry;
  if (!idPattern.test(id)) yield 'has an ill-formed id';
  if (![kind, title, brief, gloss].every(isText)) yield 'lacks a kind, title, brief or gloss';
  if (!isTexts(aliases) || !isTexts(sources)) yield 'has no lists of aliases and sources';
  if (typeof facts !== 'object') yield 'has no facts';
  if (countWords(brief) > mostWords.brief) yield `has a brief of more than ${mostWords.brief} words`;
  if (countWords(gloss) > mostWords.gloss) yield `has a gloss of more than ${mostWords.gloss} words`;
  for (const { type, to } of relations)
    if (!isText(type) || !listed.has(to)) yield `has a relation to nothing (“${to}”)`;
}

function* ownRecord(site: BuiltSite, { id, title }: EntryRecord): Generator<Fault> {
  const path = `entries/${id}/index.json`;
  if (!site.has(path)) {
    yield fault(`${path} is missing.`);
    return;
  }
  const own = site.json(path) as Readonly<Record<string, unknown>>;
  if (own.id !== id || own.title !== title || !own['@context'])
    yield fault(`${path} is no JSON-LD of the entry “${id}”.`);
}
