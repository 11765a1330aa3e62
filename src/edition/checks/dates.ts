import { readDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReadYaml } from '../../model/yaml.ts';
import type { EntryRecord } from '../records.ts';
import type { Check } from './check.ts';

/** Fields that hold a date besides those of entries, as paths into the front matter. */
const dateFields = {
  note: [['checked']],
  document: [['date']],
  edition: [['date']],
} as const;

/** Every date is one that the calendar has, and a part of an event lies within the whole. */
export const checkDates: Check = ({ entries, notes, documents, edition, sources }) => [
  ...entries.flatMap(({ yaml, matter, facts }) => [
    ...impossible(yaml, [['date'], ...facts.filter(({ type }) => type === 'date').map(({ key }) => ['facts', key])]),
    ...impossible(
      yaml,
      (matter.dates ?? []).map((_, i) => ['dates', i]),
    ),
  ]),
  ...notes.flatMap(({ yaml }) => impossible(yaml, dateFields.note)),
  ...documents.flatMap(({ yaml }) => impossible(yaml, dateFields.document)),
  ...(edition
    ? impossible(edition.yaml, [...dateFields.edition, ...edition.matter.changes.map((_, i) => ['changes', i, 'date'])])
    : []),
  ...sources.flatMap(({ id, yaml }) =>
    impossible(yaml, [
      [id, 'issued'],
      [id, 'checked', 'on'],
    ]),
  ),
  ...entries.flatMap((entry) => outside(entry, entries)),
];

function impossible(yaml: ReadYaml, fields: readonly (readonly PropertyKey[])[]): Finding[] {
  return fields.flatMap((path) => {
    const written = path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      yaml.value,
    );
    // Of another shape it is the schema's to judge; an unquoted year is a number.
    if ((typeof written !== 'string' && typeof written !== 'number') || readDate(String(written))) return [];
    return [
      {
        code: 'date/impossible' as const,
        severity: 'error' as const,
        place: yaml.locate(path),
        message: `“${written}” isn't a date: the calendar has no such day, or it isn't written in ISO 8601 or EDTF.`,
        remedy:
          'Write it as 2016-06-14, 2016-06 or 2016; a span as 2016-06-02/2016-06-20; with ~ where it is approximate.',
      },
    ];
  });
}

/** Only events: an agreement may well be younger than the process that it is part of. */
function outside({ kind, matter, yaml }: EntryRecord, entries: readonly EntryRecord[]): Finding[] {
  const own = kind === 'event' && matter.date !== undefined ? readDate(matter.date) : undefined;
  if (!own) return [];
  return matter.relations.flatMap(({ type, to }, i): Finding[] => {
    const whole = entries.find((e) => e.id === to && e.kind === 'event' && type === 'part-of');
    const span = whole?.matter.date === undefined ? undefined : readDate(whole.matter.date);
    if (!span || !whole || span.isUncertain) return [];
    const isBefore = own.first !== undefined && span.first !== undefined && own.first < span.first;
    const isAfter = own.last !== undefined && span.last !== undefined && own.last > span.last;
    if (!isBefore && !isAfter) return [];
    return [
      {
        code: 'date/outside',
        severity: 'error',
        place: yaml.locate(['relations', i, 'to']),
        message: `This event (${matter.date}) doesn't lie within “${to}” (${whole.matter.date}), which it is said to be part of.`,
        remedy: 'Correct a date, or the relation; an open end is written “2011-03/..”.',
      },
    ];
  });
}
