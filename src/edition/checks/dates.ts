import { readDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import { dateImpossible, dateOutside } from '../../model/findings/facts.ts';
import type { EntryRecord, RecordOf } from '../records.ts';
import type { Check } from './check.ts';

type Path = readonly PropertyKey[];

/** Fields that hold a date besides those of entries, as paths into the front matter. */
const dateFields = {
  note: [['checked']],
  document: [['date']],
  edition: [['date']],
  source: [['issued'], ['checked', 'on']],
} as const satisfies Record<string, readonly Path[]>;

/** Every date is one that the calendar has, and a part of an event lies within the whole. */
export const checkDates: Check = ({ entries, notes, documents, edition, sources }) => {
  const events = new Map(entries.filter(({ kind }) => kind?.id === 'event').map((event) => [event.id, event]));
  return [
    ...entries.flatMap((entry) => {
      const facts = entry.facts.filter(({ type }) => type === 'date').map(({ key }) => ['facts', key]);
      const { dates, sameAs } = entry.fields;
      return impossible(entry, [['date'], ...each(['dates'], dates), ...facts, ...each(['sameAs'], sameAs, 'checked')]);
    }),
    ...notes.flatMap((note) => impossible(note, dateFields.note)),
    ...documents.flatMap((document) => impossible(document, dateFields.document)),
    ...(edition
      ? impossible(edition, [...dateFields.edition, ...each(['changes'], edition.fields.changes, 'date')])
      : []),
    ...sources.flatMap((source) => impossible(source, dateFields.source, [source.id])),
    ...[...events.values()].flatMap((event) => outside(event, events)),
  ];
};

/** Paths of the elements of a list, or of one field of each. */
const each = (list: Path, elements: readonly unknown[] = [], ...field: Path): Path[] =>
  elements.map((_, i) => [...list, i, ...field]);

/** @param base path of the record in its file */
function impossible({ yaml, fields }: RecordOf<unknown, unknown>, paths: readonly Path[], base: Path = []): Finding[] {
  return paths.flatMap((path) => {
    const written = path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      fields,
    );
    if (typeof written !== 'string' || readDate(written)) return [];
    return [dateImpossible.noDate(yaml.locate([...base, ...path]), written)];
  });
}

/** Only events: an agreement may well be younger than the process that it is part of. */
function outside({ fields, yaml }: EntryRecord, events: ReadonlyMap<string, EntryRecord>): Finding[] {
  const { date, relations = [] } = fields;
  const own = date === undefined ? undefined : readDate(date);
  if (date === undefined || !own) return [];
  return relations.flatMap((relation, i) => {
    if (relation?.type !== 'part-of' || relation.to === undefined) return [];
    const { to } = relation;
    const dateOfWhole = events.get(to)?.fields.date;
    const whole = dateOfWhole === undefined ? undefined : readDate(dateOfWhole);
    if (dateOfWhole === undefined || !whole || whole.isUncertain) return [];
    const isBefore = own.first !== undefined && whole.first !== undefined && own.first < whole.first;
    const isAfter = own.last !== undefined && whole.last !== undefined && own.last > whole.last;
    if (!isBefore && !isAfter) return [];
    return [dateOutside.ofWhole(yaml.locate(['relations', i, 'to']), date, to, dateOfWhole)];
  });
}
