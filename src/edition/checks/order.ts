import { readDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import { dateOrder } from '../../model/findings/facts.ts';
import type { RelationType } from '../../model/relation.ts';
import { beganOn, happenedOn } from '../dated.ts';
import type { EntryRecord } from '../records.ts';
import type { Check } from './check.ts';

/** Relations whose far end was there first. */
const later: ReadonlySet<RelationType> = new Set<RelationType>([
  'amends',
  'created-by',
  'endorses',
  'extends',
  'implements',
  'led-by',
  'preceded-by',
  'responds-to',
]);

/**
 * What amends, endorses, follows, answers a thing, or was created or led by it,
 * is not over before that thing began. Judged only where the dates of both
 * decide it: an open, uncertain or missing one tells nothing.
 */
export const checkOrder: Check = ({ entries }) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry) =>
    (entry.fields.relations ?? []).flatMap((relation, i): Finding[] => {
      const { type, to } = relation ?? {};
      const other = byId.get(to ?? '');
      if (type === undefined || !later.has(type) || !other) return [];
      const end = endOf(entry, type);
      const beginning = beginningOf(other);
      if (end === undefined || beginning === undefined || beginning <= end) return [];
      return [dateOrder.younger(entry.yaml.locate(['relations', i, 'to']), type, end, other.id, beginning)];
    }),
  );
};

/**
 * The last day of a thing that happened; of one that was created, the last day of that. What an organisation
 * does, it does after the days that it has, which are those of its beginning.
 */
function endOf({ kind, fields, facts }: EntryRecord, type: RelationType): string | undefined {
  if (type === 'created-by') return extremeOf(beganOn(fields, facts), 'last');
  return kind?.id === 'organisation' ? undefined : extremeOf(happenedOn(fields, facts), 'last');
}

const beginningOf = ({ fields, facts }: EntryRecord): string | undefined => extremeOf(beganOn(fields, facts), 'first');

/** The first or last day of dates; undefined where one of them leaves it open. */
function extremeOf(dates: readonly string[], side: 'first' | 'last'): string | undefined {
  const days = dates.map((date) => {
    const span = readDate(date);
    return span?.isUncertain ? undefined : span?.[side];
  });
  if (days.some((day) => day === undefined)) return undefined;
  const sorted = days.toSorted();
  return side === 'first' ? sorted[0] : sorted.at(-1);
}
