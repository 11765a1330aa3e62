import { startOf } from '../../model/finding.ts';
import { idUnused } from '../../model/findings/names.ts';
import { linksOf } from '../../mdx/inline.ts';
import { runsOfProse } from '../../mdx/prose.ts';
import { idPattern, idSource } from '../../model/id.ts';
import { textsOfEntry, textsOfNote } from '../placed-texts.ts';
import type { Records } from '../records.ts';
import type { Check } from './check.ts';

/** What nothing mentions, relates to, links to or cites is probably a slip. */
export const checkUnused: Check = (records) => {
  const used = usedIds(records);
  const named = idsInFaultyFiles(records);
  const isUsed = (id: string, file: string): boolean =>
    used.has(id) || named.some((one) => one.file !== file && one.ids.has(id));
  return [
    ...records.entries
      .filter(({ id, file }) => idPattern.test(id) && !isUsed(id, file))
      .map(({ id, file }) => idUnused.entry(startOf(file), id)),
    ...records.sources
      .filter(({ id, file }) => idPattern.test(id) && !isUsed(id, file))
      .map(({ id, yaml }) => idUnused.source(yaml.locateKey([], id), id)),
  ];
};

/** The ids of entries and sources that something leads to. */
function usedIds({ entries, notes, documents, pages, collections }: Records): ReadonlySet<string> {
  const ids = new Set<string | undefined>();
  for (const { parsed } of documents)
    for (const { references } of parsed.paragraphs) for (const { to } of references) ids.add(to);
  for (const entry of entries) {
    const { relations = [], sources = [] } = entry.fields;
    for (const relation of relations) ids.add(relation?.to).add(entry.id);
    for (const id of sources) ids.add(id);
    for (const { run } of textsOfEntry(entry)) for (const { id } of linksOf(run)) ids.add(id);
  }
  for (const note of notes) {
    const { entries: drawnOn = [], sources = [], sides = [] } = note.fields;
    for (const id of [...drawnOn, ...sources, ...sides.flatMap((side) => side?.sources ?? [])]) ids.add(id);
    for (const { run } of textsOfNote(note)) for (const { id } of linksOf(run)) ids.add(id);
  }
  for (const { blocks } of [...pages, ...collections])
    for (const { scheme, id } of runsOfProse(blocks).flatMap(linksOf))
      if (scheme === 'entry' || scheme === 'source') ids.add(id);
  ids.delete(undefined);
  return ids as ReadonlySet<string>;
}

/** What couldn't be read may be what uses them: every id in the text of a file at fault counts, but in its own. */
const idsInFaultyFiles = ({ faulty }: Records) =>
  faulty.map(({ path, text }) => ({ file: path, ids: new Set(text.match(new RegExp(idSource, 'g'))) }));
